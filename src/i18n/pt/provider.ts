/** Brazilian Portuguese texts of a provider: of a page without an adapter, and instead of an element that cannot be rendered. */
import type { provider as en } from '../en/provider.ts';
import type { PartTexts } from '../keys.ts';

export const provider = {
  'manager.noAdapter': 'A página precisa fornecer o adapter de <campaign-manager>.',
  'broken.title': 'Não é possível mostrar o pedido',
  'broken.text':
    'O que o servidor enviou não pode ser mostrado aqui. O pedido em si não foi afetado. Tente de novo ou recarregue a página.',
  'broken.again': 'Tentar de novo',
} as const satisfies PartTexts<typeof en>;
