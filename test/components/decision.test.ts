import { expect, html } from '@open-wc/testing';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import { all, button, find, focused, press, rested, textOf, type } from '../support/casework.ts';
import { caseHeld, type DecisionStage, reasons } from '../support/decision-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';

async function open(first: OrderSnapshot = caseHeld(), drafts = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(first);
  const el = await withCampaign<DecisionStage>(
    adapter,
    html`<decision-stage order-id="o1"></decision-stage>`,
    { drafts },
  );
  await waitUntil(() => find(el, 'form') !== null);
  return { el, server };
}

/** Chooses a finding of a claim, by its word. */
async function choose(el: Element, claim: number, word: string): Promise<void> {
  const label = all(el, `#finding-${claim} label`).find(({ textContent }) => textContent.trim() === word)!;
  label.click();
  await rested(el);
}

async function mark(el: Element, at: number): Promise<void> {
  all(el, '[name=relied]')[at]!.click();
  await rested(el);
}

/** Everything that a decision needs. */
async function build(el: Element, refund = '360'): Promise<void> {
  await choose(el, 1, 'Upheld');
  await choose(el, 2, 'Not upheld');
  await mark(el, 2);
  await mark(el, 0);
  await type(el, '#decide-amount', refund);
  await type(el, '#decide-reasons', `  ${reasons} `);
}

