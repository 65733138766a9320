import { expect, html } from '@open-wc/testing';
import '../../src/components/dispute-case/define.ts';
import type { DisputeCase } from '../../src/components/dispute-case/dispute-case.ts';
import type { Actor } from '../../src/contract/actors.ts';
import type { DisputeView } from '../../src/contract/dispute.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { withCampaign } from '../support/campaign.ts';
import { all, disputeSeen, find, hours, seenBy, textOf } from '../support/casework.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';

const given: DisputeView['evidence'] = [
  { id: 'e4', by: 'client', addedAt: hours(-30), item: { kind: 'message', seq: 12 } },
  { id: 'e5', by: 'channel', addedAt: hours(-20), item: { kind: 'text', text: 'x'.repeat(200) } },
  { id: 'paper', by: 'client', addedAt: hours(-10), item: { kind: 'message', seq: 14 } },
];

const answered = disputeSeen({
  status: 'mediating',
  response: { text: 'It moved. See https://harbour.example/24', respondedAt: hours(-20) },
  claims: [
    { id: 'k1', clauseId: '2.1', answer: 'partly', words: 'It ran on 24 March.' },
    { id: 'k2', clauseId: '9.9', answer: 'deny', words: '' },
  ],
  evidence: given,
});

const decided: DisputeView = {
  ...answered,
  status: null,
  closedAt: hours(-1),
  outcome: { code: 'decided', params: {} },
  decision: {
    refund: 36_000,
    findings: [
      { claimId: 'k1', finding: 'partlyUpheld' },
      { claimId: 'k2', finding: 'notUpheld' },
    ],
    relied: ['e5'],
    reasons: 'Clause 2.1 names 20 March. It ran four days later.',
    by: 'mediator',
    decidedAt: hours(-1),
  },
};

async function open(actor: Actor, dispute: DisputeView, over: Partial<OrderSnapshot> = {}) {
  const { adapter } = scriptedAdapter(seenBy(actor, { status: 'disputed', dispute, ...over }));
  const el = await withCampaign<DisputeCase>(adapter, html`<dispute-case order-id="o1"></dispute-case>`);
  await waitUntil(() => find(el, '[part=sides]') !== null);
  return el;
}

const lines = (el: Element, selector: string) =>
  all(el, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('the record of a case', () => {
  it('has each claim beside its answer and what the channel says to it', async () => {
    const el = await open('client', answered);
    expect(lines(el, '.claim')).to.deep.equal([
      '1. Deliverables Clause 2.1 Two placements, on 17 and 20 March 2026. Harbour Letter admits in part It ran on 24 March.',
      '2. Clause 9.9 Harbour Letter denies',
    ]);
    const [clause, answer] = all(el, '.claim:first-child .sides > *').map((one) =>
      one.getBoundingClientRect(),
    );
    el.style.setProperty('inline-size', '900px');
    expect(clause!.height).to.be.above(0);
    const [left, right] = all(el, '.claim:first-child .sides > *').map((one) => one.getBoundingClientRect());
    expect(right!.left).to.be.at.least(left!.right);
    expect(Math.abs(right!.top - left!.top)).to.be.below(8);
    expect(answer!.width).to.be.above(0);
    await expect(el).to.be.accessible();
  });

  it('numbers evidence as the server does, shows it with the side that gave it, and lists it', async () => {
    const el = await open('channel', answered);
    const [client, channel] = all(el, '[part=sides] .sides > *').map((side) =>
      [...side.querySelectorAll('.chip')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(client).to.deep.equal(['E4 Message 12 of the chat', 'E3 Message 14 of the chat']);
    expect(channel).to.deep.equal([`E5 ${'x'.repeat(80)}…`]);
    expect(lines(el, '[part=evidence] li').map((line) => line.replace(/, \w{3} .*$/, ''))).to.deep.equal([
      'E4 Message 12 of the chat Northfold Coffee',
      `E5 ${'x'.repeat(80)}… You`,
      'E3 Message 14 of the chat Northfold Coffee',
    ]);
    expect(all(el, 'a')).to.deep.equal([]);
    expect(textOf(el, '.sides .url strong')).to.equal('harbour.example');
  });

  const findings = 'Claim 1, Deliverables: Upheld in part Claim 2, Clause 9.9: Not upheld';
  for (const [actor, verdict] of [
    ['client', 'You get back €360.00. Harbour Letter receives €756.00. The fee is €84.00.'],
    ['channel', 'You receive €756.00. Northfold Coffee gets back €360.00. The fee is €84.00.'],
    ['mediator', 'Northfold Coffee gets back €360.00. Harbour Letter receives €756.00. The fee is €84.00.'],
  ] as const)
    it(`tells the decision to the ${actor} in their own words, with reasons and evidence`, async () => {
      const el = await open(actor, decided);
      const said = textOf(el, '[part=decision]');
      expect(said).to.contain(`${verdict} ${findings}`);
      expect(said).to.contain('Clause 2.1 names 20 March. It ran four days later.');
      expect(said).to.contain(`It relies on E5 ${'x'.repeat(80)}…`);
      expect(
        lines(el, '[part=evidence] li').filter((line) => line.endsWith('relies on it')),
      ).to.have.lengthOf(1);
      await expect(el).to.be.accessible();
    });

  for (const [refund, verdict] of [
    [0, 'You get nothing back. Harbour Letter receives KWD 108.000. The fee is KWD 12.000.'],
    [120_000, 'You get back KWD 120.000. Harbour Letter receives nothing.'],
    [1, 'You get back KWD 0.001. Harbour Letter receives KWD 108.000. The fee is KWD 11.999.'],
  ] as const)
    it(`tells a refund of ${refund} fils to the last of them`, async () => {
      const money = { ...seenBy('client').money, currency: 'KWD' };
      const el = await open('client', { ...decided, decision: { ...decided.decision!, refund } }, { money });
      expect(textOf(el, '[part=decision]')).to.contain(`${verdict} Claim 1`);
    });

  it('says where words were erased', async () => {
    const el = await open('mediator', {
      ...decided,
      text: '',
      response: { text: '', respondedAt: hours(-20) },
      decision: { ...decided.decision!, reasons: '' },
    });
    expect(textOf(el, '[part=decision]')).to.contain('This text was erased.');
    expect(
      lines(el, '[part=sides] .muted').filter((line) => line === 'This text was erased.'),
    ).to.have.lengthOf(2);
  });
});
