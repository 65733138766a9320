import { expect, html } from '@open-wc/testing';
import '../../src/components/dispute-case/define.ts';
import type { DisputeCase } from '../../src/components/dispute-case/dispute-case.ts';
import type { Actor } from '../../src/contract/actions.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { DisputeView } from '../../src/contract/dispute.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  buttons,
  disputeSeen,
  due,
  find,
  hours,
  rested,
  seenBy,
  slotOf,
  textOf,
  version,
} from '../support/casework.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { entry, history } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const answered = disputeSeen({
  status: 'negotiating',
  response: { text: 'The second placement moved to 24 March.', respondedAt: hours(-20) },
  claims: [
    { id: 'k1', clauseId: '2.1', answer: 'admit' },
    { id: 'k2', clauseId: '5.3', answer: 'deny' },
  ],
  offers: [
    {
      id: 'o1',
      by: 'channel',
      terms: { kind: 'refund', refund: 15_000 },
      madeAt: hours(-18),
      dueAt: hours(30),
      state: 'rejected',
    },
    {
      id: 'o2',
      by: 'client',
      terms: { kind: 'refund', refund: 36_000 },
      madeAt: hours(-2),
      dueAt: hours(46),
      state: 'open',
    },
  ],
});
const negotiation = [due('offer.client', 46, 'channel', 'lapses'), due('negotiation', 140, 'channel')];

const disputed = (actor: Actor, dispute: DisputeView, over: Partial<OrderSnapshot> = {}) =>
  seenBy(actor, { status: 'disputed', dispute, ...over });

async function open(first: OrderSnapshot | null) {
  const { adapter, server } = scriptedAdapter(first);
  const el = await withCampaign<DisputeCase>(adapter, html`<dispute-case order-id="o1"></dispute-case>`);
  await waitUntil(() => first === null || find(el, 'h3') !== null);
  await rested(el);
  return { el, server };
}

