/** One file on its way, as a row: where it stands, how far it is, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot } from '../../contract/creative.ts';
import type { FileSlot, Upload, UploadPhase } from '../../controllers/uploads.ts';
import { icon } from '../shared/icon.ts';
import { misfitText, shownName, stateText, type UploadWords } from './upload-words.ts';

/** What can be done with a file. */
export interface RowActs {
  /** Opens the browser's own dialog. */
  choose(): void;
  chooseOther(): void;
  pause(): void;
  resume(): void;
  remove(): void;
}

interface Act {
  label: string;
  act: () => void;
  isQuiet?: boolean;
}

/** Buttons by what the file is doing, the first one leads on. */
function actsOf(i18n: UploadWords, { phase, kept, other, file }: Upload, acts: RowActs): Act[] {
  const name = shownName(kept.name);
  const cancel = { label: i18n.t('file.cancel'), act: acts.remove, isQuiet: true };
  const remove = { label: i18n.t('file.remove'), act: acts.remove, isQuiet: true };
  const change = { label: i18n.t('file.choose.other'), act: acts.choose };
  const again = { label: i18n.t('file.choose.again', { name }), act: acts.choose };
  const resume = { label: i18n.t('file.resume'), act: acts.resume };
  const instead = {
    label: i18n.t('file.choose.instead', { other: shownName(other?.file.name ?? '') }),
    act: acts.chooseOther,
  };
  const retry = { label: i18n.t('tryAgain'), act: acts.resume };
  return {
    measuring: [cancel],
    waiting: [cancel],
    sending: [{ label: i18n.t('file.pause'), act: acts.pause }, cancel],
    checking: [cancel],
    arrived: [{ ...change, isQuiet: true }, remove],
    paused: [resume, remove],
    dropped: [resume, remove],
    lost: other ? [again, instead, remove] : [again, remove],
    refused: [change, remove],
    failed: file ? [retry, { ...change, isQuiet: true }, remove] : [again, remove],
    gone: [again, remove],
  }[phase];
}

const moving: ReadonlySet<UploadPhase> = new Set(['sending', 'checking', 'paused', 'dropped', 'lost']);

/** The sentence, with names kept apart from what stands around them. */
function namedText(i18n: UploadWords, text: string, name: string, other = '') {
  const told = (one: string) => html`<bdi>${shownName(one)}</bdi>`;
  return i18n.rich(text, { name: told(name), other: told(other) });
}

/** The file in which something is wrong: beside one that has arrived, the one that was to take its place. */
export const wrongName = ({ phase, kept, other }: Upload): string =>
  phase === 'arrived' && other ? other.file.name : kept.name;

/** What is wrong, in sentences with `{name}` in them; empty when nothing is. */
export function wrongTexts(i18n: UploadWords, slot: FileSlot, upload: Upload): string[] {
  const found = upload.problems.map((problem) => misfitText(i18n, slot, problem));
  return upload.phase === 'failed' && found.length === 0 ? [stateText(i18n, upload)] : found;
}

export function renderUpload(
  i18n: UploadWords,
  slot: CreativeSlot,
  fileSlot: FileSlot,
  upload: Upload,
  acts: RowActs,
): TemplateResult {
  const { kept, phase } = upload;
  const name = shownName(kept.name);
  const wrong = wrongTexts(i18n, fileSlot, upload);
  const line = `upload-line-${slot.id}`;
  return html`
    <div
      class="upload"
      id="upload-${slot.id}"
      tabindex="-1"
      role="group"
      aria-label=${i18n.t('file.row', { slot: slot.name, name })}
      aria-describedby=${line}
    >
      <div id=${line}>
        ${wrong.map(
          (text) =>
            html`<p class="error">
              ${icon('alert')}<span>${namedText(i18n, text, wrongName(upload))}</span>
            </p>`,
        )}
        ${
          wrong.length === 0 || phase === 'arrived'
            ? html`<p class="hint">
                ${namedText(i18n, stateText(i18n, upload), kept.name, upload.other?.file.name)}
              </p>`
            : nothing
        }
      </div>
      <div class="acts">
        ${actsOf(i18n, upload, acts).map(
          ({ label, act, isQuiet }) =>
            html`<button
              type="button"
              class="btn"
              part="action"
              data-size="s"
              data-kind=${isQuiet ? 'quiet' : nothing}
              aria-describedby="slot-${slot.id}"
              @click=${act}
            >
              ${label}
            </button>`,
        )}
      </div>
      ${moving.has(phase) ? renderProgress(i18n, upload) : nothing}
    </div>
  `;
}

function renderProgress(i18n: UploadWords, { kept, phase }: Upload): TemplateResult {
  const { arrived, bytes } = kept;
  const name = shownName(kept.name);
  const isStill = phase === 'paused' || phase === 'dropped' || phase === 'lost';
  return html`<progress
    max=${bytes}
    value=${arrived}
    aria-label=${i18n.t(isStill ? 'file.stopped' : 'file.uploading', { name })}
  ></progress>`;
}
