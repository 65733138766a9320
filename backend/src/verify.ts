/** Checks a case file: offline, without a database, and with no one to be trusted but the keys that are given. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { type Altered, isKnown, NewerFormat, verdictOn, type Verdict } from './case-file/checks.ts';
import { CaseKey } from './case-file/keys.ts';
import { type Erased, nameOfErased } from './case-file/manifest.ts';
import { ArchiveRefused, archiveAt, readArchive } from './node/case-archive.ts';
import { oneLine } from './notices/clean.ts';
import { logFault } from './node/log.ts';
import { StartError } from './node/start-error.ts';

const usage = 'node backend/src/verify.ts <case.zip> [--keys <file>]';
const help = `Usage: ${usage}

Says whether a case file is what its signer made: intact; altered, and what; erased
by law since, and when; or signed by somebody unknown. Needs no network.

--keys names the marketplace's keys, as its backend serves them at
/.well-known/case-file-keys.json; or one of them alone. Without it the file is
checked all the same, but nobody says whose signature it is.

Ends with 0 intact (also with erased parts), 1 altered, 2 unknown signer, 64 when asked wrongly.
`;

const code = { intact: 0, altered: 1, unknownSigner: 2, usage: 64 } as const;

interface Said {
  lines: string[];
  code: number;
}

function read(args: readonly string[]): { file: string; keys: string | null } {
  const at = args.indexOf('--keys');
  const keys = at < 0 ? null : args[at + 1];
  const rest = at < 0 ? args : args.toSpliced(at, 2);
  const [file] = rest;
  if (keys === undefined) throw new StartError('--keys names no file', usage);
  if (file === undefined || rest.length > 1 || file.startsWith('-'))
    throw new StartError('one case file has to be named', usage);
  return { file, keys };
}

async function verify(args: readonly string[]): Promise<Said> {
  const { file, keys: path } = read(args);
  const keys = path === null ? null : await keysIn(path);
  try {
    return said(await verdictOn(await readArchive(await archiveAt(file))), path, keys);
  } catch (error) {
    if (error instanceof ArchiveRefused) return altered([{ what: 'archive', why: error.message }]);
    if (codeOf(error) !== 'unknown') throw unreadable(file, error);
    if (!(error instanceof NewerFormat)) throw error;
    throw new StartError(
      `${file} was made by a newer release (format ${error.message})`,
      'use the verify of that one',
    );
  }
}

const unreadable = (file: string, error: unknown): StartError =>
  new StartError(`${file} cannot be read (${codeOf(error)})`, 'name a case file');

async function keysIn(path: string): Promise<CaseKey[]> {
  const wrong = new StartError(
    `${path} holds no keys`,
    'name the JWK Set of the marketplace, or one of its keys',
  );
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StartError(`${path} cannot be read (${codeOf(error)})`, 'name a file with keys');
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw wrong;
  }
  const one = CaseKey.safeParse(json);
  const set = z.object({ keys: z.array(CaseKey) }).safeParse(json);
  const keys = one.success ? [one.data] : (set.data?.keys ?? []);
  if (keys.length === 0) throw wrong;
  return keys;
}

function said(verdict: Verdict, path: string | null, keys: readonly CaseKey[] | null): Said {
  const { manifest } = verdict;
  if (verdict.altered.length > 0 || manifest === null) return altered(verdict.altered);
  const { kid } = manifest.key;
  const gone = [
    ...byDate(verdict.erased),
    ...verdict.missing.map((id) => `missing: file ${id} (its bytes were not found when this was made)`),
  ];
  if (keys === null)
    return {
      lines: [`signed by key ${kid}; give --keys to know whose it is`, ...gone],
      code: code.unknownSigner,
    };
  if (!isKnown(manifest, keys))
    return { lines: [`unknown signer: key ${kid} is not in ${path ?? ''}`], code: code.unknownSigner };
  const { caseNumbers, orderNumber, exportedAt } = manifest;
  const intact = `intact: case ${caseNumbers.join(', ')} of order ${orderNumber}, signed by key ${kid} on ${exportedAt}`;
  return { lines: [intact, ...gone], code: code.intact };
}

const altered = (list: readonly Altered[]): Said => ({
  lines: list.map(({ what, why }) => `altered: ${what} (${why})`),
  code: code.altered,
});

/** One line per date. */
function byDate(erased: readonly Erased[]): string[] {
  return [...Map.groupBy(erased, ({ at }) => at)].map(
    ([at, list]) => `erased: ${list.map(nameOfErased).join(', ')} on ${at ?? 'an unknown date'}`,
  );
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return code.intact;
  }
  const { lines, code: end } = await verify(args);
  // Names in an archive are anybody's words: nothing in them may steer a terminal.
  for (const line of lines) process.stdout.write(`${oneLine(line, 10_000)}\n`);
  return end;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else logFault({ where: 'verify', error });
  process.exitCode = code.usage;
}
