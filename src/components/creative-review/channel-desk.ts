/** The channel's side: approves a slot's newest version, or says in comments what has to change. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { textProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { focusOn, type Kit, names, renderButton } from './kit.ts';
import { renderReviewForm } from './review-form.ts';
import { currentOf, isProposal, shortSum, shownOf } from './slots.ts';
import { type CopyLink, renderAsset, renderComments, renderEarlier, renderVersionLine } from './version.ts';

interface Comments {
  texts: string[];
}

export class ChannelDesk {
  #kit: Kit;
  #copy: CopyLink;
  #drafts = new Map<string, DraftController<Comments>>();
  #open: string | null | undefined;
  #tried = false;

  constructor(kit: Kit, copy: CopyLink) {
    this.#kit = kit;
    this.#copy = copy;
  }

  /** Finds what was typed before, and carries comments over to the version that replaced theirs. */
  prepare(order: OrderSnapshot): void {
    for (const { versions } of order.creatives) {
      const open = versions.filter(({ status }) => status === 'submitted');
      for (const { id } of open)
        if (!this.#drafts.has(id))
          this.#drafts.set(
            id,
            new DraftController<Comments>(this.#kit.host, `requestChanges.${id}`, () => ({ texts: [] })),
          );
      const newest = open.at(-1);
      for (const { id } of open) if (newest && id !== newest.id) this.#carry(id, newest.id);
    }
  }

  needs(slot: CreativeSlot): boolean {
    const shown = shownOf(slot);
    return shown !== undefined && this.#may('approveCreative', shown)?.open === true;
  }

  openSlot(order: OrderSnapshot): string | null {
    if (this.#open !== undefined) return this.#open;
    return order.creatives.find((slot) => this.kept(slot) > 0)?.id ?? null;
  }

  /** How many comments are written for the slot and not yet sent. */
  kept(slot: CreativeSlot): number {
    return written(this.#texts(slot)).length;
  }

  render(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): TemplateResult {
    const { i18n } = this.#kit;
    const shown = shownOf(slot);
    if (!shown)
      return html`<p class="sm muted">${i18n.t('waiting.channel', names(order))}</p>
        ${renderEarlier(this.#kit, order, slot, [], this.#copy)}`;
    const current = currentOf(slot);
    const request = this.#may('requestChanges', shown);
    const isOpen = request?.open && this.openSlot(order) === slot.id;
    const proposal = { ...names(order), new: shown.number, current: current?.number ?? '' };
    return html`
      ${renderVersionLine(i18n, shown)} ${renderComments(i18n, order, shown)}
      ${isProposal(slot) ? html`<p class="sm">${i18n.t('proposal.you', proposal)}</p>` : nothing}
      ${shown.status === 'submitted' ? renderAsset(this.#kit, shown, this.#copy) : this.#renderFolded(shown)}
      ${renderEarlier(this.#kit, order, slot, [shown], this.#copy)}
      ${isOpen ? this.#renderForm(order, slot, shown, request) : this.#renderActions(order, slot, shown, primary)}
    `;
  }

  settled(type: string): void {
    this.#tried = false;
    if (type === 'requestChanges' || type === 'approveCreative') this.#open = null;
  }

  #renderFolded(version: CreativeVersion): TemplateResult {
    return html`
      <details class="help">
        <summary>${this.#kit.i18n.t('show', { number: version.number })} ${icon('down')}</summary>
        <div class="stack-s">${renderAsset(this.#kit, version, this.#copy)}</div>
      </details>
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
      problems: this.#tried ? this.#problems(texts) : [],
      request,
      approve: this.#renderApprove(slot, version, false),
      change: (at, text) => this.#set(slot, texts.with(at, text)),
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
    this.#set(slot, [...texts, '']);
    void focusOn(this.#kit, `[id="comment-${slot.id}-${texts.length}"]`);
  }

  #remove(slot: CreativeSlot, texts: string[], at: number): void {
    this.#set(slot, texts.toSpliced(at, 1));
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

  #may(type: 'approveCreative' | 'requestChanges', { id }: CreativeVersion): AvailableAction | undefined {
    return this.#kit.order.available(type, { versionId: id });
  }

  #draft(slot: CreativeSlot): DraftController<Comments> | undefined {
    return this.#drafts.get(shownOf(slot)?.id ?? '');
  }

  #texts(slot: CreativeSlot): string[] {
    return this.#draft(slot)?.value.texts ?? [];
  }

  /** There is always a row to write into. */
  #rows(slot: CreativeSlot): string[] {
    const texts = this.#texts(slot);
    return texts.length > 0 ? texts : [''];
  }

  #set(slot: CreativeSlot, texts: string[]): void {
    this.#draft(slot)?.change({ texts });
  }

  #carry(from: string, to: string): void {
    const before = this.#drafts.get(from);
    const after = this.#drafts.get(to);
    const texts = written(before?.value.texts ?? []);
    if (texts.length === 0) return;
    after?.change({ texts: [...written(after.value.texts), ...texts] });
    before?.clear();
  }
}

const written = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '');
