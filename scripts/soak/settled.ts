/** What must be true of an order that many wanted to end at once, whoever won. */
import { verifyChain } from '../../backend/src/store/chain.ts';
import type { Store } from '../../backend/src/store/store.ts';
import type { ActResult } from '../../src/contract/order.ts';
import type { Answer } from './asking.ts';

export interface Sent {
  type: string;
  key: string;
  answer: Answer;
}
export interface Verdict {
  problems: string[];
  /** What ended it. */
  winner: string;
  /** What became of the money. */
  outcome: 'released' | 'refunded' | 'split' | 'none';
}

export async function judge(store: Store, id: string, sent: readonly Sent[]): Promise<Verdict> {
  const stored = await store.read(id);
  if (stored === null) return { problems: [`${id} is gone`], winner: 'none', outcome: 'none' };
  const { order, head, money } = stored;
  const events = await store.events(id, { after: 0, limit: 1000 });
  const { settlement, captured, promisedRefund } = order.context;
  const wrong: Record<string, boolean> = {
    'the history is no chain': verifyChain(id, events, head).state !== 'intact',
    'version ≠ events': order.version !== events.length,
    'the money has not moved once': settlement === null || money !== 'settled',
    'a promise was broken': (settlement?.refund ?? captured) < promisedRefund,
    'who heard “done” is not in the history': sent.some(({ type, answer }) => !isTold(type, answer, events)),
    'one key, two receipts': hasTwoReceipts(sent),
    'more was done than was answered': countOf(events, sent) !== doneOf(sent).size,
  };
  const ledger = await problemsOfLedger(store, id, captured, settlement);
  const problems = Object.entries(wrong).flatMap(([what, is]) => (is ? [`${id}: ${what}`] : []));
  const { refund = 0, payout = 0 } = settlement ?? {};
  return {
    problems: [...problems, ...ledger],
    winner: events.at(-1)?.type ?? 'none',
    outcome: settlement === null ? 'none' : refund === 0 ? 'released' : payout === 0 ? 'refunded' : 'split',
  };
}

type Events = Awaited<ReturnType<Store['events']>>;

const receiptOf = ({ text }: Answer) => (JSON.parse(text) as ActResult).receipt;

function isTold(type: string, answer: Answer, events: Events): boolean {
  if (answer.status !== 200) return true;
  const { version, at } = receiptOf(answer);
  const event = events[version - 1];
  return event?.type === type && event.at === at;
}

/** Receipts by key. */
function doneOf(sent: readonly Sent[]): Map<string, Set<string>> {
  const done = new Map<string, Set<string>>();
  for (const { key, answer } of sent.filter((one) => one.answer.status === 200))
    done.set(key, (done.get(key) ?? new Set()).add(JSON.stringify(receiptOf(answer))));
  return done;
}

const hasTwoReceipts = (sent: readonly Sent[]): boolean =>
  [...doneOf(sent).values()].some((receipts) => receipts.size > 1);

/** Events that came by the keys of this contest. */
function countOf(events: Events, sent: readonly Sent[]): number {
  const first = Math.min(
    ...sent.flatMap(({ answer }) => (answer.status === 200 ? [receiptOf(answer).version] : [])),
  );
  return events.filter(({ seq, by }) => seq >= first && by !== 'system').length;
}

async function problemsOfLedger(
  store: Store,
  id: string,
  captured: number,
  settlement: { refund: number; payout: number; fee: number } | null,
): Promise<string[]> {
  const sums: Record<string, number> = { checkout: 0, held: 0, client: 0, channel: 0, platform: 0 };
  const entries = await store.ledger(id);
  for (const { account, amount } of entries) sums[account] = (sums[account] ?? 0) + amount;
  const { refund = 0, payout = 0, fee = 0 } = settlement ?? {};
  const meant = { checkout: -captured, held: 0, client: refund, channel: payout, platform: fee };
  const bookings = new Set(entries.map(({ booking }) => booking)).size;
  return [
    ...(JSON.stringify(sums) === JSON.stringify(meant)
      ? []
      : [`${id}: the ledger says ${JSON.stringify(sums)}`]),
    ...(refund + payout + fee === captured ? [] : [`${id}: money is not conserved`]),
    ...(bookings === 2 ? [] : [`${id}: ${bookings} bookings`]),
  ];
}
