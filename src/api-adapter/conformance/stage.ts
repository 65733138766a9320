/** Where one check plays: it places orders, signs sides in, acts and watches, and cleans up after itself. */
import type { ActionType } from '../../contract/actions.ts';
import type { ApiAdapter, MessageQuery, QueueQuery } from '../../contract/api-adapter.ts';
import type { ApiError, ApiErrorCode } from '../../contract/api-error.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { MessagePage } from '../../contract/message.ts';
import type { ActResult, AvailableAction, OrderPage, OrderSnapshot } from '../../contract/order.ts';
import { refusedWith, shown, Unexpected } from './expect.ts';
import { type Watching, watching, type WatchOptions } from './watching.ts';
import type { ConformanceWorld, OrderWish, Who } from './world.ts';

/** How an action is sent; without it as the order offers it, under a fresh key. */
export interface Sent {
  on?: CommandInput['on'] | undefined;
  key?: string | undefined;
  /** Which of several offers of the same action. */
  match?: ((action: AvailableAction) => boolean) | undefined;
}

/** One person in front of one order. */
export interface Side {
  readonly who: Who;
  readonly id: string;
  readonly adapter: ApiAdapter;
  /** The order as it is now. */
  order(): Promise<OrderSnapshot>;
  /** The offer of an open action; fails when there is none. */
  offer(type: ActionType, match?: Sent['match']): Promise<AvailableAction>;
  act(type: ActionType, payload?: object, sent?: Sent): Promise<ActResult>;
  /** Sends a command as it is. */
  send(command: object, key?: string): Promise<ActResult>;
  /** Sends a command that must be refused so. */
  refused(codes: ApiErrorCode | readonly ApiErrorCode[], command: object, what: string): Promise<ApiError>;
  watch(options?: WatchOptions<OrderSnapshot>): Watching<OrderSnapshot>;
  chat(query?: Partial<MessageQuery>, options?: WatchOptions<MessagePage>): Watching<MessagePage>;
  queue(query?: QueueQuery): Watching<OrderPage>;
  say(text: string, clientId?: string): Promise<number>;
}

export interface PlacedOrder {
  readonly id: string;
  readonly channel: Side;
  readonly client: Side;
}

export interface Stage {
  readonly world: ConformanceWorld;
  readonly patienceMs: number;
  /** A word nobody used before: 8–20 letters and digits. */
  word(): string;
  place(wish?: Partial<OrderWish>): Promise<PlacedOrder>;
  signIn(who: Who, orderId: string): Side;
  /** Ends everything that was begun here. */
  leave(): Promise<void>;
}

/** One required text. */
const usualSlots: OrderWish['slots'] = [{ id: 'headline', kind: 'text', required: true }];

let words = 0;
const began = Date.now().toString(36);
function newWord(): string {
  const chance = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `${began}${chance}${(++words).toString(36)}`.padEnd(8, '0');
}
const newKey = () => `conformance-${newWord()}`;

export function createStage(world: ConformanceWorld): Stage {
  const patienceMs = world.patienceMs ?? 5000;
  const stops: (() => void)[] = [];
  function kept<T>(watch: Watching<T>): Watching<T> {
    stops.push(() => watch.stop());
    return watch;
  }

  function signIn(who: Who, id: string): Side {
    const adapter = world.signIn(who, id);
    const name = (what: string) => `${what} of ${id} as ${who}`;
    const watch: Side['watch'] = (options) =>
      kept(watching(name('watchOrder'), (watcher) => adapter.watchOrder(id, watcher), patienceMs, options));
    const order = async () => {
      // Left inside its first report: nobody needs what follows.
      const watch: Watching<OrderSnapshot> = watching(
        name('watchOrder'),
        (watcher) => adapter.watchOrder(id, watcher),
        patienceMs,
        { isOnce: true },
      );
      return watch.until('the order as it is now');
    };
    const send: Side['send'] = (command, key = newKey()) => adapter.act(id, command as CommandInput, { key });
    const offer: Side['offer'] = async (type, match = () => true) => {
      const { actions, status } = await order();
      const found = actions.find((action) => action.type === type && action.open && match(action));
      if (found !== undefined) return found;
      const open = actions.filter((action) => action.open).map((action) => action.type);
      throw new Unexpected(name(`actions in ${status}`), `${type}, open`, shown(open));
    };
    return {
      who,
      id,
      adapter,
      order,
      offer,
      watch,
      send,
      async act(type, payload = {}, { on, key, match } = {}) {
        const target = on ?? (await offer(type, match)).on;
        return send({ type, on: target, payload }, key).catch((thrown: unknown) => {
          throw new Unexpected(name(type), 'a receipt', shown(thrown));
        });
      },
      refused: (codes, command, what) => refusedWith(codes, () => send(command), `${what}, as ${who}`),
      chat: (query = {}, options) =>
        kept(
          watching(
            name('watchMessages'),
            (watcher) => adapter.watchMessages(id, { limit: 100, ...query }, watcher),
            patienceMs,
            options,
          ),
        ),
      queue: (query = {}) =>
        kept(watching(name('watchQueue'), (watcher) => adapter.watchQueue(query, watcher), patienceMs)),
      async say(text, clientId = newWord()) {
        const sent = await adapter.sendMessage(id, { clientId, text }).catch((thrown: unknown) => {
          throw new Unexpected(name('sendMessage'), 'its seq', shown(thrown));
        });
        return sent.seq;
      },
    };
  }

  return {
    world,
    patienceMs,
    word: newWord,
    signIn,
    async place(wish = {}) {
      const usual = { captured: 120_000, currency: 'EUR', slots: usualSlots, between: newWord() };
      const id = await world.place({ ...usual, ...wish });
      return { id, channel: signIn('channel', id), client: signIn('client', id) };
    },
    async leave() {
      for (const stop of stops) stop();
      await world.close();
    },
  };
}
