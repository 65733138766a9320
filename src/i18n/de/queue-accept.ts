/** German of accepting several orders at once. */
import type { queueAccept as en } from '../en/queue-accept.ts';
import type { PartTexts } from '../keys.ts';

export const queueAccept = {
  'pick.selected.one': '{count} Auftrag ausgewählt',
  'pick.selected.other': '{count} Aufträge ausgewählt',
  'pick.held': '{amounts} hinterlegt',
  'pick.clear': 'Auswahl aufheben',
  'pick.accept.one': '{count} Auftrag annehmen',
  'pick.accept.other': '{count} Aufträge annehmen',
  'pick.accepting': 'Wird angenommen …',
  'pick.sending': 'Wird angenommen …',
  'pick.done': 'Angenommen · {reference}',
  'pick.conflict': 'Nicht angenommen',
  'pick.already': 'War schon angenommen',
  'pick.failed': 'Nicht bestätigt',
  'pick.vetoed': 'Nicht gesendet',
  'pick.summary': '{done} von {all} angenommen.',
  'pick.summary.busy': 'Bisher {done} von {all} angenommen.',
  'pick.line': '{number}: {what}',
  'pick.line.conflict': '{story} Dafür wurde nichts gesendet.',
  'pick.line.already': 'Er war schon angenommen. Nichts ist doppelt geschehen.',
  'pick.line.vetoed': 'Diese Seite hat es zurückgehalten. Nichts wurde gesendet.',
  'pick.more.one': '{count} weiterer ist in der Liste vermerkt.',
  'pick.more.other': '{count} weitere sind in der Liste vermerkt.',
  'pick.open': '{number} zeigen',
  'pick.dismiss': 'Schließen',
} as const satisfies PartTexts<typeof en>;
