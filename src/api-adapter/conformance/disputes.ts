/** How a dispute is answered, settled and decided: whole, once, and never below what was promised. */
import { ApiError } from '../../contract/api-error.ts';
import type { Check, Checks } from './check.ts';
import { given, isTrue, same, shown, Unexpected } from './expect.ts';
import { areInvalid } from './invalid.ts';
import { rowOf } from './queues.ts';
import type { Side } from './side.ts';
import { dayAfter, disputed, escalated, mediating, negotiating, offerRefund, texts } from './ways.ts';

async function claimsOf(side: Side): Promise<string[]> {
  const { dispute } = await side.order();
  return given(dispute, 'dispute', 'a dispute').claims.map(({ id }) => id);
}

const response: Check = {
  rule: 'A response answers each claim once, with words of its own if it likes; one that leaves a claim out or answers it twice is `invalid`.',
  async run(stage) {
    const { channel, client } = await disputed(stage);
    const [claimId, ...more] = await claimsOf(channel);
    const answers = [claimId, ...more].map((id) => ({
      claimId: id,
      answer: 'partly',
      words: 'On page 3 only.',
    }));
    const { text } = { text: texts.response };
    await areInvalid(channel, [
      ['respond', { text, answers: [] }, 'payload.answers', 'missing'],
      [
        'respond',
        { text, answers: [...answers, answers[0]] },
        `payload.answers.${answers.length}.claimId`,
        'duplicate',
      ],
      [
        'respond',
        { text, answers: [...answers, { ...answers[0], claimId: 'k99' }] },
        `payload.answers.${answers.length}.claimId`,
        'unknown',
      ],
    ]);
    await channel.act('respond', { text, answers });
    for (const side of [channel, client]) {
      const { dispute } = await side.order();
      const said = dispute?.claims.map(({ id, answer, words }) => ({ claimId: id, answer, words }));
      same([said, dispute?.response?.text], [answers, text], `the response as ${side.who}`);
    }
  },
};

const crossing: Check = {
  rule: 'Of two acceptances that cross, one settles the order, and the other is a conflict that carries the settled order.',
  async run(stage) {
    for (let time = 0; time < 3; time++) {
      const { channel, client } = await negotiating(stage, { captured: 1000 });
      await offerRefund(channel, 300);
      await offerRefund(client, 700);
      const sides = [client, channel];
      const commands = await Promise.all(
        sides.map(async (side) => ({
          type: 'acceptOffer',
          on: (await side.offer('acceptOffer')).on,
          payload: {},
        })),
      );
      const settled = await Promise.allSettled(sides.map((side, i) => side.send(commands[i]!)));
      const won = settled.filter(({ status }) => status === 'fulfilled').length;
      same(won, 1, 'acceptances that were stored');
      const refunds = await Promise.all(sides.map(async (side) => (await side.order()).money.refund));
      const expected = settled[0]?.status === 'fulfilled' ? 300 : 700;
      same(refunds, [expected, expected], 'the refund, for both sides');
      for (const outcome of settled)
        if (outcome.status === 'rejected') {
          const error = ApiError.from(outcome.reason);
          same([error.code, error.latest?.money.refund], ['conflict', expected], 'what the other is told');
        }
    }
  },
};

const overtaken: Check = {
  rule: 'An escalation, a decision or a withdrawal that comes after a settlement is a conflict that carries the settled order.',
  async run(stage) {
    const talking = await negotiating(stage);
    const { mediator, ...deciding } = await mediating(stage);
    const open = await disputed(stage);
    const on = { status: 'disputed', dispute: 1 };
    const findings = (await claimsOf(mediator)).map((claimId) => ({ claimId, finding: 'upheld' }));
    const late: [Side, object][] = [
      [talking.channel, { type: 'escalate', on, payload: {} }],
      [mediator, { type: 'decide', on, payload: { refund: 1, findings, reasons: texts.reasons } }],
      [open.client, { type: 'withdrawDispute', on, payload: {} }],
    ];
    for (const { channel } of [talking, deciding, open]) await channel.act('concede');
    for (const [side, command] of late) {
      const { latest } = await side.refused('conflict', command, JSON.stringify(command).slice(0, 60));
      same(
        [latest?.status, latest?.endReason],
        ['split', 'conceded'],
        `the order as it is, for the ${side.who}`,
      );
      same(latest?.timeline.entries.at(-1)?.type, 'concede', 'the newest line of its history');
    }
  },
};

