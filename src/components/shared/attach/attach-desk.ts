/** Files that are to go with a message, or into a case: taken, followed on their way, kept. Loaded with the first file. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileAsset } from '../../../contract/creative.ts';
import { limits } from '../../../contract/limits.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import { isSameFile, isTiedUp } from '../../../controllers/uploads-one.ts';
import { type KeptUpload, UploadsController } from '../../../controllers/uploads.ts';
import { attach } from '../../../i18n/en/attach.ts';
import { files } from '../../../i18n/en/files.ts';
import { type AttachRow, type AttachWords, renderAttachRow, stateText } from './attach-row.ts';
import { adopt } from '../adopt.ts';
import { progress } from '../progress.styles.ts';
import { styles } from './attach.styles.ts';
import { type FileWords, nameText } from '../file-text.ts';

/** What goes on by itself. */
const coming: ReadonlySet<string> = new Set(['measuring', 'waiting', 'sending', 'checking', 'dropped']);
/** What is worth hearing. */
const heard: ReadonlySet<string> = new Set(['arrived', 'dropped', 'refused', 'failed', 'gone']);

type Files = Record<string, KeptUpload>;

/** What the files are for, and where they are kept. */
export interface FilesPlace {
  purpose: 'message' | 'evidence';
  /** How many may stand here now. */
  most(): number;
  /** By their place in what is being written. */
  files(): Files;
  keep(files: Files): void;
  /** Takes the focus when the button that held it is gone. */
  focus(): void;
}

export async function openAttach(host: OrderHost, i18n: FileWords, place: FilesPlace): Promise<AttachDesk> {
  await readyAttach(host, i18n);
  return new AttachDesk(host, i18n, place);
}

/** Brings the texts and the looks of files on their way. */
export async function readyAttach(host: OrderHost, i18n: FileWords): Promise<void> {
  await i18n.add({ attach, files });
  adopt(host, progress, styles);
}

export class AttachDesk {
  readonly #host: OrderHost;
  readonly #i18n: AttachWords;
  readonly #place: FilesPlace;
  readonly #uploads: UploadsController;
  readonly #phases = new Map<string, string>();
  #leftOut = 0;
  #heard = '';

  constructor(host: OrderHost, i18n: FileWords, place: FilesPlace) {
    this.#host = host;
    this.#i18n = i18n;
    this.#place = place;
    const keep = (id: string, kept: KeptUpload | null) => {
      const { [id]: _before, ...others } = place.files();
      place.keep(kept ? { ...others, [id]: kept } : others);
    };
    this.#uploads = new UploadsController(
      host,
      { kept: (id) => place.files()[id] ?? null, keep },
      place.purpose,
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

  /** Takes as many as there is room for; one that was begun before the page was left goes on. */
  take(files: readonly File[]): void {
    this.#leftOut = 0;
    for (const file of files) {
      const lost = this.#all.find(({ upload }) => upload.phase === 'lost' && isSameFile(upload.kept, file));
      if (lost) this.#begin(lost.id, file);
      else if (this.#all.length < this.#place.most()) this.#begin(this.#nextId, file);
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

  /** The server no longer has this one. */
  lose(assetId: string): void {
    const lost = this.#all.find(({ upload }) => upload.kept.assetId === assetId);
    if (lost) this.#uploads.refused(lost.id, [{ code: 'unknown', params: {} }]);
  }

  /** They went out. */
  sent(): void {
    this.#leftOut = 0;
  }

  render(choose: () => void): TemplateResult | typeof nothing {
    const all = this.#all;
    this.#listen(all);
    if (all.length === 0 && this.#leftOut === 0 && this.#heard === '') return nothing;
    const i18n = this.#i18n;
    const { purpose } = this.#place;
    const max = this.#place.most();
    return html`
      <div class="attached">
        ${
          all.length > 0
            ? html`<ul aria-label=${i18n.t(`attach.list.${purpose}`)}>
                ${all.map((row) => renderAttachRow(i18n, row, this.#acts(row, choose)))}
              </ul>`
            : nothing
        }
        ${
          this.#leftOut > 0
            ? html`<p class="hint" role="alert">
                ${i18n.plural(`attach.tooMany.${purpose}`, this.#leftOut, { max })}
              </p>`
            : nothing
        }
        <p class="vh" role="status">${this.#heard}</p>
      </div>
    `;
  }

  get #all(): AttachRow[] {
    return Object.keys(this.#place.files())
      .toSorted((a, b) => Number(a) - Number(b))
      .concat(this.#refused)
      .flatMap((id) => {
        const upload = this.#uploads.of(id);
        return upload ? [{ id, upload }] : [];
      });
  }

  /** Refused files are not kept, but stay in sight until they are removed. */
  get #refused(): string[] {
    return [...this.#phases.keys()].filter((id) => {
      const upload = id in this.#place.files() ? undefined : this.#uploads.of(id);
      return upload !== undefined && !isTiedUp(upload);
    });
  }

  get #nextId(): string {
    const ids = [...this.#phases.keys(), ...Object.keys(this.#place.files())];
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
    this.#place.focus();
  }

  #listen(all: readonly AttachRow[]): void {
    // What went out is not heard of again.
    if (all.length === 0) this.#heard = '';
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
