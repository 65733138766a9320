/** One file that is to be sent along, as a row: where it stands, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Coded } from '../../../contract/primitives.ts';
import type { Upload } from '../../../controllers/uploads.ts';
import type { attach } from '../../../i18n/en/attach.ts';
import type { files } from '../../../i18n/en/files.ts';
import type { I18nController } from '../../../i18n/i18n-controller.ts';
import { icon } from '../icon.ts';
import { reasonOf } from '../states.ts';
import { nameText, sizeText } from '../file-text.ts';

export type AttachWords = I18nController<typeof attach & typeof files>;

export interface AttachRow {
  id: string;
  upload: Upload;
}

interface Act {
  key: 'pause' | 'resume' | 'cancel' | 'remove' | 'again' | 'retry';
  act: () => void;
}

const wrong: ReadonlySet<string> = new Set(['refused', 'failed', 'gone']);
const moving: ReadonlySet<string> = new Set(['sending', 'checking', 'paused', 'dropped', 'lost']);

/** Where it stands, or what is wrong with it, in figures. */
export function stateText(i18n: AttachWords, { phase, kept, leftMs, error, problems }: Upload): string {
  const { bytes, arrived } = kept;
  const total = sizeText(i18n, bytes);
  const figures = { total, done: sizeText(i18n, arrived) };
  const [problem] = problems;
  if (problem && wrong.has(phase)) return problemText(i18n, problem, bytes);
  if (phase === 'failed') return i18n.t('attach.failed', { reason: reasonOf(i18n, error) });
  if (phase === 'dropped' && error && error.code !== 'network' && error.code !== 'timeout')
    return i18n.t('attach.held', { ...figures, reason: reasonOf(i18n, error) });
  if (phase === 'sending' && leftMs !== null)
    return i18n.t('attach.sending.left', { ...figures, left: i18n.left(leftMs) });
  return i18n.maybe([`attach.${phase}`], figures) ?? '';
}

function problemText(i18n: AttachWords, { code, params }: Coded, bytes: number): string {
  const figure = (name: string) => Number(params[name] ?? 0);
  const size = (name: string) => sizeText(i18n, figure(name));
  const millions = (pixels: number) => i18n.number(Math.ceil(pixels / 1e6));
  const isPixels = code === 'tooManyPixels';
  const figures = {
    actual: isPixels ? millions(figure('width') * figure('height')) : sizeText(i18n, bytes),
    max: isPixels ? millions(figure('max')) : size('max'),
    left: sizeText(i18n, Math.max(0, figure('max') - figure('used'))),
  };
  const isBare = code === 'tooLarge' && !params['max'];
  return i18n.maybe([isBare ? 'attach.tooLarge.all' : `attach.${code}`, 'attach.other'], figures) ?? '';
}

export function renderAttachRow(
  i18n: AttachWords,
  { id, upload }: AttachRow,
  acts: readonly Act[],
): TemplateResult {
  const { kept, phase } = upload;
  const name = nameText(kept.name);
  const isWrong = wrong.has(phase);
  return html`
    <li class="upload" data-phase=${phase}>
      ${icon(isWrong ? 'alert' : kept.facts?.type.startsWith('image/') ? 'image' : 'file')}
      <div>
        <p id="att-${id}"><bdi>${name}</bdi></p>
        <p class=${isWrong ? 'sm tone-critical' : 'sm muted'}>${stateText(i18n, upload)}</p>
      </div>
      <div class="acts">${acts.map((act) => renderAct(i18n, name, act))}</div>
      ${
        moving.has(phase)
          ? html`<progress
              max=${kept.bytes}
              value=${kept.arrived}
              aria-label=${i18n.t('attach.progress', { name })}
            ></progress>`
          : nothing
      }
    </li>
  `;
}

function renderAct(i18n: AttachWords, name: string, { key, act }: Act): TemplateResult {
  const label = key === 'retry' ? i18n.t('tryAgain') : i18n.t(`attach.${key}`);
  return html`<button
    type="button"
    class="btn"
    data-kind="quiet"
    data-size="s"
    aria-label=${i18n.t('attach.act', { act: label, name })}
    @click=${act}
  >
    ${label}
  </button>`;
}
