/** What is said of a file on its way: where it stands, and what is wrong with it, measured and allowed. */
import type { Coded } from '../../contract/primitives.ts';
import type { Upload } from '../../controllers/uploads.ts';
import type { uploads } from '../../i18n/en/uploads.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import { reasonOf } from '../shared/states.ts';
import { lengthText, pixelsText, wantedOf } from '../shared/file-wants.ts';
import { factsText, formatText, sizeText } from '../shared/file-words.ts';
import type { FileSlot } from '../../controllers/uploads.ts';
import type { Texts } from './kit.ts';

export type UploadWords = I18nController<Texts & typeof uploads>;

/** "6.1", where the whole is "9.2 MB": both in the unit of the whole, and never more than there is. */
function doneText(i18n: UploadWords, done: number, total: number): string {
  const per = total < 1e6 ? 1e3 : total < 1e9 ? 1e6 : 1e9;
  return i18n.number(per === 1e3 ? Math.floor(done / per) : Math.floor((done / per) * 10) / 10);
}

function leftText(i18n: UploadWords, ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 90) return i18n.t('lasts.s', { count: seconds });
  if (seconds < 5400) return i18n.t('lasts.min', { count: Math.round(seconds / 60) });
  return i18n.t('lasts.h', { count: Math.round(seconds / 3600) });
}

/** Names that are longer say the same with their beginning and their end. */
const longest = 80;

/** As it is shown. */
export function shownName(name: string): string {
  const letters = Array.from(name);
  return letters.length > longest ? `${letters.slice(0, 50).join('')}…${letters.slice(-20).join('')}` : name;
}

/** Where it stands; `{name}` and `{other}` are left for the caller to fill in. */
export function stateText(i18n: UploadWords, upload: Upload): string {
  const { phase, kept, leftMs, error, other } = upload;
  const { bytes, arrived, facts } = kept;
  const total = sizeText(i18n, bytes);
  const figures = { size: total, total, done: doneText(i18n, arrived, bytes) };
  if (phase === 'lost') return i18n.t(other ? 'upload.other' : 'upload.lost', figures);
  if (phase === 'arrived') return i18n.t('upload.arrived', { facts: facts ? factsText(i18n, facts) : total });
  if (phase === 'failed') return i18n.t('upload.failed', { reason: reasonOf(i18n, error) });
  if (phase === 'dropped' && error && error.code !== 'network' && error.code !== 'timeout')
    return i18n.t('upload.held', { ...figures, reason: reasonOf(i18n, error) });
  if (phase !== 'sending') return i18n.maybe([`upload.${phase}`], figures) ?? '';
  if (arrived === 0) return i18n.t('upload.begin', figures);
  if (leftMs === null) return i18n.t('upload.sending', figures);
  return i18n.t('upload.sending.left', { ...figures, left: leftText(i18n, leftMs) });
}

const figureOf = ({ params }: Coded, name: string): number => Number(params[name] ?? 0);

/** "SVG", "HTML", "ZIP": what people call a type that no slot takes. */
function calledText(type: string): string {
  const known = formatText(type);
  if (known !== type) return known;
  const [word = ''] = type.replace(/^.*\/(x-|vnd\.)?/, '').split(/[+;.]/);
  return word.toUpperCase();
}

/** What is wrong with a file for a slot; `{name}` is left for the caller. Codes of a newer server get a general sentence. */
export function misfitText(i18n: UploadWords, slot: FileSlot, problem: Coded): string {
  const { code, params } = problem;
  const wanted = wantedOf(i18n, slot);
  const pixels = pixelsText(i18n, figureOf(problem, 'width'), figureOf(problem, 'height'));
  const figures: Partial<Record<string, Record<string, string>>> = {
    wrongFormat: { actual: calledText(String(params['actual'] ?? '')), wanted: wanted.formats },
    tooLarge: tooLarge(i18n, figureOf(problem, 'actual'), wanted.maxBytes, wanted.size),
    tooManyPixels: {
      actual: pixels,
      count: millions(i18n, figureOf(problem, 'width') * figureOf(problem, 'height')),
      max: millions(i18n, figureOf(problem, 'max')),
    },
    wrongSize: { actual: pixels, wanted: wanted.sides },
    wrongRatio: { actual: pixels, wanted: wanted.ratio },
    wrongDuration: { actual: lengthText(i18n, figureOf(problem, 'actual')), wanted: wanted.length },
    wrongPages: { actual: i18n.plural('pages', figureOf(problem, 'actual')), wanted: wanted.pages },
    quotaReached: {
      actual: sizeText(i18n, figureOf(problem, 'actual')),
      max: sizeText(i18n, figureOf(problem, 'max')),
      left: sizeText(i18n, Math.max(0, figureOf(problem, 'max') - figureOf(problem, 'used'))),
    },
    several: { count: i18n.number(figureOf(problem, 'count')) },
  };
  if (code === 'gone') return i18n.t('upload.gone');
  const isUnknown = code === 'wrongFormat' && (params['actual'] ?? 'unknown') === 'unknown';
  const key = isUnknown ? 'misfit.wrongFormat.unknown' : `misfit.${code}`;
  return i18n.maybe([key, 'misfit.other'], figures[code]) ?? '';
}

const millions = (i18n: UploadWords, pixels: number): string => i18n.number(Math.ceil(pixels / 1e6));

/** To the byte where rounding would make the two alike. */
function tooLarge(i18n: UploadWords, bytes: number, max: number, wanted: string) {
  const actual = sizeText(i18n, bytes);
  if (actual !== sizeText(i18n, max)) return { actual, wanted };
  const exactly = (count: number) => i18n.t('bytes.all', { count: i18n.number(count) });
  return { actual: exactly(bytes), wanted: i18n.t('span.max', { max: exactly(max) }) };
}
