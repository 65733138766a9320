/** English texts of amount fields; loaded with the forms that have one. */
export const amounts = {
  'amount.empty': 'Enter an amount, for example {example}.',
  'amount.format': 'Write the amount in digits, for example {example}.',
  'amount.currency': 'This order is in {currency}. Write the amount in {currency}, for example {example}.',
  'amount.decimals': '{currency} has {digits} decimals. Write for example {example}.',
  'amount.whole': '{currency} has no decimals. Write for example {example}.',
  'amount.low': 'The amount must be at least {min}.',
  'amount.high': 'The amount must be at most {max}.',
} as const;