const redo: Check = {
  rule: 'The work is done again at most once: a second redo can be neither offered nor asked for.',
  async run(stage) {
    const { channel, client } = await negotiating(stage);
    const { serverTime } = await channel.order();
    const again = { kind: 'redo', date: dayAfter(serverTime, 20) };
    await channel.act('makeOffer', { terms: again });
    const { order } = await client.act('acceptOffer');
    same([order.status, order.dispute?.status], ['ready', null], 'status and dispute after an agreed redo');
    await channel.act('complete', { availabilityTold: true });
    await areInvalid(client, [
      ['dispute', { ground: 'other', text: texts.complaint, asked: again }, 'payload.asked.kind', 'redoUsed'],
    ]);
    const asked = { kind: 'refund', refund: 1 };
    await client.act('dispute', { ground: 'other', text: texts.complaint, asked });
    await areInvalid(channel, [['makeOffer', { terms: again }, 'payload.terms.kind', 'redoUsed']]);
  },
};

const decision: Check = {
  rule: 'A decision finds on every claim and gives its reasons, divides between what was promised and what was captured, and is told to both sides whole.',
  async run(stage) {
    const { channel, client, mediator } = await mediating(stage, { captured: 1000 });
    await channel.act('offerRefund', { refund: 200 });
    const findings = (await claimsOf(mediator)).map((claimId) => ({ claimId, finding: 'partlyUpheld' }));
    const whole = { refund: 400, findings, reasons: texts.reasons };
    await areInvalid(mediator, [
      ['decide', { ...whole, findings: [] }, 'payload.findings', 'missing'],
      ['decide', { ...whole, reasons: 'Too short.' }, 'payload.reasons', 'tooShort'],
      ['decide', { ...whole, refund: 199 }, 'payload.refund', 'tooSmall'],
      ['decide', { ...whole, refund: 1001 }, 'payload.refund', 'tooLarge'],
      ['decide', { ...whole, relied: ['e99'] }, 'payload.relied.0', 'unknown'],
    ]);
    await areInvalid(client, [
      ['makeOffer', { terms: { kind: 'refund', refund: 199 } }, 'payload.terms.refund', 'tooSmall'],
    ]);
    await mediator.act('decide', whole);
    for (const side of [channel, client, mediator]) {
      const { dispute, money, status } = await side.order();
      const told = dispute?.decision;
      same(
        [told?.refund, told?.findings, told?.reasons, money.refund, status],
        [400, findings, texts.reasons, 400, 'split'],
        `the decision as ${side.who}`,
      );
    }
  },
};

const row: Check = {
  rule: "A mediator's row names the case, who holds it and whom it waits for; it is claimed and handed back with what the row says.",
  async run(stage) {
    const { id, channel, mediator } = await escalated(stage);
    const seen = async () => {
      const { case: open, actions } = await rowOf(mediator, id);
      return [open?.dispute, open?.holder, open?.waitsFor, actions];
    };
    same(await seen(), [1, 'none', null, ['claimCase']], 'the row of a case that nobody holds');
    const { dispute } = await mediator.order();
    same((await rowOf(mediator, id)).case?.number, dispute?.caseNumber, 'the number of the case');
    const on = { status: 'disputed', dispute: 1 };
    await mediator.send({ type: 'claimCase', on: { ...on, holder: null }, payload: {} });
    await mediator.act('requestInfo', { side: 'channel', question: texts.question });
    same(
      await seen(),
      [1, 'viewer', 'channel', ['returnCase']],
      'the row of a case that waits for an answer',
    );
    await mediator.send({ type: 'returnCase', on, payload: {} });
    same(await seen(), [1, 'none', null, ['claimCase']], 'the row of a case that was handed back');
    const parties = await rowOf(channel, id);
    if (parties.case !== undefined)
      throw new Unexpected('case in the row of the channel', 'none', shown(parties.case));
    await channel.act('concede');
    isTrue(
      (await rowOf(mediator, id)).case === undefined,
      'the row of a case that is over',
      'no case',
      'one',
    );
  },
};

export const disputeChecks = {
  'dispute.response': response,
  'dispute.crossing': crossing,
  'dispute.overtaken': overtaken,
  'dispute.redo-once': redo,
  'dispute.decision': decision,
  'queue.case': row,
} as const satisfies Checks;
