/** An adapter whose server is the test itself: it pushes orders, and answers what it was asked when it likes. */
import type {
  ApiAdapter,
  Connection,
  MessageQuery,
  MessageWatcher,
  Watcher,
} from '../../src/contract/api-adapter.ts';
import type { Actor } from '../../src/contract/actors.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { CommandInput } from '../../src/contract/commands.ts';
import type { MessagePage, NewMessage } from '../../src/contract/message.ts';
import type { CaseNote, NewNote } from '../../src/contract/notes.ts';
import type { ActResult, OrderSnapshot } from '../../src/contract/order.ts';
import { asking } from './asking.ts';
import { scriptedFiles } from './scripted-files.ts';
import { scriptedQueue } from './scripted-queue.ts';

export type { Asked } from './asking.ts';

interface Watch<T> {
  id: string;
  watcher: Watcher<T>;
}

interface ChatWatch {
  id: string;
  query: MessageQuery;
  watcher: MessageWatcher;
}

/** `first` is what each watch of an order starts with; null leaves it waiting. Files, notes and case files only where a test asks for them. */
export function scriptedAdapter(
  first: OrderSnapshot | null,
  { uploads = false, typing = true, cases = false } = {},
) {
  let current = first;
  const orders = new Set<Watch<OrderSnapshot>>();
  const chats = new Set<ChatWatch>();
  const actions = asking<{ orderId: string; command: CommandInput; key: string }, ActResult>();
  const sent = asking<{ orderId: string; message: NewMessage }, { seq: number }>();
  const noted = asking<{ orderId: string; note: NewNote }, CaseNote>();
  const noteLists = asking<string, CaseNote[]>();
  const exported = asking<string, Blob>();
  const read: number[] = [];
  const typed: string[] = [];
  const queue = scriptedQueue();
  const files = scriptedFiles();
  const server = {
    /** How many watches of orders were begun. */
    begun: 0,
    /** Actions that were asked for, oldest first. */
    actions: actions.asked,
    /** Messages that were sent, oldest first. */
    sent: sent.asked,
    /** Notes that were sent, questions for the notes of a case, and for case files, oldest first. */
    noted: noted.asked,
    noteLists: noteLists.asked,
    exported: exported.asked,
    /** How far was read, as told. */
    read,
    /** For which orders it was told that the viewer is writing, as often as it was. */
    typed,
    orders,
    chats,
    ...queue.server,
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
      for (const { watcher } of [...orders, ...chats, ...server.queues]) watcher.connection?.(state);
    },
    /** Ends the watches of orders with this error. */
    fail(error: ApiError): void {
      for (const { watcher } of orders) watcher.error(error);
    },
    say(page: MessagePage): void {
      for (const { watcher } of chats) watcher.next(page);
    },
    /** Somebody is writing just now. */
    typing(by: Actor): void {
      for (const { watcher } of chats) watcher.typing?.(by);
    },
  };
  const unsupported = () => Promise.reject(new ApiError('unsupported', 'not in this script'));
  const adapter: ApiAdapter = {
    scope: 'scripted',
    features: { uploads, typing, caseExport: cases, notes: cases },
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
    ...queue.adapter,
    watchMessages(id, query, watcher) {
      const watch = { id, query, watcher };
      chats.add(watch);
      return () => chats.delete(watch);
    },
    sendMessage: (orderId, message, { signal } = {}) => sent.ask({ orderId, message }, signal),
    async markRead(_id, seq) {
      read.push(seq);
    },
    async tellTyping(orderId) {
      if (!typing) return unsupported();
      typed.push(orderId);
    },
    ...(uploads ? files.adapter : { upload: unsupported, discardUpload: unsupported, assetUrl: unsupported }),
    exportCase: (orderId, { signal } = {}) => (cases ? exported.ask(orderId, signal) : unsupported()),
    loadNotes: (orderId, { signal } = {}) => (cases ? noteLists.ask(orderId, signal) : unsupported()),
    addNote: (orderId, note, { signal } = {}) =>
      cases ? noted.ask({ orderId, note }, signal) : unsupported(),
  };
  return { adapter, server };
}
