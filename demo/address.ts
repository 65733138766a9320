/** What the page of all orders shows, kept in its address: so that Back, a reload and a copied link lead to the same. */
import type { Actor } from '../src/contract/actions.ts';
import type { QueueState } from '../src/controllers/events.ts';

export interface Shown {
  actor: Actor;
  /** The order beside the queue. */
  order: string | null;
  queue: QueueState;
}

const actors: readonly string[] = ['channel', 'client', 'mediator'];
/** Beside each other in the address as in the queue. */
const first: QueueState = { view: 'needsYou', search: '', status: '', unread: false };

export function read({ searchParams }: URL): Shown {
  const actor = searchParams.get('as') ?? '';
  return {
    actor: actors.includes(actor) ? (actor as Actor) : 'channel',
    order: searchParams.get('order'),
    queue: {
      view: (searchParams.get('view') ?? first.view) as QueueState['view'],
      search: searchParams.get('search') ?? '',
      status: (searchParams.get('status') ?? '') as QueueState['status'],
      unread: searchParams.has('unread'),
    },
  };
}

/** Only what differs from the beginning stands in the address. */
export function write({ actor, order, queue }: Shown, base: string): string {
  const url = new URL(base);
  url.search = '';
  if (actor !== 'channel') url.searchParams.set('as', actor);
  if (order !== null) url.searchParams.set('order', order);
  if (queue.view !== first.view) url.searchParams.set('view', queue.view);
  if (queue.search !== '') url.searchParams.set('search', queue.search);
  if (queue.status !== '') url.searchParams.set('status', queue.status);
  if (queue.unread) url.searchParams.set('unread', '');
  return url.href;
}
