/** The real backend process, started and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const tokens = { secret: 'soak-'.repeat(8), issuer: 'soak', audience: 'campaign-manager' };

const program = fileURLToPath(new URL('../../backend/src/serve.ts', import.meta.url));

export interface Server {
  process: ChildProcess;
  /** Its address once it is printed; rejects when the process ends before. */
  url: Promise<string>;
  /** Ends it at once; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export function startServer(database: string): Server {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: '0',
      CM_DATABASE: database,
      CM_JWT_SECRET: tokens.secret,
      CM_ISSUER: tokens.issuer,
      CM_AUDIENCE: tokens.audience,
      CM_SMTP_URL: 'off',
      CM_LIMITS: 'actions=1000000,messages=1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
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
