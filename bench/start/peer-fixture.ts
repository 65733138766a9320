/** What the peer's server answers for one open dispute, as its own types describe it. */

const endpoints = {
  getDisputeDetail: { method: 'GET', url: 'disputes/{disputePspReference}' },
  acceptDispute: { method: 'POST', url: 'disputes/{disputePspReference}/accept' },
  defendDispute: { method: 'POST', url: 'disputes/{disputePspReference}/defend' },
  getApplicableDefenseDocuments: { method: 'GET', url: 'disputes/{disputePspReference}/documents' },
  downloadDefenseDocument: { method: 'GET', url: 'disputes/{disputePspReference}/documents/download' },
};

const detail = {
  dispute: {
    pspReference: 'dispute-1',
    amount: { currency: 'EUR', value: 125_000 },
    allowedDefenseReasons: ['SERVICE_PROVIDED'],
    createdAt: '2026-11-20T10:00:00.000Z',
    dueDate: '2026-11-30T10:00:00.000Z',
    defensibility: 'DEFENDABLE',
    reason: { category: 'CONSUMER_DISPUTE', code: '13.1', title: 'Services not provided' },
    status: 'UNDEFENDED',
    type: 'CHARGEBACK',
  },
  payment: {
    balanceAccount: { description: 'Main', timeZone: 'Europe/Berlin' },
    isRefunded: false,
    merchantReference: 'CM-2417',
    paymentMethod: { type: 'visa', lastFourDigits: '1234', description: 'Visa' },
    pspReference: 'payment-1',
  },
};

const own = globalThis.fetch;

/** Its configuration and texts come from this bench's own server, as they would from the peer's. */
export const answerPeer: typeof fetch = async (input) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  if (pathname.endsWith('.json')) return own(`/peer/${pathname.split('/').at(-1)}`);
  if (pathname.endsWith('/setup')) return Response.json({ endpoints });
  if (/\/disputes\/[^/]+$/.test(pathname)) return Response.json(detail);
  return new Response(null, { status: 404 });
};
