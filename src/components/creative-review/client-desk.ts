/** The client's side: fills a slot with a text, a link or a file, sends new versions, takes the newest back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import { isFileKind } from '../../contract/file-rules.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { ClientFiles } from './client-files.ts';
import { focusOn, type Kit, names, renderButton } from './kit.ts';
import {
  noteProblems,
  nothingTyped,
  type Problems,
  problemsOf,
  renderSendForm,
  type Sending,
} from './send-form.ts';
import { contentOf, currentOf, isProposal, isText, shownOf } from './slots.ts';
import type { FileParts } from './upload-seam.ts';
import { renderWithdraw, renderWithdrawHelp } from './withdraw.ts';
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
  #withdrawn: { slot: CreativeSlot; version: CreativeVersion } | undefined;

  readonly #parts: FileParts = {
    draft: (slotId) => this.#drafts.get(slotId),
    action: (slot) => this.#action(slot),
    isNoted: (slot) => this.#isNoted(slot),
    form: (slot) => ({
      typed: this.#typed(slot.id),
      problems: this.#problems(slot),
      change: (part) => this.#drafts.get(slot.id)?.change(part),
    }),
    check: (slot) => {
      this.#tried = true;
      this.#kit.host.requestUpdate();
      const isRight = !this.#problems(slot).note;
      this.#tried = !isRight;
      return isRight;
    },
    send: (slot) => {
      const action = this.#action(slot);
      const { note, file } = this.#typed(slot.id);
      if (!action?.open || !file?.assetId) return false;
      const asset = { kind: 'file', assetId: file.assetId } as const;
      return this.#kit.order.act({
        type: 'submitCreative',
        on: action.on,
        payload: { asset, note: this.#isNoted(slot) ? note.trim() : '' },
      });
    },
  };

  /** What is chosen instead of typed. */
  readonly files: ClientFiles;

  constructor(kit: Kit, copy: CopyLink) {
    this.#kit = kit;
    this.#copy = copy;
    this.files = new ClientFiles(kit, this.#parts);
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
        this.#drafts.set(id, new DraftController(this.#kit.host, `submitCreative.${id}`, nothingTyped));
    this.files.prepare(order);
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
    const isTyped = ({ id, kind }: CreativeSlot) =>
      !isFileKind(kind) && this.#typed(id).value + this.#typed(id).note !== '';
    return order.creatives.find(isTyped)?.id ?? null;
  }

  /** Everything below a slot's name; `primary` when it holds the widget's filled button. */
  render(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): TemplateResult {
    const { i18n } = this.#kit;
    const shown = shownOf(slot);
    const current = currentOf(slot);
    const action = this.#action(slot);
    const isOpen = action?.open && this.openSlot(order) === slot.id;
    const proposal = { ...names(order), new: shown?.number ?? '', current: current?.number ?? '' };
    const isFile = isFileKind(slot.kind);
    return html`
      ${shown ? this.#renderShown(order, shown) : nothing}
      ${isProposal(slot) && shown ? html`<p class="sm">${i18n.t('proposal', proposal)}</p>` : nothing}
      ${renderEarlier(this.#kit, order, slot, [shown], this.#copy)}
      ${isFile ? this.files.render(order, slot, primary) : nothing}
      ${
        isOpen && !isFile
          ? renderSendForm(this.#kit, order, slot, action, {
              ...this.#form(slot, action),
              isFirst: !this.files.hasBegun(order),
            })
          : this.#renderActions(order, slot, shown, primary)
      }
    `;
  }

  /** After the server has stored an action of this side. */
  settled(type: string): void {
    const taken = this.#withdrawn;
    this.#tried = false;
    this.#withdrawn = undefined;
    this.files.settled(type);
    if (type === 'submitCreative') this.#open = null;
    if (type !== 'withdrawCreative' || !taken) return;
    this.#noted.add(taken.slot.id);
    if (isFileKind(taken.slot.kind)) return this.files.restore(taken.slot, taken.version);
    const draft = this.#drafts.get(taken.slot.id);
    if (draft?.value.value === '') draft.change({ value: contentOf(taken.version) });
    this.#open = taken.slot.id;
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
  ): TemplateResult | typeof nothing {
    const { i18n } = this.#kit;
    const isOpen = this.#action(slot)?.open === true && !isFileKind(slot.kind);
    const again = order.status === 'ready' ? 'add.propose' : 'add.next';
    const label = shown ? again : isText(slot) ? 'add.text' : 'add.link';
    const withdraw = shown && this.#kit.order.available('withdrawCreative', { versionId: shown.id });
    if (!isOpen && !withdraw?.open) return nothing;
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
        ${shown && withdraw?.open ? renderWithdraw(this.#kit, slot, shown, withdraw, () => this.#withdraw(slot, shown, withdraw)) : nothing}
      </div>
      ${shown && withdraw?.open ? renderWithdrawHelp(this.#kit, order, slot, shown) : nothing}
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
    const isNoted = this.#isNoted(slot);
    if (this.#tried && isFileKind(slot.kind)) return noteProblems(i18n, this.#typed(slot.id).note, isNoted);
    if (this.#tried) return problemsOf(i18n, slot, this.#typed(slot.id), isNoted);
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
    const asset = isText(slot)
      ? ({ kind: 'text', text: value.trim() } as const)
      : ({ kind: 'url', url: value.trim() } as const);
    this.#tried = false;
    order.act({ type: 'submitCreative', on: action.on, payload: { asset, note: note.trim() } });
  }

  #withdraw(slot: CreativeSlot, version: CreativeVersion, { on }: AvailableAction): void {
    this.#withdrawn = { slot, version };
    this.#kit.order.act({ type: 'withdrawCreative', on, payload: {} });
  }

  #isNoted({ id, versions }: CreativeSlot): boolean {
    return versions.length > 0 || this.#noted.has(id);
  }

  #typed(slotId: string): Sending {
    return this.#drafts.get(slotId)?.value ?? nothingTyped();
  }

  #action(slot: CreativeSlot): AvailableAction | undefined {
    return this.#kit.order.available('submitCreative', { slotId: slot.id });
  }
}
