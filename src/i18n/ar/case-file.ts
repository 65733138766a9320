/** Arabic of exporting a case file. */
import type { caseFile as en } from '../en/case-file.ts';
import type { PartTexts } from '../keys.ts';

export const caseFile = {
  'caseFile.export': 'تصدير ملف القضية',
  'caseFile.busy': 'جارٍ تجهيز ملف القضية…',
  'caseFile.saved': 'تم حفظ ملف القضية',
  'caseFile.failed': 'لم يُصدَّر ملف القضية.',
  'caseFile.name': 'case-{case}.zip',
} as const satisfies PartTexts<typeof en>;
