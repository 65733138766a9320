/** What people quote when they ask for help; never taken from the request, so it can stand in a log. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}
