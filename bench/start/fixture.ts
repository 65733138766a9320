/** The order that both pages show: placed, seen by the channel; then accepted. */

/** Both pages of a round are told the same moment. */
const now = Number(new URLSearchParams(location.search).get('now') ?? Date.now());
const placedAt = now - 20.5 * 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

export const order = {
  id: 'cm-2417',
  number: 'CM-2417',
  version: 1,
  serverTime: iso(now),
  status: 'placed',
  endReason: null,
  endedAt: null,
  viewer: { actor: 'channel', party: 'harbour-letter', subject: 'ada' },
  parties: {
    channel: { id: 'harbour-letter', name: 'Harbour Letter', locale: 'en-GB', timeZone: 'Europe/Berlin' },
    client: { id: 'northfold-coffee', name: 'Northfold Coffee', locale: 'en-GB', timeZone: 'Europe/Berlin' },
  },
  placedAt: iso(placedAt),
  acceptedAt: null,
  agreement: {
    deliverables: ['Two newsletter placements'],
    slots: [{ id: 'intro', name: 'Intro text', kind: 'text', required: true, note: '', maxCharacters: 600 }],
    startDate: { date: '2026-03-16', timeZone: 'Europe/Berlin' },
    endDate: { date: '2026-03-22', timeZone: 'Europe/Berlin' },
    disclosure: ['“Ad” at the start of the first sentence'],
    price: 120_000,
    currency: 'EUR',
    feeBps: 1000,
    clauses: [{ id: '2.1', title: 'Deliverables', text: 'Two placements.' }],
  },
  agreementHash: null,
  money: {
    currency: 'EUR',
    captured: 120_000,
    feeBps: 1000,
    promisedRefund: 0,
    refund: null,
    payout: null,
    fee: null,
    state: 'held',
  },
  turn: ['channel'],
  deadlines: [
    {
      kind: 'decision',
      dueAt: iso(placedAt + 48 * 3_600_000),
      owner: 'channel',
      consequence: { code: 'refundAll', params: { refund: 120_000, payout: 0, fee: 0 } },
    },
  ],
  creatives: [
    {
      id: 'intro',
      name: 'Intro text',
      kind: 'text',
      required: true,
      note: '',
      maxCharacters: 600,
      status: 'missing',
      currentVersionId: null,
      versions: [],
    },
  ],
  estimate: null,
  completion: {
    number: 0,
    completedAt: null,
    checklist: { materialsApproved: false, talked: false, estimateShared: false },
  },
  cancellation: null,
  dispute: null,
  counts: { messages: 0, unread: 0 },
  timeline: {
    entries: [{ seq: 1, type: 'placed', by: 'client', at: iso(placedAt), params: {} }],
    more: false,
  },
  actions: [
    { type: 'accept', class: 'C', open: true, on: { status: 'placed' } },
    { type: 'decline', class: 'I', open: true, on: { status: 'placed' } },
  ],
  links: { terms: null, termsDisputes: null, support: null, reorder: null, order: null },
};

const acceptedAt = iso(now + 60_000);
const dueAt = iso(now + 75 * 24 * 3_600_000);

/** What the server answers to Accept. */
export const accepted = {
  receipt: { reference: '8EVR-MJ', type: 'accept', at: acceptedAt, version: 2 },
  order: {
    ...order,
    version: 2,
    serverTime: acceptedAt,
    status: 'accepted',
    acceptedAt,
    agreementHash: 'af3171327d29b5179b4d45455c90c6c49c9bc0e653578c943b5331fad6e49d19',
    turn: ['client'],
    deadlines: [
      {
        kind: 'hardStop',
        dueAt,
        owner: 'client',
        consequence: { code: 'refundAll', params: { refund: 120_000, payout: 0, fee: 0 } },
      },
    ],
    timeline: {
      entries: [
        ...order.timeline.entries,
        { seq: 2, type: 'accept', by: 'channel', at: acceptedAt, params: {} },
      ],
      more: false,
    },
    actions: [
      {
        type: 'markReady',
        class: 'C',
        open: false,
        on: { status: 'accepted' },
        until: dueAt,
        reason: { code: 'slotsOpen', params: { missing: 'Intro text' } },
      },
    ],
  },
};

/** The action that was taken, by its key. */
let taken: string | null = null;

/** A server that answers at once, so that only the page's own work is timed; it accepts once, and only what is asked rightly. */
export const answer: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const { url, method, headers } = request;
  if (url.includes('/v1/stream'))
    return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
  if (!url.endsWith('/actions')) return Response.json(order);
  const key = headers.get('idempotency-key');
  const { type, on } = (await request.json()) as { type?: string; on?: { status?: string } };
  const isRight = method === 'POST' && type === 'accept' && on?.status === 'placed' && key !== null;
  return isRight && (taken ??= key) === key ? Response.json(accepted) : new Response(null, { status: 400 });
};
