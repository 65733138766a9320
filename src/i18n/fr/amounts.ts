/** French texts of amount fields. */
import type { amounts as en } from '../en/amounts.ts';
import type { PartTexts } from '../keys.ts';

export const amounts = {
  'amount.empty': 'Indiquez un montant, par exemple {example}.',
  'amount.format': 'Écrivez le montant en chiffres, par exemple {example}.',
  'amount.currency':
    'Cette commande est en {currency}. Écrivez le montant en {currency}, par exemple {example}.',
  'amount.decimals': '{currency} a {digits} décimales. Écrivez par exemple {example}.',
  'amount.whole': '{currency} n’a pas de décimales. Écrivez par exemple {example}.',
  'amount.low': 'Le montant doit être d’au moins {min}.',
  'amount.high': 'Le montant doit être de {max} au plus.',
} as const satisfies PartTexts<typeof en>;
