/** How this site has always talked to its booking desk. Knows nothing of the widgets. */
import type { Booking, Session } from './desk-words.ts';

export type Shown = Booking & { desk_time: string };

/** The desk's refusal; status 0 when it could not be reached. */
export class DeskTrouble extends Error {
  readonly status: number;
  constructor(status: number, trouble: string) {
    super(trouble);
    this.status = status;
  }
}

export interface DeskClient {
  get(no: string, signal?: AbortSignal): Promise<Shown>;
  /** All bookings of whoever is signed in, page by page. */
  all(signal?: AbortSignal): Promise<Shown[]>;
  post(no: string, verb: string, details: object, signal?: AbortSignal): Promise<Shown>;
  /** A new booking; only the shop may. */
  place(booking: object): Promise<Shown>;
}

export function createDeskClient(url: string, who: Session, send: typeof fetch = fetch): DeskClient {
  let session: Promise<string> | undefined;

  async function call<Answer>(
    path: string,
    key: string,
    body?: object,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const response = await send(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-desk-session': key },
      body: body ? JSON.stringify(body) : null,
      signal: signal ?? null,
    }).catch(() => {
      throw new DeskTrouble(0, 'not reached');
    });
    const answer = (await response.json()) as Answer & { trouble?: string };
    if (!response.ok) throw new DeskTrouble(response.status, answer.trouble ?? 'no reason given');
    return answer;
  }
  async function signIn(): Promise<string> {
    return (await call<{ session: string }>('/login', '', who)).session;
  }
  async function bookings<Answer>(path: string, body?: object, signal?: AbortSignal): Promise<Answer> {
    const isNew = session === undefined;
    session ??= signIn();
    try {
      return await call(`/bookings${path}`, await session, body, signal);
    } catch (trouble) {
      const isOver = trouble instanceof DeskTrouble && trouble.status === 401;
      if (isNew || isOver) session = undefined;
      if (isNew || !isOver) throw trouble;
      return bookings(path, body, signal);
    }
  }
  const at = (no: string) => `/${encodeURIComponent(no)}`;

  return {
    get: (no, signal) => bookings(at(no), undefined, signal),
    async all(signal) {
      const found: Shown[] = [];
      for (let total = Infinity; found.length < total;) {
        type Page = { total: number; bookings: Shown[] };
        const page = await bookings<Page>(`?offset=${found.length}`, undefined, signal);
        found.push(...page.bookings);
        total = page.bookings.length > 0 ? page.total : 0;
      }
      return found;
    },
    post: (no, verb, details, signal) => bookings(`${at(no)}/${verb}`, details, signal),
    place: (booking) => bookings('', booking),
  };
}
