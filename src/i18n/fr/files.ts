/** French of files that people give each other. */
import type { files as en } from '../en/files.ts';
import type { PartTexts } from '../keys.ts';

export const files = {
  'file.kB': '{size}\u00a0ko',
  'file.MB': '{size}\u00a0Mo',
  'file.opening': 'Ouverture…',
  'file.unopened': 'Ce fichier n’a pas pu être ouvert. Réessayez.',
  'file.erased': 'Ce fichier a été effacé.',
} as const satisfies PartTexts<typeof en>;
