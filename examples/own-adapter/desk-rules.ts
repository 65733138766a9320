/** What the booking desk does with a booking, in the words in which it has done it for years. */
import { createHash } from 'node:crypto';
import type { Booking, Line, Material, Side, State } from './desk-words.ts';

/** Says no; `status` is the desk's own choice of HTTP status. */
export class Trouble extends Error {
  readonly status: number;
  readonly field: string | undefined;
  constructor(status: 400 | 401 | 404 | 412 | 423, what: string, field?: string) {
    super(what);
    this.status = status;
    this.field = field;
  }
}

const hour = 3_600_000;
const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * hour).toISOString();

/** Whole units of the smallest coin, reckoned without rounding. */
export const coins = (amount: string): bigint => BigInt(amount.replace('.', ''));
const placesOf = (amount: string) => amount.split('.')[1]?.length ?? 0;
export function decimal(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function write(
  booking: Booking,
  what: string,
  who: Line['who'],
  at: string,
  your_ref = '',
  details = {},
): void {
  booking.diary.push({ no: booking.diary.length + 1, what, who, at, your_ref, details });
}

export function open(
  booking: Pick<
    Booking,
    'no' | 'publisher' | 'advertiser' | 'deliverables' | 'wants' | 'terms' | 'price' | 'currency'
  >,
  at: string,
): Booking {
  const { price, wants, terms } = booking;
  const opened: Booking = {
    ...booking,
    state: 'booked',
    fingerprint: createHash('sha256')
      .update(JSON.stringify([price, wants, terms]))
      .digest('hex'),
    fee_percent: 10,
    promised_back: decimal(0n, placesOf(price)),
    settled: null,
    opened: at,
    confirmed: null,
    reported: null,
    unreported: false,
    reminded: null,
    ask: null,
    refused_ask: {},
    promised_day: null,
    materials: [],
    diary: [],
    seen: { publisher: 0, advertiser: 0 },
  };
  write(opened, 'booked', 'advertiser', at);
  return opened;
}

function settle(booking: Booking, back: bigint, state?: State): void {
  const places = placesOf(booking.price);
  const price = coins(booking.price);
  const fee = ((price - back) * BigInt(booking.fee_percent)) / 100n;
  booking.settled = {
    back: decimal(back, places),
    out: decimal(price - back - fee, places),
    fee: decimal(fee, places),
  };
  booking.state = state ?? (back === 0n ? 'paid_out' : back === price ? 'paid_back' : 'shared');
  booking.ask = null;
}

const all = (booking: Booking) => coins(booking.price);
const promised = (booking: Booking) => coins(booking.promised_back);

// ── What partners do

interface Deed {
  by: Side | 'either';
  in: readonly State[];
  do(booking: Booking, details: Record<string, unknown>, who: Side, at: string): void;
}
const running = ['in_production', 'scheduled'] as const;

function field(details: Record<string, unknown>, name: string): string {
  const value = details[name];
  if (typeof value !== 'string' || value === '') throw new Trouble(400, 'missing', name);
  return value;
}
function amountIn(booking: Booking, details: Record<string, unknown>): bigint {
  const amount = field(details, 'amount');
  if (!/^\d+(\.\d+)?$/.test(amount) || placesOf(amount) !== placesOf(booking.price))
    throw new Trouble(400, 'no_amount', 'amount');
  if (coins(amount) > all(booking)) throw new Trouble(400, 'too_much', 'amount');
  return coins(amount);
}
/** The newest that was sent for the same want: no other can be passed, sent back or taken back. */
function newest(
  booking: Booking,
  details: Record<string, unknown>,
  ...verdicts: Material['verdict'][]
): Material {
  const id = field(details, 'item');
  const want = booking.materials.find((one) => one.id === id)?.want;
  const last = booking.materials.findLast((one) => one.want === want);
  if (last?.id !== id || !verdicts.includes(last.verdict)) throw new Trouble(412, 'another_material');
  return last;
}
function asked(booking: Booking, details: Record<string, unknown>, isMine: (by: Side) => boolean) {
  if (booking.ask?.request !== field(details, 'request') || !isMine(booking.ask.by))
    throw new Trouble(412, 'no_such_request');
  return booking.ask;
}
function waited(since: string | null | undefined, at: string): void {
  if (since && at < later(since, 24)) throw new Trouble(423, 'too_soon');
}
/** Everything that must be there was passed, and nothing is left half done. */
const isComplete = ({ wants, materials }: Booking) =>
  wants.every(({ key, must }) => {
    const sent = materials.filter((one) => one.want === key && one.verdict !== 'taken_back');
    return sent.some(({ verdict }) => verdict === 'passed') || (!must && sent.length === 0);
  });

export const deeds: Readonly<Record<string, Deed>> = {
  confirm: {
    by: 'publisher',
    in: ['booked'],
    do: (b, _, __, at) => Object.assign(b, { state: 'in_production', confirmed: at }),
  },
  turn_down: {
    by: 'publisher',
    in: ['booked'],
    do(booking, details) {
      field(details, 'text');
      settle(booking, all(booking), 'turned_down');
    },
  },
  call_off: { by: 'advertiser', in: ['booked'], do: (b) => settle(b, all(b), 'called_off') },
  send: {
    by: 'advertiser',
    in: running,
    do(booking, details) {
      const want = booking.wants.find(({ key }) => key === details['want']);
      if (!want) throw new Trouble(400, 'no_such_want', 'want');
      const content = details['content'] as Record<string, unknown> | undefined;
      const digest = createHash('sha256')
        .update(field(content ?? {}, want.kind))
        .digest('hex');
      const number = booking.materials.filter((one) => one.want === want.key).length + 1;
      booking.materials.push({ id: `${want.key}.${number}`, want: want.key, digest, verdict: 'open' });
    },
  },
  take_back: {
    by: 'advertiser',
    in: running,
    do: (b, d) => void (newest(b, d, 'open', 'sent_back').verdict = 'taken_back'),
  },
  pass: { by: 'publisher', in: running, do: (b, d) => void (newest(b, d, 'open').verdict = 'passed') },
  send_back: {
    by: 'publisher',
    in: running,
    do: (b, d) => void (newest(b, d, 'open').verdict = 'sent_back'),
  },
  remind: {
    by: 'publisher',
    in: running,
    do: (b, _, __, at) => void (waited(b.reminded, at), (b.reminded = at)),
  },
  promise: { by: 'publisher', in: running, do: (b, d) => void (b.promised_day = field(d, 'day')) },
  agree_day: {
    by: 'advertiser',
    in: running,
    do(booking, details) {
      if (booking.promised_day !== field(details, 'day')) throw new Trouble(412, 'another_day');
    },
  },
  schedule: {
    by: 'publisher',
    in: ['in_production'],
    do(booking) {
      if (!isComplete(booking)) throw new Trouble(412, 'material_missing');
      booking.state = 'scheduled';
    },
  },
  report: {
    by: 'publisher',
    in: ['scheduled'],
    do: (b, _, __, at) => Object.assign(b, { state: 'reported_done', reported: at, ask: null }),
  },
  unreport: {
    by: 'publisher',
    in: ['reported_done'],
    do(booking) {
      if (booking.unreported) throw new Trouble(412, 'only_once');
      Object.assign(booking, { state: 'scheduled', reported: null, unreported: true });
    },
  },
  release: { by: 'advertiser', in: ['reported_done'], do: (b) => settle(b, promised(b)) },
  discount: {
    by: 'publisher',
    in: [...running, 'reported_done'],
    do(booking, details) {
      const amount = amountIn(booking, details);
      if (amount <= promised(booking)) throw new Trouble(400, 'less_than_before', 'amount');
      booking.promised_back = field(details, 'amount');
      if (amount === all(booking)) settle(booking, amount);
    },
  },
  ask_out: {
    by: 'either',
    in: running,
    do(booking, details, who, at) {
      if (booking.ask) throw new Trouble(412, 'asked_already');
      waited(booking.refused_ask[who], at);
      if (amountIn(booking, details) < promised(booking))
        throw new Trouble(400, 'less_than_before', 'amount');
      const request = `c${booking.diary.filter(({ what }) => what === 'ask_out').length + 1}`;
      booking.ask = { request, by: who, amount: field(details, 'amount'), until: later(at, 72) };
    },
  },
  agree_out: {
    by: 'either',
    in: running,
    do(booking, details, who) {
      const amount = coins(asked(booking, details, (by) => by !== who).amount);
      settle(booking, amount > promised(booking) ? amount : promised(booking), 'called_off');
    },
  },
  refuse_out: {
    by: 'either',
    in: running,
    do(booking, details, who, at) {
      const { by } = asked(booking, details, (asker) => asker !== who);
      Object.assign(booking, { ask: null, refused_ask: { ...booking.refused_ask, [by]: at } });
    },
  },
  drop_out: {
    by: 'either',
    in: running,
    do: (b, d, who) => void (asked(b, d, (by) => by === who), (b.ask = null)),
  },
};

export function act(
  booking: Booking,
  verb: string,
  who: Side,
  at: string,
  your_ref: string,
  details: Record<string, unknown>,
): void {
  const deed = Object.hasOwn(deeds, verb) ? deeds[verb] : undefined;
  if (!deed) throw new Trouble(404, 'no_such_deed');
  if ((deed.by !== 'either' && deed.by !== who) || !deed.in.includes(booking.state))
    throw new Trouble(412, 'not_now');
  deed.do(booking, details, who, at);
  write(booking, verb, who, at, your_ref, details);
}

// ── What the desk does by itself

type Due = [at: string, what: string, then: () => void];

function dues(booking: Booking): Due[] {
  const { state, opened, confirmed, reported, ask } = booking;
  const found: Due[] = [];
  const limit = confirmed && later(confirmed, 75 * 24);
  if (state === 'booked')
    found.push([later(opened, 48), 'lapsed', () => settle(booking, all(booking), 'lapsed')]);
  if (state === 'in_production' && limit)
    found.push([limit, 'lapsed', () => settle(booking, all(booking), 'lapsed')]);
  if (state === 'scheduled' && limit)
    found.push([limit, 'to_support', () => void Object.assign(booking, { state: 'at_support', ask: null })]);
  if (state === 'at_support' && limit)
    found.push([later(limit, 30 * 24), 'given_back', () => settle(booking, all(booking))]);
  if (state === 'reported_done' && reported)
    found.push([later(reported, 48), 'let_go', () => settle(booking, promised(booking))]);
  if (ask)
    found.push([
      ask.until,
      'ask_ran_out',
      () =>
        void Object.assign(booking, {
          ask: null,
          refused_ask: { ...booking.refused_ask, [ask.by]: ask.until },
        }),
    ]);
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Everything that ran out before `now`; what comes at the very instant still counts. */
export function runOut(booking: Booking, now: string): void {
  for (let next = dues(booking)[0]; next && next[0] < now; next = dues(booking)[0]) {
    const [at, what, then] = next;
    then();
    write(booking, what, 'desk', at);
  }
}

export function note(booking: Booking, who: Side, at: string, your_ref: string, text: string): void {
  write(booking, 'note', who, at, your_ref, { text });
}
