/** Spanish of files that people give each other. */
import type { files as en } from '../en/files.ts';
import type { PartTexts } from '../keys.ts';

export const files = {
  'file.kB': '{size}\u00a0kB',
  'file.MB': '{size}\u00a0MB',
  'file.opening': 'Abriendo…',
  'file.unopened': 'No se pudo abrir este archivo. Vuelva a intentarlo.',
  'file.erased': 'Este archivo se borró.',
} as const satisfies PartTexts<typeof en>;
