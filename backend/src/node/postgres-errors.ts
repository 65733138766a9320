/** What PostgreSQL and the way to it say when something is wrong, in our words. */
import { Refused } from '../refused.ts';

/** A PostgreSQL database that cannot be used: what is wrong, and how to put it right. Never holds the password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly fix: string;

  constructor(problem: string, fix: string, cause?: unknown) {
    super(problem, { cause });
    this.fix = fix;
  }
}

/** Two transactions stood in each other's way: the same again may well succeed. */
const again = new Set(['40001', '40P01']);
/** Connections refused or ended by the server, too many of them, out of memory or disk, its disk failing, read-only, given up after a limit. */
const unavailable = /^(08...|53...|57014|57P..|58...|55P03|25P0[34]|25006)$/;
/** What the network and the driver say, who know no such codes. */
const lost =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_)|Connection terminated|timeout (exceeded|expired)|Query read timeout|Client has encountered a connection error|not queryable/;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

export const isWorthRepeating = (error: unknown): boolean => again.has(codeOf(error));

/** Whether the database cannot be had just now, through nobody's request. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Refused) return error.code === 'unavailable';
  const code = codeOf(error);
  if (unavailable.test(code) || again.has(code) || lost.test(code)) return true;
  return error instanceof Error && lost.test(error.message);
}

/** After this connection failed it is not to be used again: the next one may lead to another server. */
export const isBroken = (error: unknown): boolean =>
  isUnavailable(error) && !/^(57014|55P03|40...)$/.test(codeOf(error));

/** Whoever asked may ask again: the same key then finds whether it was stored. */
export const refusedFor = (error: unknown): unknown =>
  isUnavailable(error) ? new Refused('unavailable', { retryAfterMs: 1000 }) : error;

/** Told of a reason why the database cannot be had. */
export type Trouble = (error: unknown) => void;

const quietMs = 60_000;

/** What has no code, and a log that tells nothing but codes needs one. */
const wordless: [RegExp, string][] = [
  [/trying to connect/, 'NO_FREE_CONNECTION'],
  [/terminated|not queryable|connection error/, 'CONNECTION_LOST'],
  [/timeout/, 'NO_ANSWER'],
];

/** Passes on each reason once a minute: the log shall say why everyone hears "not now", and not as often as they do. */
export function createTrouble(onError: (error: unknown) => void): Trouble {
  const told = new Map<string, number>();
  return (error) => {
    const said = String(error);
    const code = codeOf(error) || (wordless.find(([pattern]) => pattern.test(said))?.[1] ?? '');
    const now = performance.now();
    if (now - (told.get(code) ?? -Infinity) < quietMs) return;
    told.set(code, now);
    onError(error instanceof Error && code !== '' ? Object.assign(error, { code }) : error);
  };
}

/** Why the server cannot be used, without the address's secrets. */
export function explained(error: unknown): DatabaseError {
  const said = error instanceof Error ? error.message : String(error);
  const { syscall } = error as NodeJS.ErrnoException;
  const what = [syscall === 'open' ? 'file' : '', codeOf(error), said].join(' ').trim();
  const [, problem, fix] = reasons.find(([pattern]) => pattern.test(what)) ?? [
    /./,
    `the server says: ${said}`,
    'check DATABASE_URL and the server',
  ];
  return new DatabaseError(problem, fix, error);
}

/** By code, or by the words of those who have none. */
const reasons: [RegExp, string, string][] = [
  [/^file /, 'a certificate that it names cannot be read', 'correct the path in DATABASE_URL'],
  [
    /URI malformed/,
    'it cannot be read',
    'write what is no letter or digit in name and password as %40, a % itself as %25',
  ],
  [/^(ENOTFOUND|EAI_)/, 'its host is not known', 'check the host in DATABASE_URL'],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ECONNRESET|ETIMEDOUT|ENOENT)|timeout expired/,
    'nothing answers at its host and port',
    'start the server, or correct host and port in DATABASE_URL',
  ],
  [
    /does not support SSL/,
    'the server speaks no TLS',
    'switch it on there, or leave sslmode out of DATABASE_URL',
  ],
  [
    /^(\w*CERT|UNABLE_TO|ERR_TLS_CERT)/,
    'the certificate of the server is not trusted',
    'name who signed it in DATABASE_URL: ?sslmode=verify-full&sslrootcert=/path/to/authority.pem',
  ],
  [/^28|password must be a/, 'the server refuses this user and password', 'correct them in DATABASE_URL'],
  [/^3D000/, 'there is no such database', 'create it, or correct its name in DATABASE_URL'],
  [/^3F000/, 'its user has no schema to create tables in', 'create one, or set search_path for this user'],
  [
    /^42501/,
    'its user may not create tables there',
    'grant it all rights on the schema, or let it own the database',
  ],
  [
    /^25006/,
    'the server only lets it read',
    'name the primary server, or switch default_transaction_read_only off for this user',
  ],
  [/^53100/, 'the disk of the server is full', 'make room there'],
  [/^53300/, 'the server has no connection left', 'raise max_connections, or lower CM_POOL'],
  [
    /startup parameter/,
    'what answers there is a pooler that keeps no sessions',
    'name the server itself, or a pooler in session mode that passes on statement_timeout and lock_timeout',
  ],
  [/^57P/, 'the server is starting or stopping', 'start again in a moment'],
];
