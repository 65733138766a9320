/** German of files that people give each other. */
import type { files as en } from '../en/files.ts';
import type { PartTexts } from '../keys.ts';

export const files = {
  'file.kB': '{size}\u00a0kB',
  'file.MB': '{size}\u00a0MB',
  'file.opening': 'Wird geöffnet …',
  'file.unopened': 'Diese Datei ließ sich nicht öffnen. Versuchen Sie es noch einmal.',
  'file.erased': 'Diese Datei wurde gelöscht.',
} as const satisfies PartTexts<typeof en>;
