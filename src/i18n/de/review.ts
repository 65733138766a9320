/** German of the review. */
import type { review as en } from '../en/review.ts';
import type { PartTexts } from '../keys.ts';

export const review = {
  'size.kB': '{size}\u00a0kB',
  'size.MB': '{size}\u00a0MB',
  'size.GB': '{size}\u00a0GB',
  pixels: '{width}\u00a0×\u00a0{height}\u00a0px',
  'pages.one': '{count} Seite',
  'pages.other': '{count} Seiten',
  'place.seconds': 'Bei {time}',
  'place.page': 'Auf Seite {page}',
  'said.open': 'Offen seit Version {number}',
  'said.resolved': 'In Version {number} erledigt',
  'said.again': 'Noch einmal bitten',
  'said.again.for': 'Zu Kommentar {number} noch einmal bitten',
  'said.tick': 'Kommentar {number} ist in Version {number2} erledigt',
  'comments.count.one': '{count} Kommentar',
  'comments.count.other': '{count} Kommentare',
  'comments.none': 'Noch keine Kommentare',
  'decide.final': 'Die Freigabe von Version {number} (Prüfsumme {sum}) kann nicht zurückgenommen werden.',
  'preview.loading': 'Vorschau von {name} wird geladen',
  'preview.unloaded': 'Die Vorschau konnte nicht geladen werden.',
} as const satisfies PartTexts<typeof en>;
