/** Arabic of files that people give each other: how large they are, and how they open. */
import type { files as en } from '../en/files.ts';
import type { PartTexts } from '../keys.ts';

export const files = {
  'file.kB': '{size}\u00a0كيلوبايت',
  'file.MB': '{size}\u00a0ميغابايت',
  'file.opening': 'جارٍ الفتح…',
  'file.unopened': 'تعذّر فتح هذا الملف. يُرجى إعادة المحاولة.',
  'file.erased': 'مُحي هذا الملف.',
} as const satisfies PartTexts<typeof en>;
