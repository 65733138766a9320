/** English of files that people give each other: how large they are, and how they open. */
export const files = {
  'file.kB': '{size}\u00a0kB',
  'file.MB': '{size}\u00a0MB',
  'file.opening': 'Opening…',
  'file.unopened': 'This file could not be opened. Try again.',
  'file.erased': 'This file was erased.',
} as const;
