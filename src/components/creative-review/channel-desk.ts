/** The channel's side: approves a slot's newest version, or says in comments what has to change. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { timeTag } from '../shared/words.ts';
import { Seen } from './comment-drafts.ts';
import { focusOn, type Kit, names, renderButton } from './kit.ts';
import { renderHelp, renderReviewForm } from './review-form.ts';
import { ReviewWork } from './review-work.ts';
import { currentOf, isProposal, shownOf, slotOf } from './slots.ts';
import {
  type CopyLink,
  renderAsset,
  renderComments,
  renderEarlier,
  renderFacts,
  renderFolded,
  renderVersionLine,
} from './version.ts';

export class ChannelDesk {
  #kit: Kit;
  #copy: CopyLink;
  #work: ReviewWork;
  #seen = new Seen();
  #open: string | null | undefined;

  constructor(kit: Kit, copy: CopyLink) {
    this.#kit = kit;
    this.#copy = copy;
    this.#work = new ReviewWork(kit);
  }

  /** Finds what was typed before, and carries comments over to the version that replaced theirs. */
  prepare(order: OrderSnapshot): void {
    for (const slot of order.creatives) {
      this.#seen.look(order, slot);
      this.#work.drafts.prepare(slot);
    }
  }

  acknowledge(order: OrderSnapshot, slot: CreativeSlot): void {
    this.#seen.acknowledge(order, slot);
    if (shownOf(slot)?.asset.kind === 'file') this.#open = slot.id;
  }

  /** Another order is on the desk. */
  leave(): void {
    this.#open = undefined;
    this.#work.rest();
  }

  /** Whether a slot waits for the channel. */
  needs(slot: CreativeSlot): boolean {
    const shown = shownOf(slot);
    return !!shown && this.#may('approveCreative', shown)?.open === true;
  }

  openSlot(order: OrderSnapshot): string | null {
    if (this.#open !== undefined) return this.#open;
    const begun = order.creatives.find((slot) => this.kept(slot) > 0);
    return (begun ?? this.#firstFile(order))?.id ?? null;
  }

  /** How many comments are written for the slot and not yet sent. */
  kept(slot: CreativeSlot): number {
    return this.#work.drafts.count(slot);
  }

  render(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): TemplateResult {
    const { i18n } = this.#kit;
    const shown = shownOf(slot);
    if (!shown)
      return html`<p class="sm muted">${i18n.t('waiting.channel', names(order))}</p>
        ${renderEarlier(this.#kit, order, slot, [], this.#copy)}`;
    const proposal = { ...names(order), new: shown.number, current: currentOf(slot)?.number ?? '' };
    return html`
      ${renderVersionLine(i18n, shown)} ${renderComments(i18n, order, shown)}
      ${isProposal(slot) ? html`<p class="sm">${i18n.t('proposal.you', proposal)}</p>` : nothing}
      ${this.#renderShown(slot, shown)} ${renderEarlier(this.#kit, order, slot, [shown], this.#copy)}
      ${this.#seen.isNew(order, slot) ? this.#renderNew(order, slot, shown) : this.#renderWork(order, slot, shown, primary)}
    `;
  }

  settled(type: string): void {
    this.#work.rest();
    if (type === 'requestChanges' || type === 'approveCreative') this.#open = null;
  }

  /** A file stands on the stage while it is reviewed, a text beside its comments; whatever needs no decision is folded. */
  #renderShown(slot: CreativeSlot, shown: CreativeVersion): unknown {
    if (shown.asset.kind === 'file' && this.needs(slot)) return renderFacts(this.#kit.i18n, shown);
    return shown.status === 'submitted'
      ? renderAsset(this.#kit, shown, this.#copy)
      : renderFolded(this.#kit, shown, this.#copy);
  }

  /** The slot whose turn it is, when it holds a file: that is looked at before it is decided. */
  #firstFile(order: OrderSnapshot): CreativeSlot | undefined {
    const slot = order.creatives.find((one) => this.needs(one));
    return slot && shownOf(slot)?.asset.kind === 'file' ? slot : undefined;
  }

  #renderWork(
    order: OrderSnapshot,
    slot: CreativeSlot,
    shown: CreativeVersion,
    primary: boolean,
  ): TemplateResult | typeof nothing {
    const request = this.#may('requestChanges', shown);
    if (request?.open && this.openSlot(order) === slot.id)
      return this.#renderForm(order, slot, shown, request);
    return this.#renderActions(order, slot, shown, primary);
  }

  #renderNew(
    order: OrderSnapshot,
    slot: CreativeSlot,
    { number, submittedAt }: CreativeVersion,
  ): TemplateResult | typeof nothing {
    const { i18n, order: session } = this.#kit;
    const { outcome } = session.view;
    // The banner of a conflict already says so.
    if (outcome?.kind === 'conflict' && slotOf(order, outcome.command.on.versionId)?.id === slot.id)
      return nothing;
    const kept = this.kept(slot);
    const places = { ...names(order), number: String(number), time: timeTag(i18n, submittedAt) };
    return html`
      <p class="note sm" role="status">
        ${icon('alert')}<span
          >${i18n.rich<TemplateResult | string>(i18n.t('newer.title'), places)}
          ${kept ? i18n.plural('comments.kept', kept) : nothing}</span
        >
      </p>
      <div class="row">
        ${renderButton(this.#kit, {
          label: i18n.t('newer.open', { number }),
          describedBy: `slot-${slot.id}`,
          onClick: () => {
            this.acknowledge(order, slot);
            this.#kit.host.requestUpdate();
            void focusOn(this.#kit, `[id="slot-${slot.id}"]`);
          },
        })}
      </div>
    `;
  }

  #renderActions(
    order: OrderSnapshot,
    slot: CreativeSlot,
    version: CreativeVersion,
    primary: boolean,
  ): TemplateResult | typeof nothing {
    const { i18n } = this.#kit;
    const request = this.#may('requestChanges', version);
    if (!request?.open && !this.needs(slot)) return nothing;
    const kept = this.kept(slot);
    const isFile = version.asset.kind === 'file';
    return html`
      <div class="row">
        ${isFile ? nothing : this.#renderApprove(slot, version, primary)}
        ${
          request?.open
            ? renderButton(this.#kit, {
                id: `review-${slot.id}`,
                label: isFile ? i18n.t('newer.open', { number: version.number }) : i18n.t('review'),
                kind: isFile && primary ? 'primary' : undefined,
                describedBy: `slot-${slot.id}`,
                onClick: () => this.#start(slot),
              })
            : nothing
        }
        ${kept > 0 ? html`<span class="hint">${i18n.plural('comments.kept', kept)}</span>` : nothing}
      </div>
      ${isFile ? nothing : renderHelp(i18n, order, version)}
    `;
  }

  #renderApprove(
    slot: CreativeSlot,
    version: CreativeVersion,
    primary: boolean,
    more = '',
  ): TemplateResult | typeof nothing {
    const action = this.#may('approveCreative', version);
    if (!action?.open) return nothing;
    return renderButton(this.#kit, {
      label: this.#kit.i18n.t('approve', { number: version.number }),
      kind: primary ? 'primary' : undefined,
      describedBy: `slot-${slot.id} ${more}`.trim(),
      sends: { type: 'approveCreative', on: action.on, busy: this.#kit.i18n.t('approving') },
      onClick: () => void this.#kit.order.act({ type: 'approveCreative', on: action.on, payload: {} }),
    });
  }

  #renderForm(
    order: OrderSnapshot,
    slot: CreativeSlot,
    version: CreativeVersion,
    request: AvailableAction,
  ): TemplateResult {
    return renderReviewForm({
      kit: this.#kit,
      work: this.#work,
      order,
      slot,
      version,
      request,
      approve: (primary) => this.#renderApprove(slot, version, primary, `final-${slot.id}`),
      close: () => this.#close(slot),
    });
  }

  #start(slot: CreativeSlot): void {
    this.#work.rest();
    this.#open = slot.id;
    this.#kit.host.requestUpdate();
    const isFile = shownOf(slot)?.asset.kind === 'file';
    void focusOn(this.#kit, `[id="${isFile ? 'slot' : 'comment'}-${slot.id}${isFile ? '' : '-0'}"]`);
  }

  #close(slot: CreativeSlot): void {
    this.#open = null;
    this.#kit.host.requestUpdate();
    void focusOn(this.#kit, `[id="review-${slot.id}"]`);
  }

  #may(type: 'approveCreative' | 'requestChanges', { id }: CreativeVersion): AvailableAction | undefined {
    return this.#kit.order.available(type, { versionId: id });
  }
}
