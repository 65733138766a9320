/** Spanish of the review. */
import type { review as en } from '../en/review.ts';
import type { PartTexts } from '../keys.ts';

export const review = {
  'size.kB': '{size}\u00a0kB',
  'size.MB': '{size}\u00a0MB',
  'size.GB': '{size}\u00a0GB',
  pixels: '{width}\u00a0×\u00a0{height}\u00a0px',
  'pages.one': '{count} página',
  'pages.other': '{count} páginas',
  'place.seconds': 'En {time}',
  'place.page': 'En la página {page}',
  'said.open': 'Abierto desde la versión {number}',
  'said.resolved': 'Resuelto en la versión {number}',
  'said.again': 'Pedir de nuevo',
  'said.again.for': 'Pedir de nuevo para el comentario {number}',
  'said.tick': 'El comentario {number} está resuelto en la versión {number2}',
  'comments.count.one': '{count} comentario',
  'comments.count.other': '{count} comentarios',
  'comments.none': 'Aún no hay comentarios',
  'decide.final': 'La aprobación de la versión {number} (suma de verificación {sum}) no se puede deshacer.',
  'preview.loading': 'Cargando la vista previa de {name}',
  'preview.unloaded': 'La vista previa no se pudo cargar.',
} as const satisfies PartTexts<typeof en>;
