/** One story's own world: the real backend in the page, on memory, with one order or more in it and a clock that can be moved. */
import { createDemoBackend } from '../../backend/src/demo/in-page.ts';
import type { MediaName } from '../../backend/src/demo/media/media.ts';
import { agreementOf } from '../../backend/src/demo/seed-agreement.ts';
import {
  type ChannelName,
  channels,
  type ClientName,
  clients,
  type MediatorName,
} from '../../backend/src/demo/seed-cast.ts';
import type { SeedOrder } from '../../backend/src/demo/seed-script.ts';
import { seedDemo } from '../../backend/src/demo/seed.ts';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import type { ActionType, Actor } from '../../src/contract/actions.ts';
import type { MessagePage } from '../../src/contract/message.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { HOUR, SECOND, shift } from '../../src/contract/time.ts';
import { sample } from './files.ts';

/** Where a story's clock stands: the toolbar offers these. */
export const clocks = {
  seeded: 'As the story tells it',
  hourBefore: 'One hour before the next deadline',
  justAfter: 'Just after the next deadline',
  twoDays: 'Two days later',
} as const;
export type ClockName = keyof typeof clocks;

export interface StoryWorld {
  /** The first order, or the only one. */
  orderId: string;
  fetch: typeof globalThis.fetch;
  token(actor: Actor): Promise<string>;
  /** What somebody does elsewhere, on a page of their own. */
  act(actor: Actor, type: ActionType, payload?: object, slot?: string): Promise<void>;
  /** What another mediator does. */
  mediate(as: MediatorName, type: ActionType, payload?: object): Promise<void>;
  /** The same with another order than the first. */
  actOn(order: string, actor: Actor, type: ActionType, payload?: object, slot?: string): Promise<void>;
  /** A checkout places one more order between two of the demo's people. */
  place(order: SeedOrder): Promise<void>;
  /** The client hands in a sample file on a page of their own. */
  send(slot: string, media: MediaName, note?: string): Promise<void>;
  /** Writes in the chat, with sample files where some are named. */
  say(actor: Actor, text: string, ...files: MediaName[]): Promise<void>;
  /** Is writing just now. */
  type(actor: Actor): Promise<void>;
  /** Has read all there is. */
  read(actor: Actor): Promise<void>;
  moveTo(clock: ClockName): Promise<void>;
  close(): Promise<void>;
}

/** The backend in the page listens to any address. */
export const address = 'https://api.example';

/** Every story plays on the same Tuesday morning, so that it looks the same every day. */
export const morning = Date.parse('2026-03-10T08:12:00.000Z');

/** The first of the orders is the one that the story is about, where it is about one. */
export async function createStoryWorld(...all: [SeedOrder, ...SeedOrder[]]): Promise<StoryWorld> {
  const began = performance.now();
  const wall = () => morning + Math.round(performance.now() - began);
  const [{ id: orderId }] = all;
  const backend = await createDemoBackend({
    wall,
    seed: {
      orders: all.map(({ id, title }) => ({ id, title })),
      tell: (world, now) => seedDemo(world, now, all),
    },
  });
  const token = async (actor: Actor) => (await backend.tokenFor(actor, orderId)).token;

  async function send<T>(bearer: string, path: string, body?: object, key?: string): Promise<T> {
    const response = await backend.fetch(`${address}/v1/orders${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  async function nextDue(): Promise<string | null> {
    const response = await backend.fetch(`${address}/demo/clock?order=${orderId}`);
    const { next } = (await response.json()) as { next: { dueAt: string } | null };
    return next?.dueAt ?? null;
  }

  async function actAs(bearer: string, order: string, type: ActionType, payload: object, slot?: string) {
    const { actions } = await send<OrderSnapshot>(bearer, `/${order}`);
    const isMeant = (on: { slotId?: unknown }) => slot === undefined || on.slotId === slot;
    const action = actions.find((one) => one.type === type && one.open && isMeant(one.on));
    if (!action) throw new Error(`${type} is not open`);
    await send(bearer, `/${order}/actions`, { type, on: action.on, payload }, crypto.randomUUID());
  }
  const actOn: StoryWorld['actOn'] = async (order, actor, type, payload = {}, slot) => {
    const { token: bearer } = await backend.tokenFor(actor, order);
    await actAs(bearer, order, type, payload, slot);
  };
  const act: StoryWorld['act'] = (...deed) => actOn(orderId, ...deed);

  const adapterOf = (actor: Actor) =>
    createHttpAdapter({ baseUrl: address, getToken: () => token(actor), fetch: backend.fetch });

  return {
    orderId,
    fetch: backend.fetch,
    token,
    act,
    async mediate(as, type, payload = {}) {
      const { token: bearer } = await backend.tokenFor('mediator', orderId, as);
      await actAs(bearer, orderId, type, payload);
    },
    actOn,
    async place(order) {
      const { id, number, price: captured } = order;
      const [channel, client] = [channels[order.channel as ChannelName], clients[order.client as ClientName]];
      const now = await backend.clock.now();
      const day = (days: number) => ({
        date: shift(now, days * 24 * HOUR).slice(0, 10),
        timeZone: 'Europe/Berlin',
      });
      const agreement = agreementOf(order, channel, client, { day });
      await send(await backend.checkoutToken(), '', { id, number, channel, client, agreement, captured });
    },
    async send(slot, media, note = '') {
      const { id } = await adapterOf('client').upload(await sample(media), {
        orderId,
        purpose: 'creative',
        slotId: slot,
      });
      await act('client', 'submitCreative', { asset: { kind: 'file', assetId: id }, note }, slot);
    },
    async say(actor, text, ...files) {
      const adapter = adapterOf(actor);
      const attachments: string[] = [];
      for (const media of files)
        attachments.push((await adapter.upload(await sample(media), { orderId, purpose: 'message' })).id);
      await adapter.sendMessage(orderId, { clientId: crypto.randomUUID(), text, attachments });
    },
    type: (actor) => adapterOf(actor).tellTyping(orderId),
    async read(actor) {
      const { messages } = await send<MessagePage>(await token(actor), `/${orderId}/messages`);
      await adapterOf(actor).markRead(orderId, messages.at(-1)!.seq);
    },
    async moveTo(clock) {
      if (clock === 'seeded') return;
      const now = await backend.clock.now();
      const due = clock === 'twoDays' ? now : await nextDue();
      const ahead = { hourBefore: -HOUR, justAfter: SECOND, twoDays: 48 * HOUR }[clock];
      if (due !== null) await backend.clock.moveTo(shift(due, ahead));
    },
    close: backend.close,
  };
}
