/** Whether a case file is what its signer made, and says nothing that contradicts itself. Works offline, on what was read from the archive. */
import { splitOf } from '../../../src/contract/split.ts';
import { digest } from '../digest.ts';
import { hashOf } from '../http/canonical.ts';
import { verifyChain } from '../store/chain.ts';
import { type CaseKey, isSignedBy, keyIdOf } from './keys.ts';
import { type Erased, Manifest, formatVersion, paths } from './manifest.ts';
import { erasedIn } from './erased.ts';
import { ReadRecord } from './read-record.ts';

/** What was read from the archive. */
export interface ReadCase {
  /** In the order in which they stand there. */
  entries: readonly { path: string; bytes: number; sha256: string }[];
  record: Uint8Array<ArrayBuffer>;
  manifest: Uint8Array<ArrayBuffer>;
  signature: string;
  /** Whether its entries, written again, are the same archive byte for byte. */
  isWhole: boolean;
}

/** Something that is not as it was signed, and how that shows. */
export interface Altered {
  what: string;
  why: string;
}

export interface Verdict {
  altered: Altered[];
  erased: Erased[];
  /** Files whose bytes could not be found when the case file was made. */
  missing: string[];
  /** Null when it cannot be read. */
  manifest: Manifest | null;
}

/** Made by a newer release than this one. */
export class NewerFormat extends Error {}

const alteration = (what: string, why: string): Altered => ({ what, why });
const found = (isWrong: boolean, what: string, why: string): Altered[] =>
  isWrong ? [alteration(what, why)] : [];

/** Looks at everything but whose the key is. */
export async function verdictOn(read: ReadCase): Promise<Verdict> {
  const manifest = manifestIn(read.manifest);
  if (manifest === null) {
    const altered = [alteration(paths.manifest, 'cannot be read')];
    return { altered, erased: [], missing: [], manifest };
  }
  const { erased, missing, key } = manifest;
  const isNamed = (await keyIdOf(key.x)) === key.kid;
  const isSigned = isNamed && (await isSignedBy(key, read.signature, read.manifest));
  const bad = [
    ...found(!isSigned, paths.manifest, 'its signature does not hold'),
    ...entryProblems(read.entries, manifest),
  ];
  // Bytes that no sum covers speak only where all sums are right: else they are the echo of what is said already.
  const altered =
    bad.length > 0
      ? bad
      : [
          ...found(!read.isWhole, 'archive', 'bytes outside its entries'),
          ...recordProblems(read.record, manifest),
        ];
  return { altered, erased, missing, manifest };
}

