/** Brazilian Portuguese texts of a provider on its own: the queue with the selected order. */
import type { desk as en } from '../en/desk.ts';
import type { PartTexts } from '../keys.ts';

export const desk = {
  'desk.opening': 'Abrindo os pedidos',
  'desk.order': 'Pedido {number}',
  'desk.order.opening': 'Abrindo o pedido',
  'desk.order.closed': 'Pedido não mostrado',
  'desk.back': 'Voltar aos pedidos',
  'desk.choose': 'Escolha um pedido',
  'desk.choose.text':
    'Abra um pedido da lista. A próxima etapa, os arquivos, as mensagens e o histórico aparecem aqui.',
  'desk.unloaded': 'Não foi possível carregar uma parte desta página.',
  'desk.unloaded.text': 'Nada foi alterado. Confira sua conexão e tente de novo.',
} as const satisfies PartTexts<typeof en>;