const facts = (el: Element, selector = '.box .facts') =>
  all(el, `${selector} > div`).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('a mediator’s decision', () => {
  it('asks for a finding per claim, evidence, an amount and reasons, and names all that is missing', async () => {
    const { el } = await open();
    expect(all(el, 'legend').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Claim 1: Deliverables',
      'Claim 2: Disclosure',
      'Evidence you rely on',
    ]);
    expect(all(el, '.check').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(
      [
        'E1 Message 12 of the chat · Northfold Coffee',
        'E2 Link to archive.example · Northfold Coffee',
        'E3 Sent on 17 March. · Harbour Letter',
      ],
    );
    expect(find(el, '.facts')).to.equal(null);
    await expect(el).to.be.accessible();
    await press(el, 'Preview decision');
    expect(focused(el)?.id).to.equal('problems');
    expect(textOf(el, '#problems')).to.match(
      /^4 things are missing or cannot be used\. Nothing was decided\./,
    );
    expect(all(el, '#problems a').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Claim 1: Choose what you find.',
      'Claim 2: Choose what you find.',
      'Refund to Northfold Coffee: Enter an amount, for example 600.00.',
      'Reasons for both sides: Write at least 100 characters.',
    ]);
    await expect(el).to.be.accessible();
    for (const [at, where] of ['#finding-1', '#finding-2', '#decide-amount', '#decide-reasons'].entries()) {
      all(el, '#problems a')[at]!.click();
      await rested(el);
      expect(focused(el)?.closest(where), where).to.exist;
    }
    await choose(el, 1, 'Upheld in part');
    expect(all(el, '#problems a')).to.have.lengthOf(3);
    expect(el.sent).to.deep.equal([]);
  });

  it('shows what each side will read, goes back, and hands over exactly that', async () => {
    const { el } = await open();
    await build(el);
    await press(el, 'Preview decision');
    expect(focused(el)?.textContent).to.equal('Decide case 1042');
    const [client, channel] = all(el, '.sides > .box').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    const found = 'Claim 1, Deliverables: Upheld Claim 2, Disclosure: Not upheld';
    expect(client).to.equal(
      `Northfold Coffee reads You get back €360.00. Harbour Letter receives €756.00. The fee is €84.00. ${found}`,
    );
    expect(channel).to.equal(
      `Harbour Letter reads You receive €756.00. Northfold Coffee gets back €360.00. The fee is €84.00. ${found}`,
    );
    expect(textOf(el, '.review > .said')).to.equal(reasons);
    expect(textOf(el, '.review')).to.contain('It relies on E1 Message 12 of the chat E3 Sent on 17 March.');
    expect(textOf(el, '.points')).to.equal(
      'The money moves at once. The decision can no longer be changed, and the case is closed.',
    );
    await expect(el).to.be.accessible();
    await press(el, 'Go back');
    expect(focused(el)?.textContent.trim()).to.equal('Preview decision');
    expect(find(el, '#decide-reasons')!.value).to.contain(reasons);
    await press(el, 'Preview decision');
    await press(el, 'Decide case 1042');
    expect(el.sent).to.deep.equal([
      {
        refund: 36_000,
        findings: [
          { claimId: 'k1', finding: 'upheld' },
          { claimId: 'k2', finding: 'notUpheld' },
        ],
        relied: ['e1', 'e3'],
        reasons,
      },
    ]);
  });

  it('refuses amounts outside what may be decided, with the figures', async () => {
    const money = { ...caseHeld().money, promisedRefund: 15_000 };
    const { el } = await open(caseHeld({}, { money }));
    expect(textOf(el, '#decide-amount-under')).to.equal(
      'From €150.00, which Harbour Letter promised, to €1,200.00',
    );
    await build(el, '149.99');
    await press(el, 'Preview decision');
    const said = () => textOf(el, '#decide-amount-under');
    expect(said()).to.equal('The amount must be at least €150.00.');
    for (const [typed, problem] of [
      ['1200.01', 'The amount must be at most €1,200.00.'],
      ['-200', 'Write the amount in digits, for example 600.00.'],
      ['200.005', 'EUR has 2 decimals. Write for example 600.00.'],
      ['200 USD', 'This order is in EUR. Write the amount in EUR, for example 600.00.'],
    ] as const) {
      await type(el, '#decide-amount', typed);
      expect(said(), typed).to.equal(problem);
      expect(find(el, '.facts'), typed).to.equal(null);
    }
    await type(el, '#decide-amount', '150');
    await press(el, 'Preview decision');
    expect(textOf(el, '.sides')).to.contain('You get back €150.00.');
  });

  it('goes back to the form when more is promised than was typed', async () => {
    const { el, server } = await open();
    await build(el);
    await press(el, 'Preview decision');
    server.push(caseHeld({}, { version: 2, money: { ...caseHeld().money, promisedRefund: 40_000 } }));
    await waitUntil(() => find(el, '.review') === null);
    expect(textOf(el, '#problems')).to.contain('The amount must be at least €400.00.');
    expect(find(el, '#decide-amount')!.value).to.equal('360');
  });

  it('is kept through a reload, and is not taken for another dispute', async () => {
    const drafts = memoryStorage();
    const { el } = await open(caseHeld(), drafts);
    await build(el);
    await waitUntil(() => /Draft saved \d\d:\d\d/.test(textOf(el)));
    el.remove();
    const again = (await open(caseHeld(), drafts)).el;
    expect(again.builder.typed).to.equal(reasons);
    expect(all(again, ':checked')).to.have.lengthOf(4);
    expect(find(again, '#decide-amount')!.value).to.equal('360');
    await press(again, 'Preview decision');
    expect(find(again, '.review')).to.exist;
    again.remove();
    const other = (
      await open(caseHeld({ number: 2, claims: [{ id: 'k3', clauseId: null, answer: null }] }), drafts)
    ).el;
    expect(find(other, '#decide-amount')!.value).to.equal('');
    expect(all(other, ':checked')).to.have.lengthOf(0);
  });

  it('names open offers that lapse and an answer that is still awaited', async () => {
    const { el } = await open(
      caseHeld({
        offers: [
          {
            id: 'o1',
            by: 'client',
            terms: { kind: 'refund', refund: 50_000 },
            madeAt: '2026-03-10T05:00:00.000Z',
            dueAt: '2026-03-12T05:00:00.000Z',
            state: 'open',
          },
        ],
        infoRequests: [
          {
            id: 'i1',
            side: 'channel',
            question: 'How many readers?',
            askedAt: '2026-03-10T05:00:00.000Z',
            dueAt: '2026-03-13T05:00:00.000Z',
            answer: null,
            state: 'open',
          },
        ],
      }),
    );
    const awaited =
      /The answer of Harbour Letter is still awaited until Fri 13 Mar 2026, .+\. You may decide without it\./;
    expect(textOf(el, 'form')).to.match(awaited);
    await build(el);
    await press(el, 'Preview decision');
    expect(textOf(el, '.points')).to.match(awaited);
    expect(textOf(el, '.points')).to.contain('1 open offer lapses.');
  });

  it('says beside its field what the server refused, and keeps everything', async () => {
    const { el } = await open();
    await build(el);
    await press(el, 'Preview decision');
    el.look = {
      ...el.look,
      problems: [
        { path: 'payload.findings', code: 'missing', params: { claimId: 'k2' } },
        { path: 'payload.reasons', code: 'long', params: { actual: '10,400', max: '10,000' } },
      ],
    };
    el.requestUpdate();
    await rested(el);
    expect(find(el, '.review')).to.equal(null);
    expect(focused(el)?.id).to.equal('problems');
    expect(all(el, '#problems a').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Claim 2: The server did not accept this. Change it and try again.',
      'Reasons for both sides: 10,400 characters. Write at most 10,000.',
    ]);
    expect(find(el, '#decide-reasons')!.value).to.contain(reasons);
    await type(el, '#decide-reasons', `${reasons} Shorter.`);
    expect(find(el, '#problems')).to.equal(null);
    await press(el, 'Preview decision');
    expect(find(el, '.review')).to.exist;
  });

  it('waits while nothing can be sent, and says that it is on its way', async () => {
    const { el } = await open();
    await build(el);
    await press(el, 'Preview decision');
    el.look = { ...el.look, waits: true };
    el.requestUpdate();
    await rested(el);
    await press(el, 'Decide case 1042');
    expect(el.sent).to.deep.equal([]);
    expect(button(el, 'Decide case 1042').getAttribute('aria-disabled')).to.equal('true');
    el.look = { ...el.look, busy: true };
    el.requestUpdate();
    await rested(el);
    await press(el, 'Deciding…');
    await press(el, 'Go back');
    expect(el.sent).to.deep.equal([]);
    expect(find(el, '.review')).to.exist;
    el.builder.restart();
    await rested(el);
    expect(find(el, '#decide-reasons')!.value).to.contain(reasons);
  });

  it('refuses more evidence and longer reasons than can be sent, with the figures', async () => {
    const evidence = Array.from({ length: 51 }, (_, at) => ({
      id: `e${at + 1}`,
      by: 'client' as const,
      addedAt: '2026-03-09T00:12:00.000Z',
      item: { kind: 'message' as const, seq: at + 1 },
    }));
    const { el } = await open(caseHeld({ evidence }));
    await build(el);
    for (const box of all(el, '[name=relied]:not(:checked)')) {
      box.click();
      await el.updateComplete;
    }
    await type(el, '#decide-reasons', 'a'.repeat(10_001));
    await press(el, 'Preview decision');
    expect(all(el, '#problems a').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Evidence you rely on: Mark at most 50 pieces.',
      'Reasons for both sides: 10,001 characters. Write at most 10,000.',
    ]);
    all(el, '#problems a')[0]!.click();
    await rested(el);
    expect(focused(el)?.id).to.equal('decide-relied');
    expect(find(el, '#decide-reasons')!.value).to.have.lengthOf(10_001);
    await mark(el, 7);
    expect(all(el, '#problems a')).to.have.lengthOf(1);
  });

  it('asks for one finding in the system’s own case', async () => {
    const { el } = await open(
      caseHeld({
        claimant: 'system',
        ground: 'notCompleted',
        text: '',
        response: null,
        claims: [{ id: 'k1', clauseId: null, answer: null }],
        evidence: [],
      }),
    );
    expect(all(el, '.seg')).to.have.lengthOf(1);
    expect(textOf(el, 'form')).to.contain('There is no evidence to rely on.');
    await choose(el, 1, 'Not upheld');
    await type(el, '#decide-amount', '0');
    await type(el, '#decide-reasons', reasons);
    await press(el, 'Preview decision');
    expect(textOf(el, '.sides')).to.contain('You get nothing back. Harbour Letter receives €1,080.00.');
    expect(facts(el, '.review .facts')[3]).to.equal('Held in total €1,200.00');
  });
});
