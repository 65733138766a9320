/** Fills a demo world with believable orders, one in every place an order can be in, through the public service only. */
import type { ActionType } from '../../../src/contract/actions.ts';
import { type Command, commands } from '../../../src/contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../../../src/contract/order.ts';
import { HOUR, type Instant, latest, MINUTE, SECOND, shift } from '../../../src/contract/primitives.ts';
import type { Uploads } from '../assets/uploads.ts';
import { digest } from '../digest.ts';
import type { Orders } from '../orders/orders.ts';
import type { Viewer } from '../viewer.ts';
import { channels, clients, demoViewer } from './seed-cast.ts';
import { agreementOf } from './seed-agreement.ts';
import { sendFile } from './seed-files.ts';
import { seededOrders } from './seed-orders.ts';
import type { SeedFile, SeedOrder, SeedStep, SeedTools } from './seed-script.ts';

/** What the seed needs of a running backend. */
export interface SeedWorld {
  orders: Orders;
  uploads: Uploads;
  /** Sets the movable clock; never called with an earlier instant than before. */
  setNow(at: Instant): void | Promise<void>;
  /** Sends what the outbox holds, so that every mail is dated by its own moment. */
  drain(): Promise<unknown>;
}

/** The orders in the order in which the demo lists them. */
export const demoOrders: readonly { id: string; number: string; title: string }[] = seededOrders.map(
  ({ id, number, title }) => ({ id, number, title }),
);

/** Reminders are at most so late. */
const pace = HOUR;

type Deed = Exclude<SeedStep, { say: string }>;
type Event = { at: Instant; order: SeedOrder; step: SeedStep | null; index: number };

/** Walks the clock from some weeks before `now` to `now`. The same steps at the same distances every time. */
export async function seedDemo(world: SeedWorld, now: Instant, orders = seededOrders): Promise<void> {
  let at = '';
  for (const event of eventsUntil(now, orders)) {
    await passTime(world, at || event.at, event.at);
    at = event.at;
    await world.setNow(event.at);
    if (event.step === null) await place(world, event.order, now);
    else await perform(world, event.order, event.step, event, now);
    await world.drain();
  }
  await passTime(world, at, now);
  await world.setNow(now);
}

function eventsUntil(now: Instant, orders: readonly SeedOrder[]): Event[] {
  const at = (hoursAgo: number) => shift(now, -Math.round(hoursAgo * 60) * MINUTE);
  const events = orders.flatMap((order): Event[] => [
    { at: at(order.placed), order, step: null, index: 0 },
    ...order.steps.map((step, i) => ({ at: at(step.ago), order, step, index: i + 1 })),
  ]);
  return events.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** Every deadline on the way fires at its own moment, and every reminder near it, as if somebody had been there. */
async function passTime({ orders, setNow, drain }: SeedWorld, from: Instant, until: Instant): Promise<void> {
  for (let at = from; ;) {
    const due = await orders.nextDueAt();
    const fires = due === null ? until : shift(due, SECOND);
    at = [shift(at, pace), latest(fires, from), until].toSorted()[0]!;
    if (at >= until) return;
    await setNow(at);
    await orders.applyDue();
    await drain();
  }
}

async function place({ orders }: SeedWorld, order: SeedOrder, now: Instant): Promise<void> {
  const { channel, client } = castOf(order);
  const agreement = agreementOf(order, channel, client, toolsFor(now));
  await orders.place({
    id: order.id,
    number: order.number,
    channel,
    client,
    agreement,
    captured: agreement.price,
  });
}

async function perform(
  { orders, uploads }: SeedWorld,
  order: SeedOrder,
  step: SeedStep,
  { at, index }: Event,
  now: Instant,
): Promise<void> {
  const viewer = viewerOf(order, step);
  const key = `seed-${order.id}-${index}`;
  if (step.say !== undefined) {
    await orders.send(order.id, viewer, { clientId: key, text: step.say });
    return;
  }
  const snapshot = await orders.get(order.id, viewer);
  const action = find(snapshot, step);
  const told = typeof step.payload === 'function' ? step.payload(toolsFor(now), snapshot) : step.payload;
  const sent = await sentWith(step, (file, aim) => sendFile(uploads, order.id, viewer, file, aim));
  const command = commandOf(step.type, action.on, {
    ...told,
    ...(sent.asset && { asset: sent.asset }),
    ...(sent.evidence && { evidence: [...((told as Evident).evidence ?? []), ...sent.evidence] }),
  });
  await orders.act(order.id, viewer, { key, bodyHash: digest(JSON.stringify(command)), command }, at);
}

type Evident = { evidence?: object[] };
type Send = (file: SeedFile, aim: Parameters<typeof sendFile>[4]) => ReturnType<typeof sendFile>;

/** The files of a step, once they have been taken in. */
async function sentWith({ file, slot, evidence }: Deed, send: Send) {
  const given: object[] = [];
  for (const one of evidence ?? []) given.push(await send(one, { purpose: 'evidence' }));
  return {
    asset: file && (await send(file, { purpose: 'creative', slotId: slot })),
    evidence: evidence && given,
  };
}

function find(snapshot: OrderSnapshot, { type, slot }: Deed): AvailableAction {
  const version = snapshot.creatives.find((creative) => creative.id === slot)?.versions.at(-1);
  const action = snapshot.actions.find(
    (action) =>
      action.type === type &&
      action.open &&
      (slot === undefined ||
        action.on.slotId === slot ||
        (version !== undefined && action.on.versionId === version.id)),
  );
  if (action) return action;
  const open = snapshot.actions.filter((action) => action.open).map((action) => action.type);
  throw new Error(
    `the seed wants ${type} on ${snapshot.number} (${snapshot.status}); open: ${open.join(', ')}`,
  );
}

function commandOf(type: ActionType, on: unknown, payload: unknown): Command {
  const shape = commands[type];
  return { type, on: shape.on.parse(on), payload: shape.payload.parse(payload) } as Command;
}

function viewerOf(order: SeedOrder, step: SeedStep): Viewer {
  const { channel, client } = castOf(order);
  const as = step.say === undefined ? step.as : undefined;
  return demoViewer(step.by, { channel: channel.id, client: client.id }, as);
}

/** Names of the demo's cast, or people of their own. */
function castOf({ channel, client }: SeedOrder) {
  return {
    channel: typeof channel === 'string' ? channels[channel] : channel,
    client: typeof client === 'string' ? clients[client] : client,
  };
}

function toolsFor(now: Instant): SeedTools {
  return {
    day: (inDays, timeZone = 'Europe/Berlin') => ({
      date: shift(now, inDays * 24 * HOUR).slice(0, 10),
      timeZone,
    }),
  };
}
