/** German of exporting a case file. */
import type { caseFile as en } from '../en/case-file.ts';
import type { PartTexts } from '../keys.ts';

export const caseFile = {
  'caseFile.export': 'Fallakte exportieren',
  'caseFile.busy': 'Die Fallakte wird vorbereitet …',
  'caseFile.saved': 'Fallakte gespeichert',
  'caseFile.failed': 'Die Fallakte wurde nicht exportiert.',
  'caseFile.name': 'Fall-{case}.zip',
} as const satisfies PartTexts<typeof en>;
