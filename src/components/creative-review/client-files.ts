/** The way from the client's slots to their files: the code of these comes once a slot takes some. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import { isFileKind } from '../../contract/file-rules.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { type Kit, renderButton } from './kit.ts';
import type { FileDesk, FileParts } from './upload-seam.ts';

export class ClientFiles {
  #kit: Kit;
  #parts: FileParts;
  #desk: FileDesk | undefined;
  /** How the code stands, until it is there. */
  #coming: 'asked' | 'failed' | undefined;
  /** What the server said of a file is taken up once. */
  #told: unknown;

  constructor(kit: Kit, parts: FileParts) {
    this.#kit = kit;
    this.#parts = parts;
  }

  /** Called before each rendering. */
  prepare(order: OrderSnapshot): void {
    if (order.creatives.some((slot) => isFileKind(slot.kind) && this.#isOpen(slot))) this.#bring();
    this.#desk?.prepare(order);
    const { outcome } = this.#kit.order.view;
    if (outcome === this.#told || !this.#desk) return;
    this.#told = outcome;
    if (outcome?.kind !== 'failed' || outcome.command.type !== 'submitCreative') return;
    const slot = order.creatives.find(({ id }) => id === outcome.command.on.slotId);
    const problems = outcome.error.fields.filter(({ path }) => path.startsWith('payload.asset'));
    if (slot && isFileKind(slot.kind) && problems.length > 0) this.#desk.refused(slot, problems);
  }

  /** Whether a file is on its way, or waits to be sent. */
  hasBegun({ creatives }: OrderSnapshot): boolean {
    return creatives.some((slot) => this.#isOpen(slot) && this.#desk?.hasBegun(slot));
  }

  render(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): unknown {
    if (!this.#isOpen(slot)) return nothing;
    if (this.#desk) return this.#desk.render(order, slot, primary);
    return this.#coming === 'failed'
      ? this.#renderMissing(slot)
      : html`<div class="bone" data-b="drop"></div>`;
  }

  renderBar(order: OrderSnapshot): unknown {
    return this.#desk?.renderBar(order);
  }

  /** The picture that was chosen for a slot and not sent yet: the file here, or the server's by its id. */
  pictureFor(slot: CreativeSlot): File | string | undefined {
    return this.#desk?.pictureOf(slot) ?? this.#desk?.assetOf(slot);
  }

  /** How many creatives went out at once. */
  get sent(): number {
    return this.#desk?.sent ?? 0;
  }

  settled(type: string): void {
    this.#desk?.settled(type);
  }

  restore(slot: CreativeSlot, version: CreativeVersion): void {
    this.#desk?.restore(slot, version);
  }

  #isOpen(slot: CreativeSlot): boolean {
    return this.#parts.action(slot)?.open === true;
  }

  #bring(): void {
    if (this.#coming) return;
    this.#coming = 'asked';
    import('./uploads-desk.ts')
      .then(({ openUploads }) => openUploads(this.#kit, this.#parts))
      .then(
        (desk) => {
          this.#desk = desk;
        },
        () => {
          this.#coming = 'failed';
        },
      )
      .finally(() => this.#kit.host.requestUpdate());
  }

  #renderMissing(slot: CreativeSlot): TemplateResult {
    const { i18n, host } = this.#kit;
    const again = () => {
      this.#coming = undefined;
      host.requestUpdate();
    };
    return html`
      <p class="error" role="alert">${icon('alert')}<span>${i18n.t('files.unready')}</span></p>
      <div class="row">
        ${renderButton(this.#kit, { label: i18n.t('tryAgain'), small: true, describedBy: `slot-${slot.id}`, onClick: again })}
      </div>
    `;
  }
}
