/** The real backend process, started and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const tokens = { secret: 'soak-'.repeat(8), issuer: 'soak', audience: 'campaign-manager' };

const program = fileURLToPath(new URL('../../backend/src/serve.ts', import.meta.url));

/** What all instances on one PostgreSQL share: the database, a folder of files, a key. */
export function sharedEnv(folder: string, databaseUrl: string): Record<string, string> {
  const key = join(folder, 'case-key.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { DATABASE_URL: databaseUrl, CM_ASSETS: join(folder, 'files'), CM_CASE_KEY: key };
}

export interface Server {
  process: ChildProcess;
  /** Its address once it is printed; rejects when the process ends before. */
  url: Promise<string>;
  /** Ends it at once; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** `env` says where it keeps what lasts. */
export function startServer(env: Record<string, string>, flags: string[] = []): Server {
  const child = spawn(process.execPath, [...flags, program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: '0',
      CM_JWT_SECRET: tokens.secret,
      CM_ISSUER: tokens.issuer,
      CM_AUDIENCE: tokens.audience,
      CM_SMTP_URL: 'off',
      CM_LIMITS: 'actions=1000000,messages=1000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  // Whatever ends the soak, nothing of it goes on.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const url = new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const address = /http:\/\/\S+/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
    gone.then(() => reject(new Error(`the backend ended before it was ready (${child.exitCode})`)), reject);
  });
  // Whoever kills it during its start is not waiting for its address.
  url.catch(() => undefined);
  return {
    process: child,
    url,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
}
