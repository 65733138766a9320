/** What happened to an order, who did it and why; then what is planned. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { PrintController } from '../../controllers/print-controller.ts';
import { events } from '../../i18n/en/events.ts';
import { grounds } from '../../i18n/en/grounds.ts';
import { timeline } from '../../i18n/en/timeline.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { empty, renderEmpty } from '../shared/empty.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { icon } from '../shared/icon.ts';
import { requestOpen } from '../shared/open.ts';
import { seg } from '../shared/seg.styles.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { momentTag } from '../shared/words.ts';
import type { StepContext } from './details.ts';
import { styles } from './order-timeline.styles.ts';
import { isAbout, renderPlanned, renderStep, type Topic } from './steps.ts';

/** More steps than this are folded; so many of the newest stay in sight. */
const calm = 8;
const inSight = 5;
const topics = ['all', 'money', 'creatives'] as const satisfies readonly Topic[];

/**
 * Read-only, for every viewer. Oldest first; a long history is folded down to its newest steps. The server sends the
 * newest thirty: where there are more, the list says so and leads to the chat, which has them all.
 *
 * @tag order-timeline
 * @summary The history of an order: who did what and when, why the clock acted, where the money went, and what is planned.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The order cannot be shown.
 * @fires {CustomEvent<{ orderId: string; what: 'chat' }>} cm-open - A person wants to read earlier steps in the chat. Cancelable; otherwise the provider moves the focus to its element.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, no longer followed.
 * @csspart filter - The choice of what to show.
 * @csspart steps - The list.
 * @csspart step - One step that happened.
 * @csspart planned - One step that is planned.
 * @csspart primary-action - The button that mends what went wrong.
 * @csspart action - The buttons that unfold the list and lead to the chat.
 * @cssprop [--cm-order-timeline-rail=var(--cm-color-border)] - Colour of the line between the dots.
 */
export class OrderTimeline extends LitElement {
  static override styles = [base, empty, seg, styles];

  /** The order whose history this is. */
  @property({ attribute: 'order-id' }) orderId = '';

  @state() private _topic: Topic = 'all';
  @state() private _isUnfolded = false;
  @state() private _isNowhere = false;
  /** The `seq` of the line that somebody was led to. */
  @state() private _entry: number | null = null;

  #order = new OrderController(this);
  #print = new PrintController(this);
  #i18n = new I18nController<typeof timeline>(this, { timeline, events, grounds });

  constructor() {
    super();
    keepFocus(this);
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('orderId')) return;
    this._topic = 'all';
    this._isUnfolded = false;
    this._isNowhere = false;
    this._entry = null;
  }

  /** Shows the line with this `seq`, also where it was folded away or filtered out, and moves the focus to it; to the heading where the list begins after it. */
  async showEntry(entry: number): Promise<void> {
    const { entries } = this.#order.order?.timeline ?? { entries: [] };
    this._topic = 'all';
    this._entry = entry;
    if (entries.length > calm && !entries.slice(-inSight).some(({ seq }) => seq === entry))
      this._isUnfolded = true;
    await this.updateComplete;
    const at = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const target = at(`[data-seq="${entry}"]`) ?? at('#begins') ?? at('#title');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const { order } = view;
    const i18n = this.#i18n;
    if (!i18n.isReady) return renderLoading(i18n);
    if (!order)
      return view.phase === 'failed'
        ? renderFailed(i18n, view, this.#retry)
        : renderLoading(i18n, i18n.t('timeline.loading'));
    return html`
      <article class="card" part="base" aria-labelledby="title">
        ${renderStanding(i18n, view, this.#retry)}
        ${order.timeline.entries.length === 0 ? this.#renderEmpty(order) : this.#renderSteps({ i18n, order })}
      </article>
    `;
  }

  #renderEmpty({ number }: OrderSnapshot): TemplateResult {
    return renderEmpty(
      'clock',
      this.#i18n.t('timeline.empty.title'),
      this.#i18n.t('timeline.empty.text', { number }),
    );
  }

  #renderSteps(c: StepContext): TemplateResult {
    const { i18n, order } = c;
    const { entries } = order.timeline;
    const { isPrinting } = this.#print;
    const chosen = isPrinting ? entries : entries.filter((entry) => isAbout(entry, this._topic));
    const isLong = chosen.length > calm && !isPrinting;
    const shown = isLong && !this._isUnfolded ? chosen.slice(-inSight) : chosen;
    const newest = entries.at(-1);
    return html`
      <header class="head">
        <h3 id="title" tabindex="-1">${i18n.t('timeline.title', { number: order.number })}</h3>
      </header>
      ${entries.length > inSight ? this.#renderFilter() : nothing}
      <div class="body">
        ${order.timeline.more && (!isLong || this._isUnfolded) ? this.#renderBegin(entries[0]) : nothing}
        ${isLong ? this.#renderFold(chosen.length - inSight) : nothing}
        ${chosen.length === 0 ? html`<p class="muted" role="status">${i18n.maybe([`timeline.none.${this._topic}`])}</p>` : nothing}
        <ol class="time" part="steps" aria-labelledby="title">
          ${shown.map((entry) => renderStep(c, entry, { isNewest: entry === newest, isShown: entry.seq === this._entry }))}
          ${this._topic === 'creatives' && !isPrinting ? nothing : order.deadlines.map((due) => renderPlanned(c, due))}
        </ol>
      </div>
    `;
  }

  #renderFilter(): TemplateResult {
    const i18n = this.#i18n;
    return html`
      <div class="bar">
        <div class="seg" part="filter" role="group" aria-label=${i18n.t('timeline.show')}>
          ${topics.map(
            (topic) =>
              html`<button
                type="button"
                aria-pressed=${this._topic === topic ? 'true' : 'false'}
                @click=${() => (this._topic = topic)}
              >
                ${i18n.t(`timeline.show.${topic}`)}
              </button>`,
          )}
        </div>
      </div>
    `;
  }

  #renderFold(count: number): TemplateResult {
    const i18n = this.#i18n;
    return html`
      <button
        type="button"
        class="btn more"
        part="action"
        data-kind="quiet"
        data-size="s"
        aria-expanded=${this._isUnfolded ? 'true' : 'false'}
        @click=${() => (this._isUnfolded = !this._isUnfolded)}
      >
        ${this._isUnfolded ? i18n.t('timeline.fewer') : i18n.plural('timeline.earlier', count)}
      </button>
    `;
  }

  /** The list is honest about its beginning. */
  #renderBegin(first: TimelineEntry | undefined): TemplateResult | typeof nothing {
    if (!first) return nothing;
    const i18n = this.#i18n;
    return html`
      <div class="note sm" id="begins" tabindex="-1">
        ${icon('info')}
        <div>
          <p>${i18n.rich(i18n.t('timeline.begins'), { instant: momentTag(i18n, first.at) })}</p>
          <button
            type="button"
            class="btn"
            part="action"
            data-kind="quiet"
            data-size="s"
            @click=${this.#handleChat}
          >
            ${i18n.t('timeline.chat')}
          </button>
          <p role="status">${this._isNowhere ? i18n.t('timeline.nowhere') : nothing}</p>
        </div>
      </div>
    `;
  }

  #handleChat = (): void => {
    this._isNowhere = !requestOpen(this, { orderId: this.orderId, what: 'chat' });
  };

  #retry = (): void => this.#order.retry();
}
