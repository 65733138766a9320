/** The strict policy that the widgets promise to work under; `api` is where the backend is. */
export const strictPolicy = (api: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${api}`,
    "img-src 'self' blob:",
    `media-src 'self' blob: ${api}`,
    "worker-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
