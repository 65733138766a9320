/** The open review step of an element: loads it, keeps what is typed, checks it, and moves the focus there and back. */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../contract/api-error.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import { orderParams } from '../shared/words.ts';
import { complete } from './complete.ts';
import { decline } from './decline.ts';
import { type Draft, emptyDraft, type Problems, type Review, type ReviewContext } from './review.ts';
import type { ActionsI18n } from './summary.ts';

/** In the first load; all others come when they are opened. */
const ready: Record<string, Review> = { decline, complete };

/** Actions that are weighed before they are sent. */
export const reviewed: ReadonlySet<string> = new Set([
  'decline',
  'cancel',
  'complete',
  'retractCompletion',
  'release',
  'setEstimate',
  'offerRefund',
  'requestCancellation',
  'acceptCancellation',
  'declineCancellation',
  'withdrawCancellation',
]);

interface Look {
  /** An action is on its way, or there is no connection: nothing can be sent. */
  waits: boolean;
  /** This action is on its way. */
  busy: string | undefined;
  /** Names the element that says why nothing can be sent. */
  why: string | undefined;
}

export class ReviewStep implements ReactiveController {
  readonly #host: OrderHost;
  readonly #i18n: ActionsI18n;
  readonly #send: (action: AvailableAction, payload: object) => void;
  readonly #drafts = new Map<string, DraftController<Draft>>();
  #review: Review | undefined;
  #type = '';
  #stage = 0;
  #problems: Problems = {};

  constructor(host: OrderHost, i18n: ActionsI18n, send: (action: AvailableAction, payload: object) => void) {
    this.#host = host;
    this.#i18n = i18n;
    this.#send = send;
    host.addController(this);
  }

  /** The action under review; empty when none is. */
  get type(): string {
    return this.#review ? this.#type : '';
  }

  /** Opens the step of an action; rejects when its part of the library cannot be loaded. */
  async open(type: string): Promise<void> {
    this.#type = type;
    if (!ready[type]) {
      const { forms, messages } = await import('./forms.ts');
      Object.assign(ready, forms);
      this.#i18n.add(messages);
    }
    if (this.#type === type) this.#show(ready[type], 0);
  }

  close(): void {
    this.#review = undefined;
    this.#stage = 0;
    this.#problems = {};
    this.#host.requestUpdate();
  }

  /** The text typed for an action, kept whatever became of it. */
  typed(type: string): string {
    return this.#draft(type).value.explanation.trim();
  }

  /** Shows beside the fields what the server found wrong. */
  explain(problems: readonly FieldProblem[]): void {
    const names: Record<string, keyof Draft> = { refund: 'amount' };
    for (const { path, code, params } of problems) {
      const field = path.split('.').at(-1) ?? '';
      const key = names[field] ?? (field as keyof Draft);
      const text = this.#i18n.maybe([`problem.${code}`, 'problem.server'], params as Record<string, string>);
      this.#problems = { ...this.#problems, [key]: text };
    }
  }

  hostConnected(): void {}

  render(order: OrderSnapshot, action: AvailableAction, look: Look): TemplateResult {
    const review = this.#review!;
    const c = this.#context(order, action);
    const confirm = (event: Event) => {
      event.preventDefault();
      if (!look.waits) this.#confirm(review, c);
    };
    return html`
      <form class="review" part="review" novalidate @submit=${confirm}>
        <h4 tabindex="-1">${review.title(c)}</h4>
        ${review.body(c)}
        <div class="row">
          <button
            class="btn"
            part="primary-action"
            data-kind=${review.danger ? 'danger' : 'primary'}
            aria-disabled=${look.waits && look.busy === undefined}
            aria-busy=${look.busy !== undefined}
            aria-describedby=${look.why ?? 'nothing'}
          >
            ${look.busy === undefined ? review.confirm(c) : html`<span class="spin"></span>${look.busy}`}
          </button>
          <button
            type="button"
            class="btn"
            part="action"
            aria-disabled=${look.waits}
            @click=${() => this.#goBack(look)}
          >
            ${this.#i18n.t('goBack')}
          </button>
        </div>
      </form>
    `;
  }

  #context(order: OrderSnapshot, action: AvailableAction): ReviewContext {
    const draft = this.#draft(action.type);
    return {
      i18n: this.#i18n,
      order,
      action,
      draft: draft.value,
      problems: this.#problems,
      stage: this.#stage,
      params: orderParams(this.#i18n, order),
      change: (part) => {
        draft.change(part);
        this.#recheck(order, action, Object.keys(part) as (keyof Draft)[]);
      },
    };
  }

  /** A problem once shown follows what is typed; a new one waits for the next try. */
  #recheck(order: OrderSnapshot, action: AvailableAction, changed: (keyof Draft)[]): void {
    if (!this.#review || !changed.some((key) => this.#problems[key])) return;
    const checked = this.#review.check(this.#context(order, action));
    const now: Problems = 'problems' in checked ? checked.problems : {};
    const shown = Object.entries(this.#problems).map(([key]) => [key, now[key as keyof Draft]]);
    this.#problems = Object.fromEntries(shown.filter(([, problem]) => problem)) as Problems;
    this.#host.requestUpdate();
  }

  #confirm(review: Review, c: ReviewContext): void {
    const checked = review.check(c);
    this.#problems = 'problems' in checked ? checked.problems : {};
    if ('payload' in checked) this.#send(c.action, checked.payload);
    else if ('stage' in checked) this.#show(review, checked.stage);
    else void this.#focus('[aria-invalid]');
    this.#host.requestUpdate();
  }

  #show(review: Review | undefined, stage: number): void {
    this.#review = review;
    this.#stage = stage;
    this.#problems = {};
    void this.#focus('.review h4');
  }

  #goBack({ waits }: Look): void {
    if (waits) return;
    if (this.#stage > 0) {
      this.#show(this.#review, 0);
      return;
    }
    this.close();
    void this.#focus(`#do-${this.#type}, #more`);
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #draft(type: string): DraftController<Draft> {
    const draft = this.#drafts.get(type) ?? new DraftController(this.#host, type, emptyDraft);
    this.#drafts.set(type, draft);
    return draft;
  }
}
