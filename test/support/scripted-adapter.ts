/** An adapter whose server is the test itself: it pushes orders, and answers what it was asked when it likes. */
import type { ApiAdapter, Connection, MessageQuery, Watcher } from '../../src/contract/api-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { CommandInput } from '../../src/contract/commands.ts';
import type { MessagePage, NewMessage } from '../../src/contract/message.ts';
import type { ActResult, OrderPage, OrderSnapshot } from '../../src/contract/order.ts';
import { scriptedFiles } from './scripted-files.ts';

/** A question that waits for the test's answer. */
export interface Asked<What, Answer> {
  what: What;
  signal: AbortSignal | undefined;
  answer(value: Answer): void;
  refuse(thrown: unknown): void;
}

interface Watch<T> {
  id: string;
  watcher: Watcher<T>;
}

function asking<What, Answer>() {
  const asked: Asked<What, Answer>[] = [];
  const ask = (what: What, signal: AbortSignal | undefined) =>
    new Promise<Answer>((answer, refuse) => {
      asked.push({ what, signal, answer, refuse });
    });
  return { asked, ask };
}

/** `first` is what each watch of an order starts with; null leaves it waiting. Files only where a test asks for them. */
export function scriptedAdapter(first: OrderSnapshot | null, { uploads = false } = {}) {
  let current = first;
  const orders = new Set<Watch<OrderSnapshot>>();
  const chats = new Set<Watch<MessagePage> & { query: MessageQuery }>();
  const queues = new Set<Watch<OrderPage>>();
  const actions = asking<{ orderId: string; command: CommandInput; key: string }, ActResult>();
  const sent = asking<{ orderId: string; message: NewMessage }, { seq: number }>();
  const read: number[] = [];
  const files = scriptedFiles();
  const server = {
    /** How many watches of orders were begun. */
    begun: 0,
    /** Actions that were asked for, oldest first. */
    actions: actions.asked,
    /** Messages that were sent, oldest first. */
    sent: sent.asked,
    /** How far was read, as told. */
    read,
    orders,
    chats,
    queues,
    ...files.server,
    push(order: OrderSnapshot): void {
      current = order;
      for (const { id, watcher } of orders) if (id === order.id) watcher.next(order);
    },
    /** Only new watches learn of it. */
    store(order: OrderSnapshot | null): void {
      current = order;
    },
    connect(state: Connection): void {
      for (const { watcher } of [...orders, ...chats]) watcher.connection?.(state);
    },
    /** Ends the watches of orders with this error. */
    fail(error: ApiError): void {
      for (const { watcher } of orders) watcher.error(error);
    },
    say(page: MessagePage): void {
      for (const { watcher } of chats) watcher.next(page);
    },
    queue(page: OrderPage): void {
      for (const { watcher } of queues) watcher.next(page);
    },
  };
  const unsupported = () => Promise.reject(new ApiError('unsupported', 'not in this script'));
  const adapter: ApiAdapter = {
    scope: 'scripted',
    features: { uploads, caseExport: false },
    watchOrder(id, watcher) {
      const watch = { id, watcher };
      orders.add(watch);
      server.begun += 1;
      queueMicrotask(() => {
        if (orders.has(watch) && current !== null && current.id === id) watcher.next(current);
      });
      return () => orders.delete(watch);
    },
    act: (orderId, command, { key, signal }) => actions.ask({ orderId, command, key }, signal),
    watchQueue(_query, watcher) {
      const watch = { id: '', watcher };
      queues.add(watch);
      return () => queues.delete(watch);
    },
    loadRows: unsupported,
    watchMessages(id, query, watcher) {
      const watch = { id, query, watcher };
      chats.add(watch);
      return () => chats.delete(watch);
    },
    sendMessage: (orderId, message, { signal } = {}) => sent.ask({ orderId, message }, signal),
    async markRead(_id, seq) {
      read.push(seq);
    },
    ...(uploads ? files.adapter : { upload: unsupported, discardUpload: unsupported, assetUrl: unsupported }),
    exportCase: unsupported,
  };
  return { adapter, server };
}
