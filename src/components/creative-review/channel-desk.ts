/** The channel's side: approves a slot's newest version, or says in comments what has to change. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { textProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { timeTag } from '../shared/words.ts';
import { CommentDrafts, Seen, written } from './comment-drafts.ts';
import { focusOn, type Kit, names, renderButton } from './kit.ts';
import { renderReviewForm } from './review-form.ts';
import { currentOf, isProposal, shortSum, shownOf, slotOf } from './slots.ts';
import {
  type CopyLink,
  renderAsset,
  renderComments,
  renderEarlier,
  renderFolded,
  renderVersionLine,
} from './version.ts';

export class ChannelDesk {
  #kit: Kit;
  #copy: CopyLink;
  #comments: CommentDrafts;
  #seen = new Seen();
  #open: string | null | undefined;
  #tried = false;

  constructor(kit: Kit, copy: CopyLink) {
    this.#kit = kit;
    this.#copy = copy;
    this.#comments = new CommentDrafts(kit);
  }

  /** Finds what was typed before, and carries comments over to the version that replaced theirs. */
  prepare(order: OrderSnapshot): void {
    for (const slot of order.creatives) {
      this.#seen.look(order, slot);
      this.#comments.prepare(slot);
    }
  }

  acknowledge(order: OrderSnapshot, slot: CreativeSlot): void {
    this.#seen.acknowledge(order, slot);
  }

  /** Another order is on the desk. */
  leave(): void {
    this.#open = undefined;
    this.#tried = false;
  }

  /** Whether a slot waits for the channel. */
  needs(slot: CreativeSlot): boolean {
    const shown = shownOf(slot);
    return !!shown && this.#may('approveCreative', shown)?.open === true;
  }

  openSlot(order: OrderSnapshot): string | null {
    if (this.#open !== undefined) return this.#open;
    return order.creatives.find((slot) => this.kept(slot) > 0)?.id ?? null;
  }

  /** How many comments are written for the slot and not yet sent. */
  kept(slot: CreativeSlot): number {
    return this.#comments.count(slot);
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
      ${shown.status === 'submitted' ? renderAsset(this.#kit, shown, this.#copy) : renderFolded(this.#kit, shown, this.#copy)}
      ${renderEarlier(this.#kit, order, slot, [shown], this.#copy)}
      ${this.#seen.isNew(order, slot) ? this.#renderNew(order, slot, shown) : this.#renderWork(order, slot, shown, primary)}
    `;
  }

  settled(type: string): void {
    this.#tried = false;
    if (type === 'requestChanges' || type === 'approveCreative') this.#open = null;
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
    return html`
      <div class="row">
        ${this.#renderApprove(slot, version, primary)}
        ${
          request?.open
            ? renderButton(this.#kit, {
                id: `review-${slot.id}`,
                label: i18n.t('review'),
                describedBy: `slot-${slot.id}`,
                onClick: () => this.#start(slot),
              })
            : nothing
        }
        ${kept > 0 ? html`<span class="hint">${i18n.plural('comments.kept', kept)}</span>` : nothing}
      </div>
      <details class="help">
        <summary>${i18n.t('approve.help')} ${icon('down')}</summary>
        <p>
          ${i18n.t('approve.means', { ...names(order), number: version.number, sum: shortSum(version.checksum) })}
        </p>
      </details>
    `;
  }

  #renderApprove(
    slot: CreativeSlot,
    version: CreativeVersion,
    primary: boolean,
  ): TemplateResult | typeof nothing {
    const action = this.#may('approveCreative', version);
    if (!action?.open) return nothing;
    return renderButton(this.#kit, {
      label: this.#kit.i18n.t('approve', { number: version.number }),
      kind: primary ? 'primary' : undefined,
      describedBy: `slot-${slot.id}`,
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
    const texts = this.#rows(slot);
    return renderReviewForm(this.#kit, order, slot, version, {
      texts,
      problems: this.#tried ? this.#problems(texts) : this.#refused(version, texts),
      request,
      approve: this.#renderApprove(slot, version, false),
      change: (at, text) => this.#comments.set(slot, texts.with(at, text)),
      add: () => this.#add(slot, texts),
      remove: (at) => this.#remove(slot, texts, at),
      send: () => this.#send(slot, texts, request),
      close: () => this.#close(slot),
    });
  }

  #start(slot: CreativeSlot): void {
    this.#tried = false;
    this.#open = slot.id;
    this.#kit.host.requestUpdate();
    void focusOn(this.#kit, `[id="comment-${slot.id}-0"]`);
  }

  #close(slot: CreativeSlot): void {
    this.#open = null;
    this.#kit.host.requestUpdate();
    void focusOn(this.#kit, `[id="review-${slot.id}"]`);
  }

  #add(slot: CreativeSlot, texts: string[]): void {
    if (texts.length >= limits.comments.max) return;
    this.#comments.set(slot, [...texts, '']);
    void focusOn(this.#kit, `[id="comment-${slot.id}-${texts.length}"]`);
  }

  #remove(slot: CreativeSlot, texts: string[], at: number): void {
    this.#comments.set(slot, texts.toSpliced(at, 1));
    void focusOn(this.#kit, `[id="comment-${slot.id}-${Math.max(0, Math.min(at, texts.length - 2))}"]`);
  }

  #send(slot: CreativeSlot, texts: string[], { on }: AvailableAction): void {
    this.#tried = true;
    this.#kit.host.requestUpdate();
    const wrong = this.#problems(texts).findIndex(Boolean);
    if (wrong >= 0) return void focusOn(this.#kit, `[id="comment-${slot.id}-${wrong}"]`);
    this.#tried = false;
    const comments = written(texts).map((text) => ({ text }));
    this.#kit.order.act({ type: 'requestChanges', on, payload: { comments } });
  }

  /** By row; empty rows are left out unless there is nothing else. */
  #problems(texts: string[]): (string | undefined)[] {
    const { i18n } = this.#kit;
    if (written(texts).length === 0)
      return texts.map((_, at) => (at === 0 ? i18n.t('problem.comment.none') : undefined));
    return texts.map((text) => (text.trim() ? textProblem(i18n, text, limits.comment) : undefined));
  }

  /** What the server found wrong; it counts only the rows in which something stands. */
  #refused({ id }: CreativeVersion, texts: string[]): (string | undefined)[] {
    const { i18n, order } = this.#kit;
    const { outcome } = order.view;
    if (outcome?.kind !== 'failed' || outcome.command.on.versionId !== id) return [];
    const rows = texts.flatMap((text, at) => (text.trim() ? [at] : []));
    const found: (string | undefined)[] = [];
    for (const { path } of outcome.error.fields) {
      const [, at] = /^payload\.comments(?:\.(\d+))?/.exec(path) ?? [];
      if (path.startsWith('payload.comments')) found[rows[Number(at ?? 0)] ?? 0] = i18n.t('problem.server');
    }
    return found;
  }

  #may(type: 'approveCreative' | 'requestChanges', { id }: CreativeVersion): AvailableAction | undefined {
    return this.#kit.order.available(type, { versionId: id });
  }

  /** There is always a row to write into. */
  #rows(slot: CreativeSlot): string[] {
    const texts = this.#comments.texts(slot);
    return texts.length > 0 ? texts : [''];
  }
}
