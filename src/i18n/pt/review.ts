/** Brazilian Portuguese of the review. */
import type { review as en } from '../en/review.ts';
import type { PartTexts } from '../keys.ts';

export const review = {
  'size.kB': '{size}\u00a0kB',
  'size.MB': '{size}\u00a0MB',
  'size.GB': '{size}\u00a0GB',
  pixels: '{width}\u00a0×\u00a0{height}\u00a0px',
  'pages.one': '{count} página',
  'pages.other': '{count} páginas',
  'place.seconds': 'Em {time}',
  'place.page': 'Na página {page}',
  'said.open': 'Aberto desde a versão {number}',
  'said.resolved': 'Resolvido na versão {number}',
  'said.again': 'Pedir de novo',
  'said.again.for': 'Pedir de novo para o comentário {number}',
  'said.tick': 'O comentário {number} está resolvido na versão {number2}',
  'comments.count.one': '{count} comentário',
  'comments.count.other': '{count} comentários',
  'comments.none': 'Ainda não há comentários',
  'decide.final': 'A aprovação da versão {number} (soma de verificação {sum}) não pode ser desfeita.',
  'preview.loading': 'Carregando a prévia de {name}',
  'preview.unloaded': 'Não foi possível carregar a prévia.',
} as const satisfies PartTexts<typeof en>;
