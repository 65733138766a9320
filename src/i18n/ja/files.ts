/** Japanese of files that people give each other: how large they are, and how they open. */
import type { files as en } from '../en/files.ts';
import type { PartTexts } from '../keys.ts';

export const files = {
  'file.kB': '{size}\u00a0kB',
  'file.MB': '{size}\u00a0MB',
  'file.opening': '開いています…',
  'file.unopened': 'このファイルを開けませんでした。もう一度お試しください。',
  'file.erased': 'このファイルは消去されました。',
} as const satisfies PartTexts<typeof en>;
