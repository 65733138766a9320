/** The client's files: chosen, dropped or pasted into slots, followed on their way, and sent for review. Loaded when a slot takes files. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Coded } from '../../contract/primitives.ts';
import { consumerOf } from '../../controllers/campaign-consumer.ts';
import { type FileSlot, isUnderWay, UploadsController } from '../../controllers/uploads.ts';
import { uploads } from '../../i18n/en/uploads.ts';
import { requestOpen } from '../shared/open.ts';
import { fileSlotOf } from '../shared/file-wants.ts';
import { acceptOf, type Catcher, DropZone } from './upload-drop.ts';
import { Hearing } from './upload-hearing.ts';
import { focusOn, type Kit, names, renderButton } from './kit.ts';
import type { FileDesk, FileParts } from './upload-seam.ts';
import { type RowActs, renderUpload } from './upload-row.ts';
import { SendAll } from './upload-send.ts';
import { misfitText, type UploadWords } from './upload-words.ts';
import { adopt } from '../shared/adopt.ts';
import { progress } from '../shared/progress.styles.ts';
import { styles } from './upload.styles.ts';

/** In these nothing is left of the file that could be sent for review. */
const hopeless: ReadonlySet<string> = new Set(['refused', 'gone']);

/** With its texts in the language of the element. */
export async function openUploads(kit: Kit, parts: FileParts): Promise<FileDesk> {
  await kit.i18n.add({ uploads });
  adopt(kit.host, progress, styles);
  return new UploadsDesk(kit, parts);
}

class UploadsDesk implements FileDesk {
  #kit: Kit;
  #i18n: UploadWords;
  #parts: FileParts;
  #uploads: UploadsController;
  #hearing: Hearing;
  #sending: SendAll;
  #zone: DropZone;
  /** More files than a slot takes, by slot. */
  #several = new Map<string, Coded>();
  #isNowhere = false;

