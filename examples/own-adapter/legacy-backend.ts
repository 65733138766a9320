/** The booking desk's server: JSON over HTTP in its own words, everything in one file. `node legacy-backend.ts` */
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { act, note, open, runOut, Trouble } from './desk-rules.ts';
import type { Booking, Session, Side } from './desk-words.ts';

export interface DeskOptions {
  /** Where the bookings are kept. */
  file: string;
  port?: number;
  /** Built pages to serve beside the bookings. */
  pages?: string;
  now?: () => number;
}
export interface Desk {
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export function startDesk({ file, port = 0, pages = '', now = Date.now }: DeskOptions): Promise<Desk> {
  const bookings: Booking[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Booking[]) : [];
  const sessions = new Map<string, Session>();
  const clock = () => new Date(now()).toISOString();

  /** Nothing is answered before it is stored. */
  function save(): void {
    writeFileSync(`${file}.new`, JSON.stringify(bookings));
    renameSync(`${file}.new`, file);
  }

  function mine({ side, partner }: Session): Booking[] {
    const found =
      side === 'publisher' || side === 'advertiser' ? bookings.filter((one) => one[side].id === partner) : [];
    for (const booking of found) runOut(booking, clock());
    return found;
  }

  function bookingOf(session: Session, no: string): Booking {
    const found = mine(session).find((one) => one.no === no);
    if (!found) throw new Trouble(404, 'no_such_booking');
    return found;
  }

  const shown = (booking: Booking) => ({ ...booking, desk_time: clock() });

  function change(session: Session, no: string, verb: string, body: Record<string, unknown>) {
    const booking = bookingOf(session, no);
    const who = session.side as Side;
    const { your_ref = '', ...details } = body;
    if (verb === 'seen')
      booking.seen[who] = Math.max(
        booking.seen[who],
        Math.min(Number(details['upto']), booking.diary.length),
      );
    else if (verb === 'note') note(booking, who, clock(), String(your_ref), String(details['text']));
    else act(booking, verb, who, clock(), String(your_ref), details);
    save();
    return shown(booking);
  }

  function answer(
    method: string,
    url: URL,
    session: Session | undefined,
    body: Record<string, unknown>,
  ): unknown {
    const [room, no, verb] = url.pathname.slice(1).split('/').map(decodeURIComponent);
    if (room === 'login' && method === 'POST') {
      const key = randomUUID();
      sessions.set(key, body as unknown as Session);
      return { session: key, desk_time: clock() };
    }
    if (room !== 'bookings') throw new Trouble(404, 'no_such_page');
    if (!session) throw new Trouble(401, 'log_in_first');
    if (method === 'POST' && no === undefined) {
      if (session.side !== 'checkout') throw new Trouble(404, 'no_such_page');
      const booking = open({ ...(body as unknown as Booking), no: String(1001 + bookings.length) }, clock());
      bookings.push(booking);
      save();
      return shown(booking);
    }
    if (method === 'POST') return change(session, no ?? '', verb ?? '', body);
    if (no !== undefined) return shown(bookingOf(session, no));
    const from = Number(url.searchParams.get('offset') ?? 0);
    const found = mine(session);
    const most = Math.min(50, Number(url.searchParams.get('limit') ?? 50));
    return { total: found.length, desk_time: clock(), bookings: found.slice(from, from + most).map(shown) };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://desk');
    const page = join(pages, url.pathname === '/' ? 'index.html' : url.pathname);
    if (pages && request.method === 'GET' && existsSync(page) && extname(page) in types) {
      response.setHeader('content-type', types[extname(page)] ?? '');
      return void createReadStream(page).pipe(response);
    }
    response.setHeader('content-type', 'application/json');
    try {
      const text = (await request.toArray()).join('');
      const session = sessions.get(String(request.headers['x-desk-session']));
      const body = text ? (JSON.parse(text) as Record<string, unknown>) : {};
      response.end(JSON.stringify(answer(request.method ?? 'GET', url, session, body)));
    } catch (error) {
      const { status = 500, message, field } = error as Partial<Trouble>;
      response.writeHead(status).end(JSON.stringify({ trouble: message, field }));
    }
  }

  const server = createServer((request, response) => void serve(request, response));
  return new Promise((listening) => {
    server.listen(port, '127.0.0.1', () =>
      listening({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
