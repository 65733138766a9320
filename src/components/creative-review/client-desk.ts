/** The client's side: fills a slot with a text or a link, sends new versions, takes the newest back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Asset, CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { icon } from '../shared/icon.ts';
import { focusOn, type Kit, names, renderButton } from './kit.ts';
import { type Problems, problemsOf, renderSendForm, type Sending } from './send-form.ts';
import { contentOf, currentOf, isProposal, isText, shownOf } from './slots.ts';
import { type CopyLink, renderComments, renderEarlier, renderFolded, renderVersionLine } from './version.ts';

export class ClientDesk {
  #kit: Kit;
  #copy: CopyLink;
  #drafts = new Map<string, DraftController<Sending>>();
  /** The slot whose form is open; undefined until the person has opened or closed one. */
  #open: string | null | undefined;
  #tried = false;
  /** Slots whose earlier versions were all withdrawn: only the server still counts them. */
  #noted = new Set<string>();
  #withdrawn: { slotId: string; version: CreativeVersion } | undefined;

  constructor(kit: Kit, copy: CopyLink) {
    this.#kit = kit;
    this.#copy = copy;
  }

  /** Finds what was typed before, and what the server missed; called before each rendering. */
  prepare(order: OrderSnapshot): void {
    const { outcome } = this.#kit.order.view;
    if (outcome?.kind === 'failed' && outcome.error.fields.some(({ path }) => path === 'payload.note')) {
      this.#noted.add(outcome.command.on.slotId ?? '');
      this.#tried = true;
    }
    for (const { id } of order.creatives)
      if (!this.#drafts.has(id))
        this.#drafts.set(
          id,
          new DraftController(this.#kit.host, `submitCreative.${id}`, () => ({ value: '', note: '' })),
        );
  }

  /** Another order is on the desk. */
  leave(): void {
    this.#open = undefined;
    this.#tried = false;
  }

  /** Whether a slot waits for the client. */
  needs(slot: CreativeSlot): boolean {
    if (!this.#action(slot)?.open) return false;
    return slot.status === 'changesRequested' || (slot.status === 'missing' && slot.required);
  }

  /** The open form: the one a person opened, or the first in which something typed is still waiting. */
  openSlot(order: OrderSnapshot): string | null {
    if (this.#open !== undefined) return this.#open;
    return order.creatives.find(({ id }) => this.#typed(id).value + this.#typed(id).note !== '')?.id ?? null;
  }

  /** Everything below a slot's name; `primary` when it holds the widget's filled button. */
  render(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): TemplateResult {
    const { i18n } = this.#kit;
    const shown = shownOf(slot);
    const current = currentOf(slot);
    const action = this.#action(slot);
    const isOpen = action?.open && this.openSlot(order) === slot.id;
    const proposal = { ...names(order), new: shown?.number ?? '', current: current?.number ?? '' };
    return html`
      ${shown ? this.#renderShown(order, shown) : nothing}
      ${isProposal(slot) && shown ? html`<p class="sm">${i18n.t('proposal', proposal)}</p>` : nothing}
      ${renderEarlier(this.#kit, order, slot, [shown], this.#copy)}
      ${
        isOpen
          ? renderSendForm(this.#kit, order, slot, action, this.#form(slot, action))
          : this.#renderActions(order, slot, shown, primary)
      }
    `;
  }

  /** After the server has stored an action of this side. */
  settled(type: string): void {
    const taken = this.#withdrawn;
    this.#tried = false;
    this.#withdrawn = undefined;
    if (type === 'submitCreative') this.#open = null;
    if (type !== 'withdrawCreative' || !taken) return;
    const draft = this.#drafts.get(taken.slotId);
    if (draft?.value.value === '') draft.change({ value: contentOf(taken.version) });
    this.#noted.add(taken.slotId);
    this.#open = taken.slotId;
  }

  #renderShown(order: OrderSnapshot, version: CreativeVersion): TemplateResult {
    const { i18n } = this.#kit;
    return html`
      ${renderVersionLine(i18n, version)} ${renderComments(i18n, order, version)}
      ${renderFolded(this.#kit, version, this.#copy)}
    `;
  }

  #renderActions(
    order: OrderSnapshot,
    slot: CreativeSlot,
    shown: CreativeVersion | undefined,
    primary: boolean,
  ): TemplateResult {
    const { i18n } = this.#kit;
    const isOpen = this.#action(slot)?.open === true;
    const again = order.status === 'ready' ? 'add.propose' : 'add.next';
    const label = shown ? again : isText(slot) ? 'add.text' : 'add.link';
    const withdraw = shown && this.#kit.order.available('withdrawCreative', { versionId: shown.id });
    return html`
      <div class="row">
        ${
          isOpen
            ? renderButton(this.#kit, {
                id: `add-${slot.id}`,
                label: i18n.t(label),
                kind: primary ? 'primary' : this.needs(slot) || !shown ? undefined : 'quiet',
                small: !primary,
                describedBy: `slot-${slot.id}`,
                onClick: () => this.#start(slot),
              })
            : nothing
        }
        ${shown && withdraw?.open ? this.#renderWithdraw(slot, shown, withdraw) : nothing}
      </div>
      ${shown && withdraw?.open ? this.#renderWithdrawHelp(order, slot, shown) : nothing}
    `;
  }

  #renderWithdraw(slot: CreativeSlot, version: CreativeVersion, action: AvailableAction): TemplateResult {
    return renderButton(this.#kit, {
      label: this.#kit.i18n.t('withdraw', { number: version.number }),
      kind: 'quiet',
      small: true,
      describedBy: `slot-${slot.id}`,
      sends: { type: 'withdrawCreative', on: action.on, busy: this.#kit.i18n.t('withdrawing') },
      onClick: () => this.#withdraw(slot, version, action),
    });
  }

  #renderWithdrawHelp(order: OrderSnapshot, slot: CreativeSlot, { number }: CreativeVersion): TemplateResult {
    const { i18n } = this.#kit;
    const current = currentOf(slot)?.number;
    const key = current ? 'withdraw.means.approved' : 'withdraw.means.missing';
    return html`
      <details class="help">
        <summary>${i18n.t('withdraw.help')} ${icon('down')}</summary>
        <p>${i18n.t(key, { ...names(order), number, current: current ?? '' })}</p>
      </details>
    `;
  }

  #form(slot: CreativeSlot, action: AvailableAction) {
    const draft = this.#drafts.get(slot.id);
    return {
      typed: this.#typed(slot.id),
      isNoted: this.#isNoted(slot),
      problems: this.#problems(slot),
      savedAt: draft?.savedAt ?? null,
      change: (part: Partial<Sending>) => draft?.change(part),
      send: () => this.#send(slot, action),
      close: () => this.#close(slot),
    };
  }

  /** What the check before sending found, then whatever the server found. */
  #problems(slot: CreativeSlot): Problems {
    const { i18n, order } = this.#kit;
    if (this.#tried) return problemsOf(i18n, slot, this.#typed(slot.id), this.#isNoted(slot));
    const { outcome } = order.view;
    if (outcome?.kind !== 'failed' || outcome.command.on.slotId !== slot.id) return {};
    const isWrong = outcome.error.fields.some(({ path }) => path.startsWith('payload.asset'));
    return isWrong ? { value: i18n.t('problem.server') } : {};
  }

  #start(slot: CreativeSlot): void {
    const draft = this.#drafts.get(slot.id);
    const last = slot.versions.at(-1);
    this.#tried = false;
    this.#open = slot.id;
    if (draft?.value.value === '' && last && slot.status === 'changesRequested')
      draft.change({ value: contentOf(last) });
    this.#kit.host.requestUpdate();
    void focusOn(this.#kit, `[id="value-${slot.id}"]`);
  }

  #close(slot: CreativeSlot): void {
    this.#open = null;
    this.#kit.host.requestUpdate();
    void focusOn(this.#kit, `[id="add-${slot.id}"]`);
  }

  #send(slot: CreativeSlot, action: AvailableAction): void {
    const { host, order } = this.#kit;
    this.#tried = true;
    host.requestUpdate();
    const problems = this.#problems(slot);
    const wrong = problems.value ? 'value' : problems.note ? 'note' : undefined;
    if (wrong) return void focusOn(this.#kit, `[id="${wrong}-${slot.id}"]`);
    const { value, note } = this.#typed(slot.id);
    const asset: Asset = isText(slot)
      ? { kind: 'text', text: value.trim() }
      : { kind: 'url', url: value.trim() };
    this.#tried = false;
    order.act({ type: 'submitCreative', on: action.on, payload: { asset, note: note.trim() } });
  }

  #withdraw(slot: CreativeSlot, version: CreativeVersion, { on }: AvailableAction): void {
    this.#withdrawn = { slotId: slot.id, version };
    this.#kit.order.act({ type: 'withdrawCreative', on, payload: {} });
  }

  #isNoted({ id, versions }: CreativeSlot): boolean {
    return versions.length > 0 || this.#noted.has(id);
  }

  #typed(slotId: string): Sending {
    return this.#drafts.get(slotId)?.value ?? { value: '', note: '' };
  }

  #action(slot: CreativeSlot): AvailableAction | undefined {
    return this.#kit.order.available('submitCreative', { slotId: slot.id });
  }
}
