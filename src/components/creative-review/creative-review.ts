/** The creatives of an order: the client fills the slots, the channel approves each version or asks for changes. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import type { CreativeSlot } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { creatives } from '../../i18n/en/creatives.ts';
import { review } from '../../i18n/en/review.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { empty, renderEmpty } from '../shared/empty.ts';
import { fields } from '../shared/fields.styles.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { ChannelDesk } from './channel-desk.ts';
import { ClientDesk } from './client-desk.ts';
import { styles } from './creative-review.styles.ts';
import { focusOn, type Kit, names, type Texts } from './kit.ts';
import { renderOutcome } from './outcome.ts';
import { review as reviewStyles } from './review.styles.ts';
import { renderPill, renderSlot } from './slot-frame.ts';
import { shownOf } from './slots.ts';
import type { Thumbs } from '../shared/thumbs.ts';
import { CopyLink, renderAsset, renderComments, renderEarlier, renderVersionLine } from './version.ts';

/**
 * A creative is a file, a text or a link, as its slot asks. Files are measured in the page before they are sent and are
 * taken up again after a dropped connection or a reload. Links are shown as plain text with their domain and are never
 * opened by the element.
 *
 * @tag creative-review
 * @summary The creative slots of an order: upload side for the client, review side for the channel, read-only for a mediator.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; command: CommandInput }>} cm-before-action - Before a version, an approval or comments are sent. Cancelable.
 * @fires {CustomEvent<{ orderId: string; receipt: Receipt; order: OrderSnapshot }>} cm-action-done - The server has stored it.
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - An action failed, or the order cannot be shown.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, overtaken, failed.
 * @csspart receipt - The server's confirmation.
 * @csspart slot - One creative slot.
 * @csspart form - An open form.
 * @csspart field - A field of a form.
 * @csspart primary-action - The filled button.
 * @csspart action - All other buttons.
 * @cssprop [--cm-creative-review-pin] - Size of a numbered pin on a picture, 24px at least.
 * @cssprop [--cm-creative-review-stage] - Ground of the picture beside a slot's name.
 */
export class CreativeReview extends LitElement {
  static override styles = [base, fields, empty, styles, reviewStyles];

  /** The order whose creatives these are. */
  @property({ attribute: 'order-id' }) orderId = '';