function manifestIn(bytes: Uint8Array): Manifest | null {
  const json = jsonIn(bytes);
  const { formatVersion: version } = (json ?? {}) as { formatVersion?: unknown };
  if (typeof version === 'number' && version > formatVersion) throw new NewerFormat(String(version));
  return Manifest.safeParse(json).data ?? null;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Every file that the manifest vouches for, no other, in its order. */
function entryProblems(entries: ReadCase['entries'], { files }: Manifest): Altered[] {
  const present = new Map(entries.map((entry) => [entry.path, entry]));
  const wanted = [...files.map(({ path }) => path), paths.manifest, paths.signature];
  const problems = [
    ...files.flatMap(({ path, bytes, sha256 }) => {
      const entry = present.get(path);
      if (entry === undefined) return [alteration(path, 'is not there')];
      return found(entry.sha256 !== sha256 || entry.bytes !== bytes, path, 'SHA-256 differs');
    }),
    ...entries.flatMap(({ path }) => found(!wanted.includes(path), path, 'was added')),
  ];
  const isOrdered = entries.every(({ path }, at) => path === wanted[at]);
  return problems.length > 0 ? problems : found(!isOrdered, 'archive', 'its entries stand in another order');
}

// ── What the record says

/** Whoever signed may have signed anything: what cannot even be looked at is no reason to fail. */
function recordProblems(bytes: Uint8Array, manifest: Manifest): Altered[] {
  try {
    return contradictionsIn(ReadRecord.parse(jsonIn(bytes)), manifest);
  } catch {
    return [alteration(paths.record, 'cannot be read')];
  }
}

function contradictionsIn(record: ReadRecord, manifest: Manifest): Altered[] {
  return [
    ...chainProblems(record, manifest),
    ...found(hashOf(record.agreement) !== record.agreementHash, 'agreement', 'its hash differs'),
    ...fileProblems(record, manifest),
    ...versionProblems(record),
    ...moneyProblems(record),
  ];
}

function chainProblems(record: ReadRecord, manifest: Manifest): Altered[] {
  const { order, events, chainHead } = record;
  const chain = verifyChain(order.id, events, chainHead);
  const isSame =
    order.id === manifest.orderId &&
    order.version === manifest.orderVersion &&
    chainHead === manifest.chainHead;
  const said = JSON.stringify(manifest.erased);
  return [
    ...(chain.state === 'altered' ? [alteration(`event ${chain.seq}`, chainWords[chain.what])] : []),
    ...found(!isSame || events.length !== order.version, paths.record, 'is not the order that was signed'),
    ...found(
      JSON.stringify(erasedIn(record)) !== said,
      paths.record,
      'other things are erased than were signed',
    ),
  ];
}

const chainWords: Record<'link' | 'body' | 'label', string> = {
  link: 'the chain of hashes breaks here',
  body: 'what it says is not what was hashed',
  label: 'its type, actor or instant is not what was hashed',
};

/** Each file has the sum that the record knew when it came. */
function fileProblems({ files }: ReadRecord, { files: sums, missing }: Manifest): Altered[] {
  const summed = new Map(sums.map(({ path, sha256 }) => [path, sha256]));
  const paired = files.flatMap(({ path, assetId, sha256 }) => {
    if (path === null || missing.includes(assetId)) return [];
    return found(summed.get(path) !== sha256, path, 'is not the file that the record names');
  });
  const own: readonly string[] = Object.values(paths);
  const named = new Set(files.map(({ path }) => path));
  const strange = sums.flatMap(({ path }) =>
    found(!own.includes(path) && !named.has(path), path, 'the record does not name it'),
  );
  return [...paired, ...strange];
}

/** So has each version of a creative; what was typed is erased with the event in which it came. */
function versionProblems({ creatives, events, files }: ReadRecord): Altered[] {
  const known = new Map(files.map(({ assetId, sha256 }) => [assetId, sha256]));
  const isErased = (at: string) =>
    events.some((event) => event.body === null && event.type === 'submitCreative' && event.at === at);
  return creatives.flatMap(({ versions }) =>
    versions.flatMap(({ id, asset, checksum, submittedAt }) => {
      const typed = asset.text ?? asset.url ?? '';
      if (asset.assetId === undefined && typed === '' && isErased(submittedAt)) return [];
      const sum = asset.assetId === undefined ? digest(typed) : known.get(asset.assetId);
      return found(sum !== checksum, `version ${id}`, 'its SHA-256 differs');
    }),
  );
}

// ── Money

function moneyProblems({ money, disputes, order }: ReadRecord): Altered[] {
  const { captured, feeBps, settlement } = money;
  if (settlement === null) return ledgerProblems(money);
  const { refund, payout, fee } = settlement;
  const right = refund <= captured ? splitOf(captured, refund, feeBps) : null;
  const isSplit = right !== null && right.payout === payout && right.fee === fee;
  const due = agreedRefund(disputes.at(-1), order.endReason);
  return [
    ...found(
      !isSplit,
      'settlement',
      `${refund} + ${payout} + ${fee} is not the captured ${captured} with its fee`,
    ),
    ...found(
      due !== null && Math.max(due, money.promisedRefund) !== refund,
      'settlement',
      'is not what was decided',
    ),
    ...ledgerProblems(money),
  ];
}

/** What the last case came to, where the order ended by it. */
function agreedRefund(
  dispute: ReadRecord['disputes'][number] | undefined,
  endReason: string | null,
): number | null {
  if (endReason === 'decided') return dispute?.decision?.refund ?? null;
  if (endReason === 'conceded') return dispute?.asked.refund ?? null;
  if (endReason !== 'offerAccepted') return null;
  return dispute?.offers.find(({ state }) => state === 'accepted')?.terms.refund ?? null;
}

/** Each booking adds up to nothing; what came in is what was captured; what went out is the settlement. */
function ledgerProblems({ captured, settlement, ledger, state }: ReadRecord['money']): Altered[] {
  const bookings = Map.groupBy(ledger, ({ booking }) => booking);
  const sums = [...bookings].flatMap(([booking, entries]) =>
    found(
      entries.reduce((sum, { amount }) => sum + amount, 0) !== 0,
      `booking ${booking}`,
      'does not add up',
    ),
  );
  const total = (account: string) =>
    ledger.filter((entry) => entry.account === account).reduce((sum, { amount }) => sum + amount, 0);
  const { refund = 0, payout = 0, fee = 0 } = (state === 'settled' ? settlement : null) ?? {};
  const isBooked =
    total('checkout') === -captured &&
    total('client') === refund &&
    total('channel') === payout &&
    total('platform') === fee;
  return [...sums, ...found(!isBooked, 'ledger', 'is not what was captured and settled')];
}

// ── Whose it is

/** Whether one of these keys signed. */
export const isKnown = ({ key }: Manifest, keys: readonly CaseKey[]): boolean =>
  keys.some(({ x }) => x === key.x);
