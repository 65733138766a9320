/** Arabic of amount fields; loaded with the forms that have one. */
import type { amounts as en } from '../en/amounts.ts';
import type { PartTexts } from '../keys.ts';

export const amounts = {
  'amount.empty': 'يُرجى إدخال مبلغ، مثل {example}.',
  'amount.format': 'يُرجى كتابة المبلغ بالأرقام، مثل {example}.',
  'amount.currency': 'عملة هذا الطلب {currency}. يُرجى كتابة المبلغ بعملة {currency}، مثل {example}.',
  'amount.decimals': 'عدد المنازل العشرية في {currency}: {digits}. مثال: {example}.',
  'amount.whole': 'لا منازل عشرية في {currency}. مثال: {example}.',
  'amount.low': 'يجب ألا يقل المبلغ عن {min}.',
  'amount.high': 'يجب ألا يزيد المبلغ على {max}.',
} as const satisfies PartTexts<typeof en>;
