/** Spanish texts of amount fields. */
import type { amounts as en } from '../en/amounts.ts';
import type { PartTexts } from '../keys.ts';

export const amounts = {
  'amount.empty': 'Indique un importe, por ejemplo {example}.',
  'amount.format': 'Escriba el importe en cifras, por ejemplo {example}.',
  'amount.currency':
    'Este pedido está en {currency}. Escriba el importe en {currency}, por ejemplo {example}.',
  'amount.decimals': '{currency} tiene {digits} decimales. Escriba por ejemplo {example}.',
  'amount.whole': '{currency} no tiene decimales. Escriba por ejemplo {example}.',
  'amount.low': 'El importe debe ser de al menos {min}.',
  'amount.high': 'El importe debe ser de {max} como máximo.',
} as const satisfies PartTexts<typeof en>;
