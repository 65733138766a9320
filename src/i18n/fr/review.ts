/** French of the review. */
import type { review as en } from '../en/review.ts';
import type { PartTexts } from '../keys.ts';

export const review = {
  'size.kB': '{size}\u00a0ko',
  'size.MB': '{size}\u00a0Mo',
  'size.GB': '{size}\u00a0Go',
  pixels: '{width}\u00a0×\u00a0{height}\u00a0px',
  'pages.one': '{count} page',
  'pages.other': '{count} pages',
  'place.seconds': 'À {time}',
  'place.page': 'Page {page}',
  'said.open': 'Ouvert depuis la version {number}',
  'said.resolved': 'Résolu dans la version {number}',
  'said.again': 'Redemander',
  'said.again.for': 'Redemander pour le commentaire {number}',
  'said.tick': 'Le commentaire {number} est résolu dans la version {number2}',
  'comments.count.one': '{count} commentaire',
  'comments.count.other': '{count} commentaires',
  'comments.none': 'Pas encore de commentaires',
  'decide.final': 'La validation de la version {number} (somme de contrôle {sum}) ne peut pas être reprise.',
  'preview.loading': 'Chargement de l’aperçu : {name}',
  'preview.unloaded': 'L’aperçu n’a pas pu être chargé.',
} as const satisfies PartTexts<typeof en>;
