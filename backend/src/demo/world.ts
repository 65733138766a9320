/** One demo world over one store: the orders and everything that works on them, seeded when the store is new. */
import type { Actor } from '../../../src/contract/actions.ts';
import { type Policy, standardPolicy } from '../../../src/contract/policy.ts';
import { DAY, type Instant, shift } from '../../../src/contract/primitives.ts';
import { type App, type AppDeps, createApp } from '../app.ts';
import type { AssetStore } from '../assets/asset-store.ts';
import { createFiles } from '../assets/files.ts';
import { createCaseFiles } from '../case-file/case-files.ts';
import { passingSigner } from '../case-file/keys.ts';
import type { NewHash } from '../assets/hash.ts';
import type { Inspector } from '../assets/inspector.ts';
import { claimAssets, startAnew } from '../assets/owner.ts';
import { createUploads } from '../assets/receive.ts';
import type { Uploads } from '../assets/uploads.ts';
import { createUpkeep } from '../assets/upkeep.ts';
import type { ReminderLinks } from '../auth/reminder-links.ts';
import { randomFileKey } from '../auth/file-links.ts';
import { createSweeper } from '../deadlines/sweeper.ts';
import { createHints } from '../hints.ts';
import { ledgerGateway } from '../money/gateway.ts';
import type { MailTransport } from '../notices/mail.ts';
import { renderNotice } from '../notices/render.ts';
import type { LinkTemplates } from '../orders/links.ts';
import { createOrders } from '../orders/orders.ts';
import { createOutbox } from '../outbox/outbox.ts';
import type { Store } from '../store/store.ts';
import { fillDemo, isFilled } from './fill.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type MovableClock, createMovableClock } from './movable-clock.ts';
import { createNotices } from './notices.ts';
import { demoRoutes } from './routes.ts';
import { type SeedWorld, demoOrders, seedDemo } from './seed.ts';
import { marketplace, operator } from './seed-cast.ts';
import { type DemoSession, type DemoTokens, openSession, type Whose } from './session.ts';
import { type Travelled, travel } from './travel.ts';

/** What fills an empty world. */
export interface Seed {
  orders: readonly { id: string; title: string }[];
  tell(world: SeedWorld, now: Instant): Promise<void>;
}

type Edge = Pick<AppDeps, 'origins' | 'limits' | 'onFault' | 'otherwise' | 'heartbeatMs'>;

export interface WorldDeps extends Edge {
  store: Store;
  assets: AssetStore;
  inspector: Inspector;
  newHash?: NewHash;
  /** Signs links to files; random unless given. */
  fileKey?: Uint8Array;
  quota?: number;
  retentionMonths?: number;
  tokens: DemoTokens;
  links: LinkTemplates;
  /** Where parties switch their reminders off. */
  reminders?: ReminderLinks;
  policy?: Policy;
  /** Where mails go beside the mailbox; those of the seed stay in it. */
  mail?: MailTransport;
  seed?: Seed;
  /** The wall clock in ms. */
  wall?: () => number;
}

export interface World {
  app: App;
  clock: MovableClock;
  mailbox: Mailbox;
  moveTo(at: Instant): Promise<void>;
  session(actor: Actor, whose: Whose): Promise<DemoSession>;
  stop(): void;
}

/** Marks a store as a demo's from its first moment on: whatever stands in it may be thrown away. */
export const demoMark = 'demo.began';
const seededMark = 'demo.seeded';
const standardSeed: Seed = { orders: demoOrders, tell: seedDemo };

