/** Starts the backend: by its environment, or as a demo (`--demo`, `--demo --fresh`). */
import { setTimeout } from 'node:timers/promises';
import { logFault } from './node/log.ts';
import { type Listening, listen } from './node/listen.ts';
import { runDemo } from './node/demo.ts';
import { openStore } from './node/open-store.ts';
import { type Running, runProduction } from './node/production.ts';
import { readSettings } from './node/settings.ts';
import { StartError } from './node/start-error.ts';
import type { Store } from './store/store.ts';

async function start(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  // The port comes first: whoever finds it taken must not have touched the database of who took it, and the
  // demo's mails name it. Requests wait until all is open.
  const { promise: running, resolve } = Promise.withResolvers<Running>();
  const server = await listen(async (request) => (await running).fetch(request), settings);
  const opened = await openStore(settings);
  const { store } = opened;
  const leaving = new AbortController();
  const run = settings.demo
    ? await runDemo(settings, store, server.url)
    : await runProduction(settings, opened, leaving.signal);
  resolve(run);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (leaving.signal.aborted) process.exit(1);
      leaving.abort();
      void stop(run, server, store, settings.drainMs);
    });
  process.stdout.write(`Campaign Manager is running at ${server.url}\n`);
}

/** A database that does not answer keeps nobody longer than this, in ms: what waits for it was told so before. */
const closingMs = 1000;

/** Nothing that was begun is cut off: first others are to send no more, then what is here is answered, then the store closes. */
async function stop(run: Running, server: Listening, store: Store, drainMs: number): Promise<void> {
  await setTimeout(drainMs);
  await Promise.all([run.stop(), server.close()]);
  await Promise.race([store.close(), setTimeout(closingMs)]);
  process.exit(0);
}

process.on('uncaughtException', (error) => {
  logFault({ where: 'process', error });
  process.exit(1);
});

start().catch((error: unknown) => {
  if (error instanceof StartError) process.stderr.write(`Campaign Manager cannot start: ${error.message}\n`);
  else logFault({ where: 'start', error });
  process.exit(1);
});
