/** How many decimals a currency has: ISO 4217. Browsers and Node differ from it for a score of them, HUF and IDR among them. */
const decimals = {
  0: /BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|UYI|VND|VUV|XAF|XOF|XPF/,
  3: /BHD|IQD|JOD|KWD|LYD|OMR|TND/,
  4: /CLF|UYW/,
};

/** Decimals of an amount in minor units: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  return Number(Object.entries(decimals).find(([, codes]) => codes.test(currency))?.[0] ?? 2);
}
