/** How a file is called and how large it is, for people. Needs the texts of `files`. */
import type { files } from '../../i18n/en/files.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';

export type FileWords = I18nController<typeof files>;

const hidden = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u{2028}\u{2029}]/gu;
/** Names that are longer say the same with their beginning and their end. */
const longest = 80;

/** Without what turns or hides parts of it: a name that ends in ".exe" is seen to. */
export function nameText(name: string): string {
  const letters = Array.from(name.replaceAll(hidden, ''));
  if (letters.length <= longest) return letters.join('');
  return `${letters.slice(0, 50).join('')}…${letters.slice(-20).join('')}`;
}

/** "412 kB", "5.2 MB"; decimal units, as the limits are. */
export function sizeText(i18n: FileWords, bytes: number): string {
  if (bytes < 1e6) return i18n.t('file.kB', { size: i18n.number(Math.ceil(bytes / 1e3)) });
  return i18n.t('file.MB', { size: i18n.number(Math.round(bytes / 1e5) / 10) });
}

/** "4c1f…a907" */
export function shortSum(checksum: string): string {
  return checksum.length > 9 ? `${checksum.slice(0, 4)}…${checksum.slice(-4)}` : checksum;
}
