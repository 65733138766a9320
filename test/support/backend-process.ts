/** Starts the real backend as a process of its own and listens to what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const serve = fileURLToPath(new URL('../../backend/src/serve.ts', import.meta.url));

export interface BackendProcess {
  /** Where it listens. */
  url: string;
  child: ChildProcess;
  output: () => string;
  errors: () => string;
  /** Asks it to end and tells how it ended. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

type Env = Record<string, string>;

function launch(args: string[], env: Env) {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [serve, ...args], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, PORT: '0', ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += String(data)));
  child.stderr.on('data', (data) => (said.err += String(data)));
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, said, exit };
}

/** Resolves once it says where it listens; rejects with what it said when it ends before. */
export async function startProcess(args: string[], env: Env): Promise<BackendProcess> {
  const { child, said, exit } = launch(args, env);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [found] = /http:\/\/\S+/.exec(said.out) ?? [];
      if (found) resolve(found);
    });
    void exit.then((code) => reject(new Error(`ended with ${code}: ${said.err}`)));
  });
  return {
    url,
    child,
    output: () => said.out,
    errors: () => said.err,
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return exit;
    },
  };
}

/** Starts what must not start: its exit code and what it said. */
export async function startRefused(
  args: string[],
  env: Env,
): Promise<{ code: number | null; out: string; err: string }> {
  const { child, said, exit } = launch(args, env);
  // Whoever starts after all must not keep the test waiting for ever.
  child.stdout.once('data', () => child.kill('SIGKILL'));
  return { code: await exit, ...said };
}