const steps = (el: Element) =>
  all(el, '.steps > li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('<dispute-case>', () => {
  it('says that there is no case', async () => {
    const { el } = await open(seenBy('client'));
    expect(textOf(el)).to.equal('No open cases Nobody has opened a dispute for order CM-2417.');
    await expect(el).to.be.accessible();
  });

  it('tells the client whose move it is, by when, and what silence means', async () => {
    const { el } = await open(
      disputed('client', disputeSeen(), { deadlines: [due('response', 66, 'channel')] }),
    );
    expect(textOf(el, '.head > div')).to.equal(
      'Waiting for Harbour Letter Case 1042 · Order CM-2417 · opened by you',
    );
    expect(textOf(el, '.deadline')).to.match(
      /^Harbour Letter responds by .+ 2026.+ left Otherwise the case goes to a mediator\. The €1,200\.00 stays frozen\./,
    );
    expect(steps(el).map((step) => step.split(' ')[0])).to.deep.equal([
      'Opened',
      'Response',
      'Negotiation',
      'Mediation',
      'Closed',
    ]);
    expect(textOf(el, '[aria-current=step]')).to.match(/^Response until .+2026/);
    expect(textOf(el, '.sides')).to.contain('Harbour Letter has not answered yet.');
    expect(textOf(el, '.facts')).to.match(/^At stake, frozen\s?€1,200\.00 You ask for\s?€600\.00$/);
    await expect(el).to.be.accessible();
  });

  it('puts both sides’ words next to each other, and each claim beside its clause and answer', async () => {
    const { el } = await open(disputed('channel', answered, { deadlines: negotiation }));
    expect(textOf(el, 'h3')).to.equal('Your turn: answer Northfold Coffee’s offer');
    const [theirs, ours] = all(el, '.sides > *').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(theirs).to.match(/^Northfold Coffee, .+ Was not published, or not all of it Only the issue/);
    expect(ours).to.match(/^You, .+ The second placement moved to 24 March\.$/);
    expect(all(el, '.claim').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(
      [
        '1. Deliverables Clause 2.1 Two placements, on 17 and 20 March 2026. Harbour Letter admits',
        '2. Disclosure Clause 5.3 “Ad” at the start of the first sentence. Harbour Letter denies',
      ],
    );
    await expect(el).to.be.accessible();
  });

  it('shows each offer with what both sides would get, and where the case goes otherwise', async () => {
    const { el } = await open(disputed('channel', answered, { deadlines: negotiation }));
    expect(textOf(el, '[part=offer]')).to.contain('Northfold Coffee’s offer');
    expect(textOf(el, '[part=offer]')).to.match(/Northfold Coffee gets back\s?€360\.00/);
    expect(textOf(el, '[part=offer]')).to.match(/You receive\s?€756\.00/);
    expect(textOf(el, '[part=offer]')).to.contain('Silence is not consent; the offer then lapses.');
    expect(textOf(el, '[part="aside"] details')).to.match(
      /Earlier offers \(1\) You: a refund of €150\.00, .+ · Rejected/,
    );
    expect(textOf(el, '[part="aside"]')).to.match(
      /If you cannot agree On .+2026.+ the case goes to a mediator/,
    );
    expect(textOf(el, '[part=silence]')).to.match(
      /Settle it between you by .+2026.+ Otherwise the case goes to a mediator\. The €1,200\.00 stays frozen\./,
    );
  });

  it('lists evidence, links as plain text', async () => {
    const evidence: DisputeView['evidence'] = [
      {
        id: 'e1',
        by: 'client',
        addedAt: hours(-30),
        item: { kind: 'url', url: 'https://archive.example/20' },
      },
      { id: 'e2', by: 'client', addedAt: hours(-30), item: { kind: 'message', seq: 12 } },
      {
        id: 'e3',
        by: 'channel',
        addedAt: hours(-20),
        item: { kind: 'text', text: '<b>Sent</b> on 17 March.' },
      },
      { id: 'e4', by: 'client', addedAt: hours(-30), item: { kind: 'version', versionId: 'hero.3' } },
      { id: 'e5', by: 'client', addedAt: hours(-30), item: { kind: 'event', seq: 2 } },
      { id: 'e6', by: 'client', addedAt: hours(-30), item: { kind: 'event', seq: 99 } },
    ];
    const order = disputed('client', disputeSeen({ evidence }), {
      creatives: [slotOf('hero', 'Hero line', { versions: [version('hero.3', 3)] })],
      timeline: history(entry(1), entry(2, { type: 'complete', by: 'channel' })),
    });
    const { el } = await open(order);
    const items = all(el, '[part=evidence] li').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(items[0]).to.match(/^E1 Link to archive\.example You, /);
    expect(items[1]).to.match(/^E2 Message 12 of the chat You, /);
    expect(items[2]).to.match(/^E3 <b>Sent<\/b> on 17 March\. Harbour Letter, /);
    expect(items[3]).to.match(/^E4 Hero line, version 3 You, /);
    expect(items[4]).to.match(/^E5 Harbour Letter completed the order, \w{3} \d+ \w{3} \d{4}, \d\d:\d\d /);
    expect(items[5]).to.match(/^E6 Entry 99 of the order’s history/);
    expect(all(el, 'a, b')).to.have.lengthOf(all(el, '.steps b').length);
    await expect(el).to.be.accessible();
  });

  it('lets the mediator see all dates and questions, by the names of both sides', async () => {
    const dispute = disputeSeen({
      ...answered,
      status: 'mediating',
      escalation: { at: hours(-10), cause: { code: 'asked', params: { by: 'client' } } },
      claimedBy: 'mediator',
      infoRequests: [
        {
          id: 'i1',
          side: 'channel',
          question: 'How many readers?',
          askedAt: hours(-5),
          dueAt: hours(67),
          answer: null,
          state: 'open',
        },
        {
          id: 'i2',
          side: 'client',
          question: 'When did you look?',
          askedAt: hours(-9),
          dueAt: hours(1),
          answer: 'On 21 March.',
          state: 'answered',
        },
      ],
    });
    const deadlines = [
      due('info', 67, 'channel', 'noAnswer'),
      due('overdueCase', 240, 'mediator', 'operatorTold'),
      due('mediatorSilence', 700, 'mediator', 'refundAll'),
    ];
    const { el } = await open(disputed('mediator', dispute, { deadlines }));
    expect(textOf(el, 'h3')).to.equal('Waiting for Harbour Letter');
    expect(textOf(el, '[part=silence]')).to.match(/Decide by .+2026.+Decide at the latest by .+2026/);
    expect(all(el, '.steps > [data-done] b').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Opened',
      'Response',
      'Negotiation',
    ]);
    expect(textOf(el, '[aria-current=step]')).to.match(/^Mediation .+2026/);
    expect(textOf(el, '[part=questions]')).to.match(
      /To Harbour Letter, .+ How many readers\? Answer due .+2026/,
    );
    expect(textOf(el, '[part=questions]')).to.contain('On 21 March.');
    expect(textOf(el, '[part="aside"]')).to.match(
      /At a mediator since .+2026.+\. Northfold Coffee asked for it\./,
    );
    expect(buttons(el)).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('names the asked side’s turn', async () => {
    const infoRequests: DisputeView['infoRequests'] = [
      {
        id: 'i1',
        side: 'channel',
        question: 'How many?',
        askedAt: hours(-5),
        dueAt: hours(67),
        answer: null,
        state: 'open',
      },
    ];
    const dispute = disputeSeen({ status: 'mediating', infoRequests });
    const channel = await open(disputed('channel', dispute));
    expect(textOf(channel.el, 'h3')).to.equal('Your turn: answer the mediator');
    const waiting = await open(disputed('channel', disputeSeen({ status: 'escalated' })));
    expect(textOf(waiting.el, 'h3')).to.equal('Waiting for a mediator');
    const offered = await open(disputed('client', answered));
    expect(textOf(offered.el, 'h3')).to.equal('Negotiation with Harbour Letter');
    const first = await open(disputed('channel', disputeSeen()));
    expect(textOf(first.el, 'h3')).to.equal('Your turn: respond to Northfold Coffee');
  });

  it('shows the decision with its findings and reasons, and who gets what', async () => {
    const dispute = disputeSeen({
      ...answered,
      status: null,
      closedAt: hours(-1),
      outcome: { code: 'decided', params: {} },
      escalation: { at: hours(-10), cause: { code: 'negotiationOver', params: {} } },
      decision: {
        refund: 36_000,
        findings: [
          { claimId: 'k1', finding: 'upheld' },
          { claimId: 'k2', finding: 'notUpheld' },
        ],
        relied: [],
        reasons: 'Clause 2.1 names 20 March for the second placement. The sent email carries the label.',
        by: 'mediator',
        decidedAt: hours(-1),
      },
    });
    const money = {
      ...seenBy('client').money,
      refund: 36_000,
      payout: 75_600,
      fee: 8400,
      state: 'settled' as const,
    };
    const { el } = await open(
      seenBy('client', { status: 'split', endedAt: hours(-1), endReason: 'decided', money, dispute }),
    );
    expect(textOf(el, 'h3')).to.equal('A mediator decided case 1042');
    expect(textOf(el, '[part=decision]')).to.contain('Clause 2.1 names 20 March for the second placement.');
    expect(all(el, '.claim .pill').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Harbour Letter admits',
      'Upheld',
      'Harbour Letter denies',
      'Not upheld',
    ]);
    expect(textOf(el, '[part="aside"] .box')).to.contain('You get back €360.00');
    expect(textOf(el, '[part="aside"] .box')).to.contain('Harbour Letter receives €756.00');
    expect(find(el, '.deadline')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('shows the system’s own case without blame', async () => {
    const dispute = disputeSeen({
      claimant: 'system',
      ground: 'notCompleted',
      text: '',
      status: 'escalated',
      claims: [{ id: 'k1', clauseId: null, answer: null }],
      asked: { kind: 'refund', refund: 120_000 },
      escalation: { at: hours(-3), cause: { code: 'notCompleted', params: {} } },
    });
    const { el } = await open(
      disputed('client', dispute, { deadlines: [due('unclaimed', 20, 'mediator', 'operatorTold')] }),
    );
    expect(textOf(el, '.head p')).to.contain('opened by the marketplace, because the last day passed');
    expect(textOf(el, '.sides')).to.equal(
      'Harbour Letter had not completed the order when its last day passed.',
    );
    expect(steps(el)).to.have.lengthOf(3);
    expect(textOf(el, '.claim')).to.equal('1. The agreement as a whole');
    await expect(el).to.be.accessible();
  });

  it('makes statuses, grounds and outcomes that it does not know readable', async () => {
    const odd = disputeSeen({ status: 'arbitrating', ground: 'wrongWeather', flagged: true });
    const { el } = await open(
      disputed('client', odd, { deadlines: [due('arbitration', 20, 'mediator', 'unheardOf')] }),
    );
    expect(textOf(el, 'h3')).to.equal('Case 1042 is open');
    expect(textOf(el, '.sides')).to.contain(
      'Wrong weather You were told that this is no ground, and went on.',
    );
    expect(textOf(el, '.deadline')).to.match(/Next date: .+2026/);
    const closed = disputeSeen({
      status: null,
      closedAt: hours(0),
      outcome: { code: 'settledByLot', params: {} },
    });
    const other = await open(seenBy('client', { status: 'split', dispute: closed }));
    expect(textOf(other.el, 'h3')).to.equal('Case 1042 is closed');
  });

  it('stays readable offline, and says what is wrong when it cannot be shown', async () => {
    const { el, server } = await open(disputed('client', answered, { deadlines: negotiation }));
    server.connect('offline');
    await rested(el);
    expect(textOf(el, '.banner')).to.contain('You are offline.');
    expect(textOf(el, '.sides')).to.contain('The second placement moved');
    await expect(el).to.be.accessible();
    const lost = await open(null);
    expect(find(lost.el, '[aria-busy=true]')).to.exist;
    lost.server.fail(new ApiError('notFound', 'no'));
    await waitUntil(() => textOf(lost.el).includes('Order not found'));
    const signedOut = await open(null);
    signedOut.server.fail(new ApiError('unauthorized', 'no'));
    await waitUntil(() => textOf(signedOut.el).includes('Sign in to go on'));
    expect(button(signedOut.el, 'Sign in')).to.exist;
    await expect(signedOut.el).to.be.accessible();
  });
});
