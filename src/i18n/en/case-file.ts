/** English of exporting a case file. */
export const caseFile = {
  'caseFile.export': 'Export case file',
  'caseFile.busy': 'Preparing the case file…',
  'caseFile.saved': 'Case file saved',
  'caseFile.failed': 'The case file was not exported.',
  'caseFile.name': 'case-{case}.zip',
} as const;
