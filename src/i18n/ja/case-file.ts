/** Japanese of exporting a case file. */
import type { caseFile as en } from '../en/case-file.ts';
import type { PartTexts } from '../keys.ts';

export const caseFile = {
  'caseFile.export': 'ケースファイルを書き出す',
  'caseFile.busy': 'ケースファイルを準備しています…',
  'caseFile.saved': 'ケースファイルを保存しました',
  'caseFile.failed': 'ケースファイルは書き出されませんでした。',
  'caseFile.name': 'case-{case}.zip',
} as const satisfies PartTexts<typeof en>;
