/** Files that are to go with the message being written: taken, followed on their way, kept. Loaded with the first file. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileAsset } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { DraftController } from '../../controllers/draft-controller.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import { isSameFile } from '../../controllers/uploads-one.ts';
import { type KeptUpload, UploadsController } from '../../controllers/uploads.ts';
import { attach } from '../../i18n/en/attach.ts';
import { type AttachRow, type AttachWords, renderAttachRow, stateText } from './attach-row.ts';
import { adopt } from '../shared/adopt.ts';
import { progress } from '../shared/progress.styles.ts';
import { styles } from './attach.styles.ts';
import type { ChatDraft } from './chat-draft.ts';
import type { ChatWords } from './chat-parts.ts';
import { nameText } from './file-text.ts';

/** What goes on by itself. */
const coming: ReadonlySet<string> = new Set(['measuring', 'waiting', 'sending', 'checking', 'dropped']);
/** What is worth hearing. */
const heard: ReadonlySet<string> = new Set(['arrived', 'dropped', 'refused', 'failed', 'gone']);

export async function openAttach(
  host: OrderHost,
  i18n: ChatWords,
  draft: DraftController<ChatDraft>,
): Promise<AttachDesk> {
  await i18n.add({ attach });
  adopt(host, progress, styles);
  return new AttachDesk(host, i18n, draft);
}

export class AttachDesk {
  readonly #host: OrderHost;
  readonly #i18n: AttachWords;
  readonly #draft: DraftController<ChatDraft>;
  readonly #uploads: UploadsController;
  readonly #phases = new Map<string, string>();
  #leftOut = 0;
  #heard = '';

  constructor(host: OrderHost, i18n: AttachWords, draft: DraftController<ChatDraft>) {
    this.#host = host;
    this.#i18n = i18n;
    this.#draft = draft;
    const keep = (id: string, kept: KeptUpload | null) => {
      const { [id]: _before, ...files } = draft.value.files;
      draft.change({ files: kept ? { ...files, [id]: kept } : files });
    };
    this.#uploads = new UploadsController(
      host,
      { kept: (id) => draft.value.files[id] ?? null, keep },
      'message',
    );
  }

  /** The files that can be sent. */
  get arrived(): FileAsset[] {
    return this.#all.flatMap(({ upload: { phase, kept } }) => {
      const { assetId, name, bytes, facts } = kept;
      if (phase !== 'arrived' || assetId === null) return [];
      return [{ kind: 'file' as const, assetId, name, ...(facts ?? { type: '', bytes }) }];
    });
  }

  /** How many are still on their way. */
  get coming(): number {
    return this.#all.filter(({ upload }) => coming.has(upload.phase)).length;
  }

  /** The name of one that neither has arrived nor comes by itself. */
  get stuck(): string | undefined {
    const one = this.#all.find(({ upload: { phase } }) => phase !== 'arrived' && !coming.has(phase));
    return one && nameText(one.upload.kept.name);
  }

  /** Takes as many as a message takes; one that was begun before the page was left goes on. */
  take(files: readonly File[]): void {
    this.#leftOut = 0;
    for (const file of files) {
      const lost = this.#all.find(({ upload }) => upload.phase === 'lost' && isSameFile(upload.kept, file));
      if (lost) this.#begin(lost.id, file);
      else if (this.#all.length < limits.attachments.max) this.#begin(this.#nextId, file);
      else this.#leftOut += 1;
    }
    this.#host.requestUpdate();
  }

  #begin(id: string, file: File): void {
    this.#phases.set(id, '');
    this.#uploads.choose({ id, file: { maxBytes: limits.attachments.bytes } }, file);
  }

  /** Files that the server has stand ready again. */
  restore(files: readonly FileAsset[]): void {
    for (const { kind: _kind, assetId, name, ...facts } of files) {
      const { bytes } = facts;
      const kept = { name, bytes, modified: 0, arrived: bytes, resume: null, facts, assetId };
      this.#uploads.restore(this.#nextId, kept);
    }
  }

  /** The message went out with them. */
  sent(): void {
    this.#leftOut = 0;
  }

  render(choose: () => void): TemplateResult | typeof nothing {
    const all = this.#all;
    this.#listen(all);
    if (all.length === 0 && this.#leftOut === 0 && this.#heard === '') return nothing;
    const i18n = this.#i18n;
    const max = limits.attachments.max;
    return html`
      <div class="attached">
        ${
          all.length > 0
            ? html`<ul aria-label=${i18n.t('attach.list')}>
                ${all.map((row) => renderAttachRow(i18n, row, this.#acts(row, choose)))}
              </ul>`
            : nothing
        }
        ${
          this.#leftOut > 0
            ? html`<p class="hint" role="alert">${i18n.plural('attach.tooMany', this.#leftOut, { max })}</p>`
            : nothing
        }
        <p class="vh" role="status">${this.#heard}</p>
      </div>
    `;
  }

  get #all(): AttachRow[] {
    return Object.keys(this.#draft.value.files)
      .toSorted((a, b) => Number(a) - Number(b))
      .concat(this.#refused)
      .flatMap((id) => {
        const upload = this.#uploads.of(id);
        return upload ? [{ id, upload }] : [];
      });
  }

  /** Refused files are not kept, but stay in sight until they are removed. */
  get #refused(): string[] {
    return [...this.#phases.keys()].filter(
      (id) => !(id in this.#draft.value.files) && this.#uploads.of(id) !== undefined,
    );
  }

  get #nextId(): string {
    const ids = [...this.#phases.keys(), ...Object.keys(this.#draft.value.files)];
    return String(Math.max(0, ...ids.map(Number)) + 1);
  }

  #acts({ id, upload }: AttachRow, choose: () => void) {
    const { phase, file } = upload;
    const remove = { key: 'remove' as const, act: () => this.#remove(id) };
    const resume = { key: 'resume' as const, act: () => this.#uploads.resume(id) };
    const again = { key: 'again' as const, act: choose };
    const cancel = { key: 'cancel' as const, act: () => this.#remove(id) };
    if (phase === 'sending') return [{ key: 'pause' as const, act: () => this.#uploads.pause(id) }, cancel];
    if (coming.has(phase) && phase !== 'dropped') return [cancel];
    if (phase === 'lost' || phase === 'gone') return [again, remove];
    if (phase === 'failed') return file ? [{ ...resume, key: 'retry' as const }, remove] : [again, remove];
    return phase === 'arrived' || phase === 'refused' ? [remove] : [resume, remove];
  }

  /** The focus goes to the field, as the button that held it is gone. */
  #remove(id: string): void {
    this.#uploads.remove(id);
    this.#phases.delete(id);
    this.#host.focus();
  }

  #listen(all: readonly AttachRow[]): void {
    for (const { id, upload } of all) {
      const { phase, kept } = upload;
      if (this.#phases.get(id) !== phase && heard.has(phase))
        this.#heard = this.#i18n.t('attach.row', {
          name: nameText(kept.name),
          state: stateText(this.#i18n, upload),
        });
      this.#phases.set(id, phase);
    }
  }
}
