/** German of an opened piece of evidence. */
import type { evidenceView as en } from '../en/evidence-view.ts';
import type { PartTexts } from '../keys.ts';

export const evidenceView = {
  'view.erased': 'Das wurde gelöscht. Der Platz in den Unterlagen bleibt.',
  'view.erased.at': 'Das wurde gelöscht, {instant}. Der Platz in den Unterlagen bleibt.',
  'view.unknown': 'Diese Seite kann einen solchen Nachweis nicht zeigen. Laden Sie sie neu.',
  'view.message.loading': 'Nachricht wird geladen',
  'view.message.by': '{who} schrieb, {instant}',
  'view.message.gone': 'Der Chat enthält diese Nachricht nicht mehr.',
  'view.message.failed': 'Die Nachricht konnte nicht geladen werden. Es wurde nichts geändert.',
  'view.version.sent': 'Eingereicht',
  'view.version.submitted': 'Prüfung',
  'view.version.approved': 'Freigegeben',
  'view.version.changesRequested': 'Änderungen erbeten',
  'view.version.open': 'noch nicht geprüft',
  'view.version.gone': 'Diese Version wurde zurückgezogen.',
  'view.checksum': 'Prüfsumme (SHA-256)',
  'view.event.gone': 'Dieser Eintrag ist älter als der hier gezeigte Verlauf.',
  'view.link': 'Die Adresse führt zu {host}. Sie ist nur Text: Kopieren Sie sie, um sie zu öffnen.',
  'view.preview': 'Vorschau von {name}',
  'view.save': 'Datei speichern',
} as const satisfies PartTexts<typeof en>;
