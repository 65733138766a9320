/** The open review step of an element: loads it, keeps what is typed, checks it, and moves the focus there and back. */
import { html, type TemplateResult } from 'lit';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import type { ActionsI18n, Draft, Problems, Review, ReviewContext } from './review.ts';
import { orderParams } from './words.ts';

export type Reviews = Record<string, Review>;
export type LoadReviews = (i18n: ActionsI18n, type: string) => Promise<Reviews>;

const empty = (): Draft => ({ reason: '', explanation: '', amount: '', date: '', told: false });

interface Look {
  /** An action is on its way, or there is no connection: nothing can be sent. */
  waits: boolean;
  isOffline: boolean;
  /** What is said while this action is on its way. */
  busy: string | undefined;
}

type Send = (action: AvailableAction, payload: object) => void;

/** Said on a button while its action is on its way. */
export const renderBusy = (busy: string): TemplateResult => html`<span class="spin"></span>${busy}`;

export class ReviewStep {
  /** The action under review; empty when none is. */
  type = '';
  /** What stands beside the fields. */
  problems: Problems = {};
  readonly #host: OrderHost;
  readonly #i18n: ActionsI18n;
  readonly #send: Send;
  readonly #reviews: Reviews;
  readonly #load: LoadReviews;
  readonly #drafts = new Map<string, DraftController<Draft>>();
  #stage = 0;

  /** `load` brings the kinds that `reviews` does not have yet. */
  constructor(host: OrderHost, i18n: ActionsI18n, send: Send, reviews: Reviews, load: LoadReviews) {
    this.#host = host;
    this.#i18n = i18n;
    this.#send = send;
    this.#reviews = reviews;
    this.#load = load;
  }

  /** Opens the step of an action; rejects when its part of the library cannot be loaded. */
  async open(type: string): Promise<void> {
    if (!this.#reviews[type]) Object.assign(this.#reviews, await this.#load(this.#i18n, type));
    this.#show(type, 0);
  }

  close(): void {
    this.type = '';
    this.problems = {};
  }

  /** The text typed for an action, kept whatever became of it. */
  typed(type: string): string {
    return this.draft(type).value.explanation.trim();
  }

  render(order: OrderSnapshot, action: AvailableAction, look: Look): TemplateResult {
    const { busy, waits, isOffline } = look;
    const review = this.#reviews[action.type]!;
    const c = this.#context(order, action);
    const handleSubmit = (event: Event) => {
      event.preventDefault();
      if (!waits) this.#confirm(review, c);
    };
    return html`
      <form class="review" part="review" novalidate @submit=${handleSubmit}>
        <h4 tabindex="-1">${review.title(c)}</h4>
        ${review.body(c)}
        <div class="row">
          <button
            class="btn"
            part="primary-action"
            data-kind=${review.danger ? 'danger' : 'primary'}
            aria-disabled=${waits && !busy}
            aria-busy=${Boolean(busy)}
            aria-describedby=${isOffline ? 'offline' : ''}
          >
            ${busy ? renderBusy(busy) : review.confirm(c)}
          </button>
          <button
            type="button"
            class="btn"
            part="action"
            aria-disabled=${waits}
            @click=${() => waits || this.#goBack()}
          >
            ${this.#i18n.t('goBack')}
          </button>
        </div>
      </form>
    `;
  }

  #context(order: OrderSnapshot, action: AvailableAction): ReviewContext {
    const draft = this.draft(action.type);
    const c: ReviewContext = {
      i18n: this.#i18n,
      order,
      action,
      draft: draft.value,
      problems: this.problems,
      stage: this.#stage,
      params: orderParams(this.#i18n, order),
      change: (part) => {
        draft.change(part);
        this.#recheck({ ...c, draft: draft.value });
      },
    };
    return c;
  }

  /** A problem once shown follows what is typed; a new one waits for the next try. */
  #recheck(c: ReviewContext): void {
    const checked = this.#reviews[c.action.type]!.check(c);
    const now: Problems = 'problems' in checked ? checked.problems : {};
    for (const key of Object.keys(this.problems) as (keyof Draft)[])
      if (now[key]) this.problems[key] = now[key];
      else delete this.problems[key];
  }

  #confirm(review: Review, c: ReviewContext): void {
    const checked = review.check(c);
    this.problems = 'problems' in checked ? checked.problems : {};
    if ('payload' in checked) this.#send(c.action, checked.payload);
    else if ('stage' in checked) this.#show(c.action.type, checked.stage);
    else void this.#focus('[aria-invalid]');
  }

  #show(type: string, stage: number): void {
    this.close();
    this.type = type;
    this.#stage = stage;
    void this.#focus('.review h4');
  }

  #goBack(): void {
    const { type } = this;
    if (this.#stage) return this.#show(type, 0);
    this.close();
    void this.#focus(`#do-${type}, #more`);
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What is typed for an action. */
  draft(type: string): DraftController<Draft> {
    let draft = this.#drafts.get(type);
    if (!draft) this.#drafts.set(type, (draft = new DraftController(this.#host, type, empty)));
    return draft;
  }
}
