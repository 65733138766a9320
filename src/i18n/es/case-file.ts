/** Spanish of exporting a case file. */
import type { caseFile as en } from '../en/case-file.ts';
import type { PartTexts } from '../keys.ts';

export const caseFile = {
  'caseFile.export': 'Exportar expediente',
  'caseFile.busy': 'Preparando el expediente…',
  'caseFile.saved': 'Expediente guardado',
  'caseFile.failed': 'El expediente no se exportó.',
  'caseFile.name': 'caso-{case}.zip',
} as const satisfies PartTexts<typeof en>;
