/** Brazilian Portuguese of files that people give each other. */
import type { files as en } from '../en/files.ts';
import type { PartTexts } from '../keys.ts';

export const files = {
  'file.kB': '{size}\u00a0kB',
  'file.MB': '{size}\u00a0MB',
  'file.opening': 'Abrindo…',
  'file.unopened': 'Não foi possível abrir este arquivo. Tente de novo.',
  'file.erased': 'Este arquivo foi apagado.',
} as const satisfies PartTexts<typeof en>;
