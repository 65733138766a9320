/** German of the grounds of a dispute. */
import type { grounds as en } from '../en/grounds.ts';
import type { PartTexts } from '../keys.ts';

export const grounds = {
  'ground.willNotPerform': 'Wird nicht leisten',
  'ground.notPublished': 'Nicht oder nicht vollständig veröffentlicht',
  'ground.removedEarly': 'Zu früh entfernt',
  'ground.wrongContent': 'Falscher Inhalt',
  'ground.wrongAudienceOrPlacement': 'Falsche Zielgruppe oder Platzierung',
  'ground.missedDate': 'Termin versäumt',
  'ground.missingDisclosure': 'Kennzeichnung fehlt',
  'ground.other': 'Anderer Verstoß gegen die Vereinbarung',
  'ground.notCompleted': 'Am letzten Tag nicht abgeschlossen',
} as const satisfies PartTexts<typeof en>;
