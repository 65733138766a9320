/** The marketplace's backend over a database file. */
import { setTimeout } from 'node:timers/promises';
import { type App, createApp } from '../app.ts';
import { createFiles } from '../assets/files.ts';
import { createCaseFiles } from '../case-file/case-files.ts';
import { createUploads } from '../assets/receive.ts';
import { createUpkeep } from '../assets/upkeep.ts';
import { createSweeper } from '../deadlines/sweeper.ts';
import { createMetrics, watchBacklog } from '../metrics/metrics.ts';
import { ledgerGateway } from '../money/gateway.ts';
import { ownHints } from '../hints.ts';
import type { MailTransport } from '../notices/mail.ts';
import { renderNotice } from '../notices/render.ts';
import { createOrders } from '../orders/orders.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { Refused } from '../refused.ts';
import { metricsRoute } from '../routes/metrics.ts';
import { tellingStore } from '../webhooks/telling-store.ts';
import { openCaseKey } from './case-key.ts';
import { nodeHash } from './hash.ts';
import { createNodeInspector } from './inspector.ts';
import { openAuth } from './keys.ts';
import { logFault, logLine } from './log.ts';
import type { Opened } from './opened.ts';
import { openOwnAssets } from './open-assets.ts';
import { watchProcess } from './process-figures.ts';
import type { Settings } from './settings.ts';
import { createSmtpTransport } from './smtp.ts';
import { createWebhookTransport } from './webhooks.ts';

export interface Running {
  fetch: App['fetch'];
  /** Ends streams at once and workers in good order; the store stays open for requests in flight. */
  stop(): Promise<void>;
}

/** What waits in the outbox is looked at this often, in ms. */
const outboxEveryMs = 1000;
/** What is being sent may end within this time, in ms; what does not is sent again at the next start. */
const graceMs = 5000;

/** From the moment `leaving` is aborted it says that it is not ready, and goes on answering until it is stopped. */
export async function runProduction(
  settings: Settings,
  opened: Opened,
  leaving: AbortSignal,
): Promise<Running> {
  const { webhooks, databaseUrl } = settings;
  const metrics = createMetrics();
  const store = metrics.store(webhooks === null ? opened.store : tellingStore(opened.store));
  const { clock, hints, alone } = opened;
  // An instance whose own clock is wrong judges tokens like the others.
  const wall = () => Date.parse(clock.now());
  const auth = await openAuth(settings, wall);
  // What another instance changed is carried out there; what it leaves is found by looking, every second.
  const own = ownHints(hints);
  const shared = { ...settings, store, clock, hints: own, alone };
  const assets = await openOwnAssets(settings, opened);
  // Last, so that a process that cannot start leaves no key behind.
  const signer = await openCaseKey(settings, logLine);
  const tell = (where: string, error: unknown) => {
    if (databaseUrl === null || !isNotNow(error)) logFault({ where, error });
  };
  const changing = { ...shared, onError: (error: unknown) => tell('deadlines', error) };
  const orders = metrics.orders(createOrders(changing));
  const held = { ...changing, assets, inspector: createNodeInspector(), newHash: nodeHash };
  const outbox = createOutbox({
    ...shared,
    mail: mailOf(settings),
    gateway: ledgerGateway(shared),
    render: renderNotice,
    webhooks: webhooks && createWebhookTransport(webhooks),
    onError(error, row) {
      metrics.outboxFailed(error, row);
      tell(row === null ? 'outbox' : `outbox ${row.key}`, error);
    },
  });
  const sweeper = createSweeper({
    orders,
    clock,
    hourly: oneAtATime(alone, createUpkeep({ ...shared, assets }).sweep),
    onError: (error) => tell('sweeper', error),
  });
  const app = createApp({
    orders,
    uploads: createUploads(held),
    files: createFiles(held),
    caseFiles: createCaseFiles({ ...held, signer: async () => signer }),
    store,
    webhooks: webhooks !== null,
    hints,
    auth,
    clock,
    wall,
    origins: settings.origins,
    reminders: settings.reminders,
    limits: settings.limits,
    async ready() {
      leaving.throwIfAborted();
      await Promise.all([store.check(), assets.check()]);
    },
    onFault: logFault,
    onAnswer: metrics.answered,
    more: settings.metricsToken === null ? [] : [metricsRoute(metrics.registry, settings.metricsToken)],
  });
  watchProcess(metrics.registry);
  watchBacklog(metrics.registry, store, clock.now);
  metrics.registry.gauge('streams_open', 'Streams of hints.', () => [{ value: app.streams() }]);
  const { connections } = opened;
  if (connections)
    metrics.registry.gauge('database_connections', 'Of the pool; waiting: those who wait for one.', () =>
      Object.entries(connections()).map(([state, value]) => ({ labels: { state }, value })),
    );
  const stopOutbox = outbox.start(outboxEveryMs);
  const stopSweeper = sweeper.start();
  return {
    fetch: app.fetch,
    async stop() {
      stopSweeper();
      app.close();
      await Promise.race([stopOutbox(), setTimeout(graceMs, undefined, { ref: false })]);
    },
  };
}

/** The mail server of the settings; without one, mails are thrown away. */
export function mailOf({ smtp, marketplace }: Pick<Settings, 'smtp' | 'marketplace'>): MailTransport {
  return smtp === null ? { send: async () => {} } : createSmtpTransport({ ...smtp, name: marketplace });
}

/** Whoever opened the server's database tells once why it cannot be had; all who ask meanwhile would tell it each second. */
const isNotNow = (error: unknown): boolean => error instanceof Refused && error.code === 'unavailable';

/** Another instance that is at it does it for all. */
function oneAtATime(alone: Opened['alone'], sweep: () => Promise<void>): () => Promise<void> {
  return async () => {
    const leave = await alone('upkeep');
    if (leave !== null) await sweep().finally(leave);
  };
}
