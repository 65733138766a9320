/** Spanish texts of a provider on its own: the queue with the selected order. */
import type { desk as en } from '../en/desk.ts';
import type { PartTexts } from '../keys.ts';

export const desk = {
  'desk.opening': 'Abriendo los pedidos',
  'desk.order': 'Pedido {number}',
  'desk.order.opening': 'Abriendo el pedido',
  'desk.order.closed': 'Pedido no mostrado',
  'desk.back': 'Volver a los pedidos',
  'desk.choose': 'Elija un pedido',
  'desk.choose.text':
    'Abra un pedido de la lista. Aquí aparecen su próximo paso, archivos, mensajes e historial.',
  'desk.unloaded': 'No se pudo cargar una parte de esta página.',
  'desk.unloaded.text': 'No se cambió nada. Compruebe su conexión y vuelva a intentarlo.',
} as const satisfies PartTexts<typeof en>;
