/** Brazilian Portuguese texts of amount fields. */
import type { amounts as en } from '../en/amounts.ts';
import type { PartTexts } from '../keys.ts';

export const amounts = {
  'amount.empty': 'Informe um valor, por exemplo {example}.',
  'amount.format': 'Escreva o valor em números, por exemplo {example}.',
  'amount.currency': 'Este pedido está em {currency}. Escreva o valor em {currency}, por exemplo {example}.',
  'amount.decimals': '{currency} tem {digits} casas decimais. Escreva por exemplo {example}.',
  'amount.whole': '{currency} não tem casas decimais. Escreva por exemplo {example}.',
  'amount.low': 'O valor deve ser de pelo menos {min}.',
  'amount.high': 'O valor deve ser de no máximo {max}.',
} as const satisfies PartTexts<typeof en>;
