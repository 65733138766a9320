/** German texts of a provider on its own: the queue with the selected order. */
import type { desk as en } from '../en/desk.ts';
import type { PartTexts } from '../keys.ts';

export const desk = {
  'desk.opening': 'Aufträge werden geöffnet',
  'desk.order': 'Auftrag {number}',
  'desk.order.opening': 'Auftrag wird geöffnet',
  'desk.order.closed': 'Auftrag nicht angezeigt',
  'desk.back': 'Zurück zu den Aufträgen',
  'desk.choose': 'Wählen Sie einen Auftrag',
  'desk.choose.text':
    'Öffnen Sie einen Auftrag aus der Liste. Hier stehen dann sein nächster Schritt, Dateien, Nachrichten und Verlauf.',
  'desk.unloaded': 'Ein Teil dieser Seite konnte nicht geladen werden.',
  'desk.unloaded.text': 'Es wurde nichts geändert. Prüfen Sie Ihre Verbindung, und versuchen Sie es erneut.',
} as const satisfies PartTexts<typeof en>;