  #order = new OrderController(this);
  #i18n = new I18nController<Texts>(this, { creatives, review });
  #kit: Kit = { host: this, order: this.#order, i18n: this.#i18n };
  #copy = new CopyLink(this.#kit);
  /** Small pictures come when there is one to show. */
  #thumbs: Thumbs | undefined;
  #areCalled = false;
  #desks = {
    client: new ClientDesk(this.#kit, this.#copy),
    channel: new ChannelDesk(this.#kit, this.#copy),
  };

  constructor() {
    super();
    keepFocus(this);
    this.addEventListener('cm-action-done', this.#handleDone);
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) for (const desk of Object.values(this.#desks)) desk.leave();
    if (this.#order.order) this.#desk?.prepare(this.#order.order);
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const { order } = view;
    if (!this.#i18n.isReady) return renderLoading(this.#i18n);
    if (!order)
      return view.phase === 'failed'
        ? renderFailed(this.#i18n, view, this.#retry)
        : renderLoading(this.#i18n);
    const isDone = view.outcome?.kind === 'done';
    const parts = {
      kept: (slot: CreativeSlot) => this.#desks.channel.kept(slot),
      open: this.#handleOpen,
      sent: this.#desks.client.files.sent,
    };
    return html`
      <article class="card" part="base" aria-labelledby="title">
        ${renderStanding(this.#i18n, view, this.#retry)}
        ${isDone ? nothing : renderOutcome(this.#kit, order, parts)}
        ${order.creatives.length > 0 ? this.#renderHead(order) : this.#renderEmpty(order)}
        ${isDone ? renderOutcome(this.#kit, order, parts) : nothing} ${this.#renderSlots(order)}
      </article>
    `;
  }

  get #desk(): ClientDesk | ChannelDesk | undefined {
    const { actor } = this;
    return actor === 'client' || actor === 'channel' ? this.#desks[actor] : undefined;
  }

  #renderEmpty({ number }: OrderSnapshot): TemplateResult {
    return renderEmpty(
      'file',
      this.#i18n.t('creatives.empty.title'),
      this.#i18n.t('creatives.empty.text', { number }),
    );
  }

  #renderSlots(order: OrderSnapshot): TemplateResult | typeof nothing {
    if (order.creatives.length === 0) return nothing;
    const desk = this.#desk;
    const waiting = this.#waiting(order);
    const isBusy = desk?.openSlot(order) != null || this.#desks.client.files.hasBegun(order);
    return html`
      <div class="body slots">
        ${order.status === 'placed' ? html`<p class="sm before">${this.#i18n.maybe([`before.${this.actor}`, 'before'], names(order))}</p>` : nothing}
        <ul>
          ${order.creatives.map((slot) =>
            renderSlot(
              this.#i18n,
              order,
              slot,
              desk ? desk.render(order, slot, slot === waiting && !isBusy) : this.#renderRead(order, slot),
              this.#pictureOf(slot),
            ),
          )}
        </ul>
      </div>
      ${this.actor === 'client' ? this.#desks.client.files.renderBar(order) : nothing}
    `;
  }

  /** What the slot holds, as a small picture: what was chosen for it, or the version that it is about. */
  #pictureOf(slot: CreativeSlot): string | undefined {
    const chosen = this.actor === 'client' ? this.#desks.client.files.pictureFor(slot) : undefined;
    const asset = shownOf(slot)?.asset;
    const shown = asset?.kind === 'file' && asset.type.startsWith('image/') ? asset.assetId : undefined;
    const wanted = chosen ?? shown;
    if (!wanted) return;
    if (!this.#thumbs) this.#callThumbs();
    return this.#thumbs?.of(wanted);
  }

  /** Without their code a slot says in words what it holds. */
  #callThumbs(): void {
    if (this.#areCalled) return;
    this.#areCalled = true;
    import('../shared/thumbs.ts').then(
      ({ Thumbs }) => {
        this.#thumbs = new Thumbs(this);
        this.requestUpdate();
      },
      () => (this.#areCalled = false),
    );
  }

  /** The first slot in which it is this viewer's move. */
  #waiting(order: OrderSnapshot): CreativeSlot | undefined {
    return order.creatives.find((slot) => this.#desk?.needs(slot));
  }

  #renderHead(order: OrderSnapshot): TemplateResult {
    const i18n = this.#i18n;
    const me = order.viewer.actor;
    const total = order.creatives.length;
    const approved = order.creatives.filter(({ currentVersionId }) => currentVersionId !== null).length;
    const other = me === 'client' ? names(order).channel : names(order).client;
    return html`
      <header class="head">
        <div>
          <h3 id="title">${i18n.t(`creatives.${me}`, { ...names(order), other })}</h3>
          <p>${i18n.t('creatives.context', { number: order.number, approved, total })}</p>
        </div>
        ${this.#renderTurn(order, other)}
      </header>
    `;
  }

  #renderTurn(order: OrderSnapshot, other: string): TemplateResult | typeof nothing {
    const i18n = this.#i18n;
    const isSettled = order.creatives.every(
      ({ status, required }) => status === 'approved' || (!required && status === 'missing'),
    );
    if (this.#waiting(order)) return renderPill({ icon: 'turn', tone: 'accent', label: i18n.t('turn.you') });
    if (isSettled) return renderPill({ icon: 'done', tone: 'positive', label: i18n.t('turn.done') });
    if (order.endedAt || order.viewer.actor === 'mediator' || order.status === 'placed') return nothing;
    return renderPill({ icon: 'wait', label: i18n.t('turn.wait', { other }) });
  }

  /** For those who only read. */
  #renderRead(order: OrderSnapshot, slot: CreativeSlot): TemplateResult {
    const shown = shownOf(slot);
    return html`
      ${
        shown
          ? html`${renderVersionLine(this.#i18n, shown)} ${renderComments(this.#i18n, order, shown)}
            ${renderAsset(this.#kit, shown, this.#copy)}`
          : nothing
      }
      ${renderEarlier(this.#kit, order, slot, [shown], this.#copy)}
    `;
  }

  #retry = (): void => this.#order.retry();

  #handleOpen = (slot: CreativeSlot): void => {
    if (this.#order.order) this.#desks.channel.acknowledge(this.#order.order, slot);
    this.#order.dismiss();
    void focusOn(this.#kit, `[id="slot-${slot.id}"]`);
  };

  #handleDone = (event: HTMLElementEventMap['cm-action-done']): void => {
    this.#desk?.settled(event.detail.receipt.type);
    this.requestUpdate();
    void focusOn(this.#kit, '.receipt h4');
  };
}
