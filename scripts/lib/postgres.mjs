// A real PostgreSQL server of a test's own, in a folder of its own: as durable as in production, on a port of loopback.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { postgresPrograms } from './postgres-binaries.mjs';

const superuser = 'postgres';
/** Owns the databases that are handed out, and may do nothing beyond them. */
const role = 'market';
const patienceMs = 60_000;

/**
 * `url` is the superuser's; `database(name?)` makes an empty database and returns its address for an ordinary role;
 * `kill()` ends the server as a power cut would; `restart()` starts it again on the same port and data.
 */
export async function startPostgres({ settings = [] } = {}) {
  const programs = postgresPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'cm-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  initialise(programs, folder, data, password);
  const port = await freePort();
  const address = (user, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const url = address(superuser, 'postgres');
  let server = await start(programs, data, port, settings);
  const end = () => server.process.kill('SIGKILL');
  process.on('exit', end);

  async function stopServer(signal) {
    if (server.process.exitCode === null && server.process.signalCode === null) server.process.kill(signal);
    await server.ended;
  }
  await ask(url, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  return {
    url,
    version: programs.version,
    /** Where pg_dump and the like are, if they came with the server. */
    bin: programs.bin,
    async database(name = `test_${randomBytes(6).toString('hex')}`) {
      await ask(url, `CREATE DATABASE ${name} OWNER ${role}`);
      return address(role, name);
    },
    async restart() {
      await stopServer('SIGINT');
      server = await start(programs, data, port, settings);
    },
    kill: () => stopServer('SIGKILL'),
    async stop() {
      await stopServer('SIGINT');
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
      programs.leave();
    },
  };
}

/** Runs one statement, or several without parameters, on a connection of its own. */
async function ask(url, text) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

function initialise({ bin, version, owner }, folder, data, password) {
  const passwordFile = join(folder, 'password');
  mkdirSync(data);
  writeFileSync(passwordFile, password);
  if (owner.uid !== undefined)
    for (const path of [folder, data, passwordFile]) chownSync(path, owner.uid, owner.gid);
  // A host's database may well sort as people do: ours must not depend on it.
  const sorting = version >= 15 ? ['--locale-provider=icu', '--icu-locale=en-US'] : [];
  const args = ['-D', data, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  execFileSync(join(bin, 'initdb'), [...args, '--encoding=UTF8', '--locale=C', ...sorting], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: patienceMs,
    ...owner,
  });
}

/** After a kill, the old server's last processes may hold the data for a moment: then it is tried again. */
async function start(programs, data, port, settings) {
  const until = Date.now() + patienceMs;
  for (;;)
    try {
      return await startOnce(programs, data, port, settings);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

function startOnce({ bin, owner }, data, port, settings) {
  const options = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options.flatMap((option) => ['-c', option])], {
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...owner,
  });
  const ended = new Promise((resolve) => server.on('exit', resolve).on('error', resolve));
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-8000);
      if (log.includes('ready to accept connections')) resolve({ process: server, ended });
    });
    void ended.then(() => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

/** None that a system gives to whoever asks for any: it stays free until the server takes it, and while the server is down. */
function freePort() {
  const port = randomInt(20_000, 32_000);
  return new Promise((resolve) => {
    const probe = createServer().on('error', () => resolve(freePort()));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });
}
