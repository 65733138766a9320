/** French of exporting a case file. */
import type { caseFile as en } from '../en/case-file.ts';
import type { PartTexts } from '../keys.ts';

export const caseFile = {
  'caseFile.export': 'Exporter le dossier',
  'caseFile.busy': 'Préparation du dossier…',
  'caseFile.saved': 'Dossier enregistré',
  'caseFile.failed': 'Le dossier n’a pas été exporté.',
  'caseFile.name': 'dossier-{case}.zip',
} as const satisfies PartTexts<typeof en>;
