/** The booking desk's words, as its API has them. */

export type Side = 'publisher' | 'advertiser';
/** Who is signed in; `checkout` is the shop that places bookings. */
export interface Session {
  side: Side | 'support' | 'checkout';
  partner: string;
}
export type State =
  | 'booked'
  | 'in_production'
  | 'scheduled'
  | 'reported_done'
  | 'at_support'
  | 'turned_down'
  | 'called_off'
  | 'lapsed'
  | 'paid_out'
  | 'paid_back'
  | 'shared';

export interface Partner {
  id: string;
  name: string;
  locale: string;
  zone: string;
}
export interface Material {
  /** "headline.2": the second that was sent for what is called headline. */
  id: string;
  want: string;
  digest: string;
  verdict: 'open' | 'passed' | 'sent_back' | 'taken_back';
}
/** One line of the diary: everything that happened, notes included. */
export interface Line {
  no: number;
  what: string;
  who: Side | 'desk';
  at: string;
  /** Whatever the sender calls it. The desk keeps it and never looks at it. */
  your_ref: string;
  details: Record<string, unknown>;
}
export interface Booking {
  no: string;
  state: State;
  publisher: Partner;
  advertiser: Partner;
  deliverables: string[];
  wants: { key: string; name: string; kind: 'text' | 'url'; must: boolean }[];
  terms: { no: string; head: string; body: string }[];
  fingerprint: string;
  /** Amounts are decimal: "1250.00", "980" for yen, "3.500" for dinars. */
  price: string;
  currency: string;
  fee_percent: number;
  promised_back: string;
  settled: { back: string; out: string; fee: string } | null;
  opened: string;
  confirmed: string | null;
  reported: string | null;
  unreported: boolean;
  reminded: string | null;
  ask: { request: string; by: Side; amount: string; until: string } | null;
  refused_ask: Partial<Record<Side, string>>;
  promised_day: string | null;
  materials: Material[];
  diary: Line[];
  seen: Record<Side, number>;
}
