/** Spanish texts of a provider: of a page without an adapter, and instead of an element that cannot be rendered. */
import type { provider as en } from '../en/provider.ts';
import type { PartTexts } from '../keys.ts';

export const provider = {
  'manager.noAdapter': 'La página debe proporcionar el adapter de <campaign-manager>.',
  'broken.title': 'No se puede mostrar el pedido',
  'broken.text':
    'Lo que envió el servidor no se puede mostrar aquí. El pedido en sí no está afectado. Vuelva a intentarlo o recargue la página.',
  'broken.again': 'Reintentar',
} as const satisfies PartTexts<typeof en>;