/** Opens the world as it was left, or seeds a new one; `reset` is what its own page asks for. */
export async function openWorld(deps: WorldDeps, reset: () => Promise<void>): Promise<World> {
  const { store, assets, tokens, seed = standardSeed, wall = Date.now } = deps;
  const seeded = (await store.meta(seededMark)) !== null && (await hasItsFiles(deps));
  if (!seeded) {
    // Half a seed is none.
    await startAnew(store, assets);
    await store.setMeta(demoMark, isoOf(wall()));
  }
  // A seed tells the past, so a new clock starts well before today.
  const clock = await createMovableClock(store, shift(isoOf(wall()), seeded ? 0 : -400 * DAY), wall);
  const mailbox = await openMailbox(store, clock, renderNotice);
  const { hints, post, shared, ...parts } = assemble(deps, clock, mailbox);
  if (!seeded) {
    await fill(parts, seed, isoOf(wall()));
    await store.setMeta(seededMark, isoOf(wall()));
  }
  post.open();
  const session = (actor: Actor, whose: Whose) => openSession({ store, tokens, wall }, actor, whose);
  const more = (orders: number) => fillDemo(shared, orders, wall);
  const { outbox } = parts;
  const { links, reminders } = deps;
  const notices = createNotices({ store, clock, outbox, listed: seed.orders, links, reminders });
  const app = createApp({
    ...edgeOf(deps),
    orders: parts.orders,
    uploads: parts.uploads,
    files: parts.files,
    caseFiles: parts.caseFiles,
    store,
    clock,
    hints,
    wall,
    auth: tokens.auth,
    reminders: deps.reminders,
    ready: async () => void (await Promise.all([store.check(), assets.check()])),
    more: demoRoutes({ ...parts, mailbox, notices, listed: seed.orders, session, fill: more, reset }),
  });
  const stops = [parts.outbox.start(1000), parts.sweeper.start(), () => app.close()];
  return {
    app,
    clock,
    mailbox,
    session,
    moveTo: (at) => travel(parts, at),
    stop: () => stops.forEach((stop) => stop()),
  };
}

const hasItsFiles = async ({ store, assets }: WorldDeps): Promise<boolean> =>
  (await claimAssets(store, assets, 'demo')) === 'own';

function assemble(deps: WorldDeps, clock: MovableClock, mailbox: Mailbox) {
  const { store, links, policy = standardPolicy, onFault } = deps;
  const hints = createHints();
  const post = postTo(mailbox.transport, deps.mail);
  const { assets, inspector, newHash, wall, quota, fileKey = randomFileKey() } = deps;
  const shared = {
    store,
    clock,
    hints,
    policy,
    links,
    marketplace,
    onError: (error: unknown) => onFault?.({ where: 'deadlines', error }),
  };
  const orders = createOrders(shared);
  const held = { ...shared, assets, inspector, newHash, wall, fileKey, quota };
  const upkeep = createUpkeep({ store, assets, clock, retentionMonths: deps.retentionMonths });
  const outbox = createOutbox({
    store,
    clock,
    hints,
    links,
    marketplace,
    operator,
    reminders: deps.reminders,
    mail: post.transport,
    gateway: ledgerGateway({ store, clock }),
    render: mailbox.render,
    onError: (error) => onFault?.({ where: 'outbox', error }),
  });
  const sweeper = createSweeper({
    orders,
    clock,
    hourly: upkeep.sweep,
    onError: (error) => onFault?.({ where: 'sweeper', error }),
  });
  const [uploads, files] = [createUploads(held), createFiles(held)];
  const caseFiles = createCaseFiles({ ...held, signer: passingSigner });
  return {
    store,
    clock,
    policy,
    hints,
    orders,
    uploads,
    files,
    caseFiles,
    upkeep,
    outbox,
    sweeper,
    post,
    shared,
  };
}

async function fill(
  { orders, uploads, clock, outbox }: Travelled & { uploads: Uploads },
  seed: Seed,
  now: Instant,
): Promise<void> {
  await seed.tell({ orders, uploads, setNow: (at) => clock.moveTo(at), drain: () => outbox.drain() }, now);
  await clock.moveTo(now);
}

/** The mailbox gets every mail; the other way out only those sent once the demo is open; those of a filled queue are dropped. */
function postTo(mailbox: MailTransport, outside: MailTransport | undefined) {
  let isOpen = false;
  const transport: MailTransport = {
    async send(mail: Parameters<MailTransport['send']>[0] & { orderId?: string }) {
      if (isFilled(mail.orderId ?? '')) return;
      if (isOpen) await outside?.send(mail);
      await mailbox.send(mail);
    },
  };
  return { transport, open: () => void (isOpen = true) };
}

function edgeOf({ origins, limits, onFault, otherwise, heartbeatMs }: Edge): Edge {
  return {
    origins,
    ...(limits && { limits }),
    ...(onFault && { onFault }),
    ...(otherwise && { otherwise }),
    ...(heartbeatMs !== undefined && { heartbeatMs }),
  };
}

function isoOf(ms: number): Instant {
  return new Date(ms).toISOString();
}