  constructor(kit: Kit, parts: FileParts) {
    this.#kit = kit;
    this.#i18n = kit.i18n;
    this.#parts = parts;
    this.#uploads = new UploadsController(kit.host, {
      kept: (slotId) => parts.draft(slotId)?.value.file ?? null,
      keep: (slotId, file) => parts.draft(slotId)?.change({ file }),
    });
    this.#zone = new DropZone(() => kit.host.requestUpdate());
    this.#hearing = new Hearing(this.#i18n);
    this.#sending = new SendAll(kit, this.#i18n, parts);
  }

  prepare({ creatives }: OrderSnapshot): void {
    for (const slot of creatives)
      if (!this.#parts.action(slot)?.open && isUnderWay(this.#uploads.of(slot.id)))
        this.#uploads.pause(slot.id);
  }

  hasBegun(slot: CreativeSlot): boolean {
    const upload = this.#uploads.of(slot.id);
    return !!upload && !hopeless.has(upload.phase);
  }

  render(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): TemplateResult | typeof nothing {
    const fileSlot = fileSlotOf(slot);
    if (!fileSlot || !this.#parts.action(slot)?.open) return nothing;
    if (!this.#takesFiles) return this.#renderNone(order, slot);
    const upload = this.#uploads.of(slot.id);
    const catcher: Catcher = {
      slotId: slot.id,
      isOpen: () => !isUnderWay(this.#uploads.of(slot.id)),
      take: (files) => this.#take(slot, fileSlot, files),
    };
    return html`
      <div
        class="files"
        data-over=${this.#zone.over === slot.id ? '' : nothing}
        @dragover=${(event: DragEvent) => this.#zone.drag(event, catcher)}
        @dragleave=${(event: DragEvent) => this.#zone.leave(event)}
        @drop=${(event: DragEvent) => this.#zone.drop(event, catcher)}
        @paste=${(event: ClipboardEvent) => this.#zone.paste(event, catcher)}
      >
        <input
          type="file"
          id="file-${slot.id}"
          hidden
          accept=${acceptOf(fileSlot)}
          @change=${(event: Event) => this.#handleChosen(event, slot, fileSlot)}
        />
        ${upload ? renderUpload(this.#i18n, slot, fileSlot, upload, this.#acts(slot)) : this.#renderDrop(order, slot, primary)}
        ${this.#renderSeveral(slot, fileSlot)}
      </div>
      ${upload && !hopeless.has(upload.phase) ? this.#sending.renderSlot(order, slot, upload, this.#ready(order)) : nothing}
    `;
  }

  /** What is sent, in one bar; and what is heard of files. */
  renderBar(order: OrderSnapshot): TemplateResult {
    const slots = order.creatives.filter((slot) => this.#parts.action(slot)?.open);
    for (const slot of slots) {
      const fileSlot = fileSlotOf(slot);
      const upload = this.#uploads.of(slot.id);
      if (fileSlot && upload) this.#hearing.listen(fileSlot, upload);
    }
    const coming = slots.flatMap((slot) => {
      const upload = this.hasBegun(slot) ? this.#uploads.of(slot.id) : undefined;
      return upload && upload.phase !== 'arrived' ? [upload] : [];
    });
    return html`
      ${this.#sending.renderBar(order, this.#ready(order), coming)}
      <p class="unseen" role="status">${this.#hearing.text}</p>
    `;
  }

  /** The picture that was chosen for a slot, while this page has it. */
  pictureOf(slot: CreativeSlot): File | undefined {
    const { file, kept, phase } = this.#uploads.of(slot.id) ?? {};
    const isPicture = kept?.facts?.type.startsWith('image/') && !hopeless.has(phase ?? '');
    return isPicture ? (file ?? undefined) : undefined;
  }

  /** The file that a slot holds and that was not sent yet, as its server knows it. */
  assetOf(slot: CreativeSlot): string | undefined {
    const { phase, kept } = this.#uploads.of(slot.id) ?? {};
    if (phase !== 'arrived' || !kept?.facts?.type.startsWith('image/')) return;
    return kept.assetId ?? undefined;
  }

  settled(type: string): void {
    this.#sending.settled(type);
  }

  get sent(): number {
    return this.#sending.sent;
  }

  refused(slot: CreativeSlot, problems: readonly Coded[]): void {
    this.#uploads.refused(slot.id, problems);
  }

  restore(slot: CreativeSlot, { asset }: CreativeVersion): void {
    if (asset.kind !== 'file') return;
    const { kind: _, assetId, name, ...facts } = asset;
    const kept = {
      name,
      bytes: facts.bytes,
      modified: 0,
      arrived: facts.bytes,
      resume: null,
      facts,
      assetId,
    };
    if (name && !this.#uploads.of(slot.id)) this.#uploads.restore(slot.id, kept);
  }

  get #takesFiles(): boolean {
    const { campaign } = consumerOf(this.#kit.host);
    return !campaign || campaign.adapter.features?.uploads;
  }

  /** The slots whose files have arrived. */
  #ready({ creatives }: OrderSnapshot): CreativeSlot[] {
    return creatives.filter(
      (slot) => this.#parts.action(slot)?.open && this.#uploads.of(slot.id)?.phase === 'arrived',
    );
  }

  #renderDrop(order: OrderSnapshot, slot: CreativeSlot, primary: boolean): TemplateResult {
    const again = order.status === 'ready' ? 'file.propose' : 'file.next';
    const isWanted = slot.status === 'missing' || slot.status === 'changesRequested';
    const choose = renderButton(this.#kit, {
      id: `choose-${slot.id}`,
      label: this.#i18n.t(slot.status === 'missing' ? 'file.choose' : again),
      kind: primary ? 'primary' : isWanted ? undefined : 'quiet',
      small: true,
      describedBy: `slot-${slot.id}`,
      onClick: () => this.#open(slot),
    });
    return isWanted
      ? html`<div class="drop">${choose}<span class="hint">${this.#i18n.t('file.drop')}</span></div>`
      : choose;
  }

  #renderSeveral(slot: CreativeSlot, fileSlot: FileSlot): TemplateResult | typeof nothing {
    const several = this.#several.get(slot.id);
    if (!several) return nothing;
    return html`<p class="error" role="alert"><span>${misfitText(this.#i18n, fileSlot, several)}</span></p>`;
  }

  /** Where the page's backend takes no files. */
  #renderNone(order: OrderSnapshot, slot: CreativeSlot): TemplateResult {
    const i18n = this.#i18n;
    const { host } = this.#kit;
    const lead = () => {
      this.#isNowhere = !requestOpen(host, { orderId: host.orderId, what: 'chat' });
      host.requestUpdate();
    };
    return html`
      <p class="sm">${i18n.t('file.none', names(order))}</p>
      <div class="row">
        ${renderButton(this.#kit, { label: i18n.t('file.chat'), small: true, describedBy: `slot-${slot.id}`, onClick: lead })}
        ${this.#isNowhere ? html`<span class="hint" role="status">${i18n.t('file.chat.elsewhere')}</span>` : nothing}
      </div>
    `;
  }

  #acts({ id }: CreativeSlot): RowActs {
    const row = () => void focusOn(this.#kit, `[id="upload-${id}"]`);
    return {
      choose: () => this.#open({ id }),
      chooseOther: () => (this.#uploads.chooseOther(id), row()),
      pause: () => (this.#uploads.pause(id), row()),
      resume: () => (this.#uploads.resume(id), row()),
      remove: () => {
        this.#uploads.remove(id);
        void focusOn(this.#kit, `[id="choose-${id}"]`);
      },
    };
  }

  #open({ id }: { id: string }): void {
    this.#kit.host.renderRoot.querySelector<HTMLInputElement>(`[id="file-${id}"]`)?.click();
  }

  #take(slot: CreativeSlot, fileSlot: FileSlot, files: readonly File[]): void {
    this.#several.delete(slot.id);
    const [file] = files;
    if (files.length > 1) {
      this.#several.set(slot.id, { code: 'several', params: { count: files.length } });
      this.#kit.host.requestUpdate();
    } else if (file) {
      this.#uploads.choose(fileSlot, file);
      void focusOn(this.#kit, `[id="upload-${slot.id}"]`);
    }
  }

  #handleChosen(event: Event, slot: CreativeSlot, fileSlot: FileSlot): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen once more.
    input.value = '';
    this.#take(slot, fileSlot, files);
  }
}
