/** Japanese of amount fields; loaded with the forms that have one. */
import type { amounts as en } from '../en/amounts.ts';
import type { PartTexts } from '../keys.ts';

export const amounts = {
  'amount.empty': '金額を入力してください（例：{example}）。',
  'amount.format': '金額は数字で入力してください（例：{example}）。',
  'amount.currency': 'この注文の通貨は{currency}です。{currency}で金額を入力してください（例：{example}）。',
  'amount.decimals': '{currency}の小数は{digits}桁までです。例：{example}。',
  'amount.whole': '{currency}には小数がありません。例：{example}。',
  'amount.low': '{min}以上の金額を入力してください。',
  'amount.high': '{max}以下の金額を入力してください。',
} as const satisfies PartTexts<typeof en>;
