/** What every answer carries: its number, who may read it, and that nothing in it may be run or framed. */
const safety: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Adds to the answer's own headers; a page's own content security policy stays. */
export function dress(response: Response, requestId: string, cors: Record<string, string>): Response {
  const { headers } = response;
  headers.set('x-request-id', requestId);
  for (const [name, value] of Object.entries(safety)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  for (const [name, value] of Object.entries(cors)) {
    if (name === 'vary') headers.append(name, value);
    else headers.set(name, value);
  }
  return response;
}
