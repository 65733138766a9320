/** A small marketplace for tests: the real services on any store, a clock that is moved by hand, a mailbox and a gateway that can fail. */
import { createHints, type PublishedHint } from '../../backend/src/hints.ts';
import { ledgerGateway, type PaymentGateway } from '../../backend/src/money/gateway.ts';
import type { Mail, RenderNotice } from '../../backend/src/notices/mail.ts';
import { createOrders, type Orders } from '../../backend/src/orders/orders.ts';
import { createOutbox } from '../../backend/src/outbox/outbox.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Store } from '../../backend/src/store/store.ts';
import type { ReminderLinks } from '../../backend/src/auth/reminder-links.ts';
import type { Viewer } from '../../backend/src/viewer.ts';
import { tellingStore } from '../../backend/src/webhooks/telling-store.ts';
import type { WebhookTransport } from '../../backend/src/webhooks/transport.ts';
import type { ActionType, Actor } from '../../src/contract/actions.ts';
import { type Command, type CommandInput, commands } from '../../src/contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../../src/contract/order.ts';
import { type Policy, standardPolicy } from '../../src/contract/policy.ts';
import { type Instant, shift } from '../../src/contract/primitives.ts';
import type { PlaceOrder } from '../../src/contract/placement.ts';
import { digest } from '../../backend/src/digest.ts';
import { orderToPlace } from './placed.ts';

/** When every world begins: a Wednesday morning before the campaign. */
export const start: Instant = '2026-03-04T09:00:00.000Z';

export const viewers: Record<Actor, Viewer> = {
  channel: { actor: 'channel', party: 'northlight', subject: 'u-channel' },
  client: { actor: 'client', party: 'alder', subject: 'u-client' },
  mediator: { actor: 'mediator', party: 'support', subject: 'u-mediator' },
};

export interface World {
  orders: Orders;
  store: Store;
  clock: { now(): Instant; set(at: Instant): void; advance(ms: number): void };
  outbox: ReturnType<typeof createOutbox>;
  mails: SentMail[];
  hints: PublishedHint[];
  /** Errors that the background reported. */
  faults: unknown[];
  /** Replaced by tests that need a failing one. */
  doors: { send(mail: SentMail): Promise<void>; gateway: PaymentGateway };
  place(given?: Partial<PlaceOrder>): Promise<string>;
  /** Does what the viewer is offered, as a widget would; received now, or when said. */
  act(id: string, actor: Actor, command: Asked, at?: Instant): Promise<OrderSnapshot>;
}

export type SentMail = Mail & { code: string; params: Record<string, unknown>; at: Instant; version: number };

/** A command without its target: the one that is offered is taken. */
export interface Asked {
  type: ActionType;
  payload?: unknown;
  on?: CommandInput['on'];
  key?: string;
  viewer?: Viewer;
  match?: (action: AvailableAction) => boolean;
}

interface Given {
  store?: Store;
  /** Where webhooks go; without it there are none. */
  webhooks?: WebhookTransport;
  policy?: Policy;
  onError?: (error: unknown) => void;
  /** Mails in data, unless they are to be real ones. */
  render?: RenderNotice;
  reminders?: ReminderLinks;
}

export function openWorld({
  store: stored = createMemoryStore(),
  webhooks,
  policy = standardPolicy,
  onError,
  render = plainNotice,
  reminders,
}: Given = {}): World {
  const store = webhooks ? tellingStore(stored) : stored;
  let now = start;
  const clock = {
    now: () => now,
    set: (at: Instant) => void (now = at),
    advance: (ms: number) => void (now = shift(now, ms)),
  };
  const emitter = createHints();
  const hints: PublishedHint[] = [];
  emitter.subscribe((hint) => hints.push(hint));
  const links = {
    order: 'https://host.example/orders/{id}',
    terms: null,
    termsDisputes: null,
    support: null,
    reorder: null,
  };
  const marketplace = 'Tallypost';
  const orders = createOrders({ store, clock, hints: emitter, policy, links, marketplace, onError });
  const mails: SentMail[] = [];
  const faults: unknown[] = [];
  const doors: World['doors'] = {
    async send(mail) {
      mails.push(mail);
    },
    gateway: ledgerGateway({ store, clock }),
  };
  const outbox = createOutbox({
    store,
    clock,
    hints: emitter,
    mail: { send: (mail) => doors.send(mail as SentMail) },
    gateway: { settle: (...order) => doors.gateway.settle(...order) },
    render,
    reminders,
    links,
    marketplace,
    webhooks,
    operator: { name: 'Operator', address: 'ops@tallypost.example' },
    onError: (error) => faults.push(error),
  });

  return {
    orders,
    store,
    clock,
    outbox,
    mails,
    hints,
    faults,
    doors,
    async place(given) {
      return (await orders.place(orderToPlace(given))).id;
    },
    async act(id, actor, asked, at) {
      const viewer = asked.viewer ?? viewers[actor];
      const on = asked.on ?? (await offered(orders, id, viewer, asked));
      const request = requestOf({ ...asked, on });
      return (await orders.act(id, viewer, request, at ?? clock.now())).result.order;
    },
  };
}

let keys = 0;
/** A request as the edge makes one: parsed, with a fresh key unless one is given. */
export function requestOf({ type, on, payload, key }: Asked) {
  const shape = commands[type];
  const command = { type, on: shape.on.parse(on), payload: shape.payload.parse(payload ?? {}) } as Command;
  return {
    key: key ?? `key-${++keys}-padding`,
    bodyHash: digest(JSON.stringify([type, on, payload])),
    command,
  };
}

async function offered(orders: Orders, id: string, viewer: Viewer, { type, match = () => true }: Asked) {
  const { actions } = await orders.get(id, viewer);
  const action = actions.find((offer) => offer.type === type && match(offer));
  if (action === undefined) throw new Error(`${type} is not offered to ${viewer.actor}`);
  return action.on;
}

/** Mails here say what they are about in data, not in prose. */
const plainNotice: RenderNotice = ({ code, params, to }, order, { at }) => {
  const address = to === 'channel' || to === 'client' ? order.parties[to].email : 'ops@tallypost.example';
  const mail = { to: { name: to, address }, subject: code, text: code, html: '', messageId: '' };
  return { ...mail, code, params, at, version: order.version } as SentMail;
};
