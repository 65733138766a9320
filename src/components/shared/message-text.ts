/** Shows what somebody else typed so that it reads as it is: no hidden turns, and whose domain an address is. */
import { html, type TemplateResult } from 'lit';

/** Shows nothing and may turn, split or hide what stands around it. Marks of direction and joiners have their own rules. */
const noise =
  /(?![\t\n\u{61c}\u{200c}-\u{200f}]|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]/gu;
/** Only text that runs from right to left needs them. */
const marks = /[\u{61c}\u{200e}\u{200f}]/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** They join emoji and shape letters of many scripts; after these they only hide. */
const joiners =
  /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}\p{Z}\s\u{200c}\u{200d}])[\u{200c}\u{200d}]+/gu;
/** More marks on one letter than any language has would run over the lines around. */
const heap = /(\p{M}{8})\p{M}+/gu;

/** The text without what cannot be seen. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/[\u{2028}\u{2029}]/gu, '\n')
    .replaceAll(noise, '')
    .replaceAll(rightToLeft.test(text) ? /(?!)/g : marks, '')
    .replaceAll(joiners, '')
    .replaceAll(heap, '$1');

const address = /(?:https?:\/\/|\bwww\.)[^\s<>"“”«»]+/giu;
const trailing = /[.,;:!?)\]}'’…]+$/;

type Shown = string | TemplateResult;

const known = new WeakMap<object, Shown[]>();

/** A text in which addresses are text, never links. `owner` is what the text belongs to: it is looked through once. */
export function messageText(owner: object, text: string): Shown[] {
  const before = known.get(owner);
  if (before) return before;
  const shown = piecesOf(plainText(text));
  known.set(owner, shown);
  return shown;
}

function piecesOf(text: string): Shown[] {
  const pieces: Shown[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const raw = found.replace(trailing, '');
    pieces.push(text.slice(at, index), renderAddress(raw));
    at = index + raw.length;
  }
  return [...pieces, text.slice(at)];
}

/** The host stands out as it is written; where the browser would go somewhere that looks different, that is said too. */
function renderAddress(raw: string): Shown {
  const scheme = /^https?:\/\/[/\\]*/i.exec(raw)?.[0] ?? '';
  const real = hostOf(scheme ? raw : `https://${raw}`);
  if (real === null) return raw;
  const authority = /^[^/\\?#]*/.exec(raw.slice(scheme.length))![0];
  const user = authority.lastIndexOf('@') + 1;
  const host = authority.slice(user).replace(/:\d*$/, '');
  const lead = scheme + authority.slice(0, user);
  const rest = raw.slice(lead.length + host.length);
  const as = real === host.toLowerCase() ? '' : ` (${real})`;
  return html`<bdi class="url" dir="ltr">${lead}<strong>${host}${as}</strong>${rest}</bdi>`;
}

/** As the browser reads it: other scripts as `xn--…`. */
const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname : null);
