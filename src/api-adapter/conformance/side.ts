/** One person in front of one order: looks, acts, talks. */
import type { ActionType, Actor } from '../../contract/actions.ts';
import type { ApiAdapter, MessageQuery, QueueQuery } from '../../contract/api-adapter.ts';
import type { ApiError, ApiErrorCode } from '../../contract/api-error.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { MessagePage, NewMessage } from '../../contract/message.ts';
import type { ActResult, AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { OrderPage } from '../../contract/queue.ts';
import { refusedWith, shown, Unexpected } from './expect.ts';
import { type Watching, watching, type WatchOptions } from './watching.ts';
import { newKey, newWord } from './words.ts';
import type { Who } from './world.ts';

/** How an action is sent; without it as the order offers it, under a fresh key. */
export interface Sent {
  on?: CommandInput['on'] | undefined;
  key?: string | undefined;
  /** Which of several offers of the same action. */
  match?: ((action: AvailableAction) => boolean) | undefined;
}

export interface ChatOptions extends WatchOptions<MessagePage> {
  /** Told who is writing. */
  onTyping?: ((by: Actor) => void) | undefined;
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
  chat(query?: Partial<MessageQuery>, options?: ChatOptions): Watching<MessagePage>;
  queue(query?: QueueQuery): Watching<OrderPage>;
  /** Writes; resolves with the message's `seq`. */
  say(text: string, more?: Partial<NewMessage>): Promise<number>;
}

/** How long watches may take, and who stops them in the end. */
export interface Patience {
  patienceMs: number;
  kept<T>(watch: Watching<T>): Watching<T>;
}

export function createSide(adapter: ApiAdapter, who: Who, id: string, patience: Patience): Side {
  const name = (what: string) => `${what} of ${id} as ${who}`;
  const send: Side['send'] = (command, key = newKey()) => adapter.act(id, command as CommandInput, { key });
  const watches = watchesOf(adapter, id, name, patience);
  const offer: Side['offer'] = async (type, match = () => true) => {
    const { actions, status } = await watches.order();
    const found = actions.find((action) => action.type === type && action.open && match(action));
    if (found !== undefined) return found;
    const open = actions.filter((action) => action.open).map((action) => action.type);
    throw new Unexpected(name(`actions in ${status}`), `${type}, open`, shown(open));
  };
  return {
    who,
    id,
    adapter,
    ...watches,
    offer,
    send,
    async act(type, payload = {}, { on, key, match } = {}) {
      const target = on ?? (await offer(type, match)).on;
      return send({ type, on: target, payload }, key).catch((thrown: unknown) => {
        throw new Unexpected(name(type), 'a receipt', shown(thrown));
      });
    },
    refused: (codes, command, what) => refusedWith(codes, () => send(command), `${what}, as ${who}`),
    async say(text, more) {
      const sent = await adapter
        .sendMessage(id, { clientId: newWord(), text, ...more })
        .catch((thrown: unknown) => {
          throw new Unexpected(name('sendMessage'), 'its seq', shown(thrown));
        });
      return sent.seq;
    },
  };
}

function watchesOf(
  adapter: ApiAdapter,
  id: string,
  name: (what: string) => string,
  { patienceMs, kept }: Patience,
): Pick<Side, 'order' | 'watch' | 'chat' | 'queue'> {
  const watchOrder = (options?: WatchOptions<OrderSnapshot>) =>
    watching(name('watchOrder'), (watcher) => adapter.watchOrder(id, watcher), patienceMs, options);
  return {
    // Left inside its first report: nobody needs what follows.
    order: () => watchOrder({ isOnce: true }).until('the order as it is now'),
    watch: (options) => kept(watchOrder(options)),
    chat: (query = {}, { onTyping, ...options } = {}) =>
      kept(
        watching(
          name('watchMessages'),
          (watcher) =>
            adapter.watchMessages(
              id,
              { limit: 100, ...query },
              { ...watcher, ...(onTyping && { typing: onTyping }) },
            ),
          patienceMs,
          options,
        ),
      ),
    queue: (query = {}) =>
      kept(watching(name('watchQueue'), (watcher) => adapter.watchQueue(query, watcher), patienceMs)),
  };
}
