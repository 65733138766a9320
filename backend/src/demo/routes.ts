/** What only the demo offers: signing in as anyone, a clock that can be moved, a mailbox, previews of all mails, and a fresh start. */
import * as z from 'zod/mini';
import { Actor } from '../../../src/contract/actors.ts';
import { DAY, Id, Instant, shift } from '../../../src/contract/primitives.ts';
import { json } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { invalidFields, parse } from '../http/field-problems.ts';
import { notFound } from '../http/problem.ts';
import { parseQuery } from '../http/query.ts';
import type { Route } from '../http/route.ts';
import type { Store } from '../store/store.ts';
import type { Mailbox } from './mailbox.ts';
import type { Notices } from './notices.ts';
import { type Filled, mostFilled } from './fill.ts';
import { isMediator, type MediatorName } from './seed-cast.ts';
import type { DemoSession, Whose } from './session.ts';
import { type Travelled, travel } from './travel.ts';

export interface DemoParts extends Travelled {
  mailbox: Mailbox;
  notices: Notices;
  /** The orders to choose from, in their order. */
  listed: readonly { id: string; title: string }[];
  session(actor: Actor, whose: Whose): Promise<DemoSession>;
  /** Places so many more orders. */
  fill(orders: number): Promise<Filled>;
  /** Empties everything and seeds anew. */
  reset(): Promise<void>;
}

/** Further than this nothing in an order can lie. */
const farthest = 400 * DAY;

/** A party says who it is by one of its orders, or by its id; a mediator by name. */
const SessionQuery = z
  .object({
    actor: Actor,
    order: z.optional(Id),
    party: z.optional(Id),
    mediator: z.optional(z.custom<MediatorName>((name) => typeof name === 'string' && isMediator(name))),
  })
  .check(z.refine(({ actor, order, party }) => actor === 'mediator' || Boolean(order ?? party), 'required'));
const Filling = z.strictObject({ orders: z.int().check(z.minimum(1), z.maximum(mostFilled)) });
const OrderQuery = z.object({ order: z.optional(Id) });
const Resend = z.strictObject({ key: z.string() });
const ClockMove = z.union([
  z.strictObject({ advanceMs: z.int().check(z.minimum(0), z.maximum(farthest)) }),
  z.strictObject({ to: Instant }),
]);

export function demoRoutes(parts: DemoParts): Route[] {
  const { clock, mailbox, notices } = parts;
  return [
    route('GET', '/demo/session', 'A token for one side of an order, or for one of the cast.', ({ url }) => {
      const { actor, ...whose } = parseQuery(SessionQuery, url);
      return parts.session(actor, whose);
    }),
    route('POST', '/demo/fill', 'Places many more orders.', async ({ request }) =>
      parts.fill(parse(Filling, await readJson(request)).orders),
    ),
    route('GET', '/demo/orders', 'The orders to choose from.', () => listOf(parts)),
    route('GET', '/demo/clock', "The orders' time, and what comes next.", async ({ url }) => {
      const { order } = parseQuery(OrderQuery, url);
      return { now: clock.now(), next: await nextOf(parts.store, order) };
    }),
    route('POST', '/demo/clock', 'Moves the time forward.', async ({ request }) => {
      const move = parse(ClockMove, await readJson(request));
      const to = 'to' in move ? move.to : shift(clock.now(), move.advanceMs);
      requireAhead(to, clock.now());
      await travel(parts, to);
      return { now: clock.now() };
    }),
    route('GET', '/demo/mail', 'The mails sent, newest first.', async ({ url }) =>
      mailbox.mails(parseQuery(OrderQuery, url).order),
    ),
    route('GET', '/demo/notices', 'Every mail that there is, as it would be sent.', () => notices.previews()),
    route('GET', '/demo/outbox', 'What did not arrive: still tried, or given up.', () => notices.trouble()),
    route('POST', '/demo/outbox', 'Sends again what was given up.', async ({ request }) => {
      await notices.resend(parse(Resend, await readJson(request)).key);
      return notices.trouble();
    }),
    route('POST', '/demo/reset', 'A fresh start.', async () => {
      await parts.reset();
      return { reset: true };
    }),
  ];
}

function route(
  method: Route['method'],
  path: string,
  summary: string,
  answer: (call: Parameters<Route['handle']>[0]) => Promise<unknown>,
): Route {
  return {
    method,
    path,
    summary,
    access: 'open',
    answers: { 200: { description: summary } },
    handle: async (call) => json(await answer(call)),
  };
}

function requireAhead(to: Instant, now: Instant): void {
  const field = (code: string, params: Record<string, string>) =>
    invalidFields([{ path: 'to', code, params }]);
  if (Number.isNaN(Date.parse(to))) throw field('wrongFormat', {});
  if (to < now) throw field('notForward', { now });
  if (to > shift(now, farthest)) throw field('tooFar', { latest: shift(now, farthest) });
}

async function listOf({ store, listed }: DemoParts): Promise<unknown[]> {
  const found = await Promise.all(listed.map(({ id }) => store.read(id)));
  return listed.flatMap(({ id, title }, i) => {
    const order = found[i]?.order;
    if (order === undefined) return [];
    const { number, status, parties } = order;
    return [{ id, number, status, channel: parties.channel.name, client: parties.client.name, title }];
  });
}

async function nextOf(store: Store, orderId: string | undefined): Promise<unknown> {
  if (orderId === undefined) return (await store.dueDeadlines('9999-12-31T23:59:59.999Z', 1))[0] ?? null;
  const stored = await store.read(orderId);
  if (stored === null) throw notFound();
  const running = Object.entries(stored.order.context.deadlines);
  const [first] = running.toSorted(([, a], [, b]) => a.localeCompare(b));
  return first ? { orderId, kind: first[0], dueAt: first[1] } : null;
}
