/** Brazilian Portuguese of exporting a case file. */
import type { caseFile as en } from '../en/case-file.ts';
import type { PartTexts } from '../keys.ts';

export const caseFile = {
  'caseFile.export': 'Exportar autos do caso',
  'caseFile.busy': 'Preparando os autos do caso…',
  'caseFile.saved': 'Autos do caso salvos',
  'caseFile.failed': 'Os autos do caso não foram exportados.',
  'caseFile.name': 'caso-{case}.zip',
} as const satisfies PartTexts<typeof en>;
