/** What a file is called, for people: without anything that could mislead them, and never used as a path. */
import { fileFormats, isFileKind } from '../../../src/contract/file-rules.ts';
import type { FileKind } from '../../../src/contract/file-spec.ts';

const longest = 120;

/** Characters that control, are unseen, or turn the direction of reading. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The last part of what may be a path, readable, at most 120 characters. */
export function cleanName(given: string): string {
  const last = given.toWellFormed().replace(hidden, '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return cut(last.replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' '), longest).replace(/^[\s.]+|[\s.]+$/g, '');
}

const cut = (text: string, most: number): string => {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > most) break;
    kept += letter;
  }
  return kept;
};

/** Endings that are right beside the usual one. */
const alsoRight: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpeg', 'jpe'],
  'video/mp4': ['m4v'],
  'audio/mp4': ['mp4', 'aac'],
  'audio/ogg': ['oga', 'opus'],
};

/** The same name with the ending of what the file really is. */
export function nameFor(name: string, type: string): string {
  const kind = kindOf(type);
  const right = kind && fileFormats[kind][type];
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([A-Za-z0-9]{1,5}))?$/s.exec(name) ?? [];
  if (right === undefined) return name;
  if ([right, ...(alsoRight[type] ?? [])].includes(ending.toLowerCase())) return name;
  return `${cut(stem, longest - right.length - 1).trimEnd() || 'file'}.${right}`;
}

/** Which kind of file a media type is. */
export function kindOf(type: string): FileKind | undefined {
  return Object.keys(fileFormats)
    .filter(isFileKind)
    .find((kind) => Object.hasOwn(fileFormats[kind], type));
}
