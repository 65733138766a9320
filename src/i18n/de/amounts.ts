/** German texts of amount fields. */
import type { amounts as en } from '../en/amounts.ts';
import type { PartTexts } from '../keys.ts';

export const amounts = {
  'amount.empty': 'Geben Sie einen Betrag ein, zum Beispiel {example}.',
  'amount.format': 'Schreiben Sie den Betrag in Ziffern, zum Beispiel {example}.',
  'amount.currency':
    'Dieser Auftrag läuft in {currency}. Schreiben Sie den Betrag in {currency}, zum Beispiel {example}.',
  'amount.decimals': '{currency} hat {digits} Nachkommastellen. Schreiben Sie zum Beispiel {example}.',
  'amount.whole': '{currency} hat keine Nachkommastellen. Schreiben Sie zum Beispiel {example}.',
  'amount.low': 'Der Betrag muss mindestens {min} sein.',
  'amount.high': 'Der Betrag darf höchstens {max} sein.',
} as const satisfies PartTexts<typeof en>;
