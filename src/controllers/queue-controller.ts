/** Ties one element to the queue that its properties ask for. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { QueueQuery } from '../contract/api-adapter.ts';
import type { ApiError } from '../contract/api-error.ts';
import { limits } from '../contract/limits.ts';
import { type CampaignConsumer, consumerOf } from './campaign-consumer.ts';
import type { Campaign } from './campaign-context.ts';
import { announce, type QueueState } from './events.ts';
import type { QueueFollow } from './queue-follow.ts';
import { openQueue, type QueueLease } from './queue-rooms.ts';
import { loadingQueue, type QueueView } from './queue-view.ts';

/** Rows per page: the most that a backend gives at once. */
const pageSize = 200;

export class QueueController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #state: QueueState;
  readonly #consumer: CampaignConsumer;
  #campaign: Campaign | undefined;
  #query = '';
  #lease: QueueLease | undefined;
  /** What is seen outside a provider; and of another question, until this one is answered: whose eyes, which figures. */
  #bare = loadingQueue;
  #told: { counts: QueueView['counts']; error: ApiError | null } = { counts: null, error: null };

  /** `state` says what is asked for. */
  constructor(host: ReactiveElement, state: QueueState) {
    this.#host = host;
    this.#state = state;
    this.#consumer = consumerOf(host);
    this.#consumer.listeners.add(() => this.#move());
    host.addController(this);
  }

  get view(): QueueView {
    const view = this.#lease?.room.view;
    if (view === undefined) return this.#bare;
    return view.viewer === null ? { ...view, viewer: this.#bare.viewer, counts: this.#bare.counts } : view;
  }

  get campaign(): Campaign | undefined {
    return this.#campaign;
  }

  /** Names the question that is asked. */
  get query(): string {
    return this.#query;
  }

  /** Asks whoever follows the queue, once somebody does. */
  tell(errand: (follow: QueueFollow) => void): void {
    this.#lease?.room.tell(errand);
  }

  retry(): void {
    this.#lease?.room.retry();
  }

  hostConnected(): void {
    this.#move();
  }

  hostUpdate(): void {
    this.#move();
  }

  /** What is seen outside a provider when none comes. */
  giveUp(error: ApiError): void {
    this.#bare = { ...loadingQueue, phase: 'failed', error };
    this.#handleChange();
  }

  #move(): void {
    const { campaign } = this.#consumer;
    const query = JSON.stringify(questionOf(this.#state));
    if (campaign === this.#campaign && query === this.#query) return;
    const left = this.#lease;
    const { viewer, counts } = this.view;
    // Another backend has other orders and another viewer.
    this.#bare = campaign === this.#campaign ? { ...loadingQueue, viewer, counts } : loadingQueue;
    this.#campaign = campaign;
    this.#query = query;
    this.#lease = campaign && openQueue(campaign, query, () => this.#handleChange());
    left?.leave();
    this.#handleChange();
  }

  #handleChange(): void {
    this.#host.requestUpdate();
    const before = this.#told;
    const { counts, error } = this.view;
    this.#told = { counts: counts ?? before.counts, error };
    if (counts && JSON.stringify(counts) !== JSON.stringify(before.counts))
      announce(this.#host, 'cm-counts', { ...counts });
    if (error && error !== before.error) announce(this.#host, 'cm-error', { error });
  }
}

/** What is too long is not searched for: the element says so. */
function questionOf({ view, search, status, unread }: QueueState): QueueQuery {
  const sought = search.trim();
  return {
    view: view || undefined,
    search: sought.length > limits.search.max ? undefined : sought || undefined,
    status: status || undefined,
    unread: unread || undefined,
    limit: pageSize,
  };
}
