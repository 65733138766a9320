/**
 * Puts the widgets where hosts put them, in real browsers, beside the real backend: a row per case.
 *   npm run test:embedding [-- --browsers chromium] [--only dialog]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBackend, tokenFor } from '../e2e/support/backend.ts';
import { type Driven, openBrowsers } from '../support/browsers.ts';
import type { Case, Stage } from './case.ts';
import { arrivalCases } from './cases/arrival.ts';
import { copyCases } from './cases/copies.ts';
import { hostileCases } from './cases/hostile.ts';
import { lifeCases } from './cases/life.ts';
import { mistakeCases } from './cases/mistakes.ts';
import { moveCases } from './cases/moves.ts';
import { nodeCases } from './cases/nodes.ts';
import { orderCases } from './cases/orders.ts';
import { placeCases } from './cases/places.ts';
import { policyCases } from './cases/policy.ts';
import { buildLibrary, startSite } from './site.ts';

const { values } = parseArgs({ options: { browsers: { type: 'string' }, only: { type: 'string' } } });
const all: readonly Case[] = [
  ...orderCases,
  ...copyCases,
  ...placeCases,
  ...moveCases,
  ...hostileCases,
  ...lifeCases,
  ...arrivalCases,
  ...mistakeCases,
  ...policyCases,
  ...nodeCases,
];
const cases = all.filter(({ group, name }) => `${group}: ${name}`.match(values.only ?? ''));

/** Enough for a page that waits its ten seconds for something, twice. */
const patienceMs = 60_000;
const counts = { passed: 0, failed: 0 };
let said = 0;
const lasting: (() => unknown)[] = [];

const row = (how: string, browser: string, one: Case, more: string) =>
  console.log(`${how.padEnd(8)}${browser.padEnd(10)}${`${one.group}: ${one.name}`.padEnd(72)}${more}`);

async function play(one: Case, browser: Driven, stage: Stage): Promise<void> {
  const why = one.except?.[browser.name];
  if (why) return row('left out', browser.name, one, ` (${why})`);
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('not finished in time')), patienceMs);
  });
  try {
    await Promise.race([one.run(stage), silence]);
    counts.passed += 1;
    row('ok', browser.name, one, `${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    counts.failed += 1;
    row('FAILED', browser.name, one, `\n${(error as Error).stack ?? String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

try {
  const built = mkdtempSync(join(tmpdir(), 'cm-embedding-'));
  lasting.push(() => rmSync(built, { recursive: true, force: true }));
  await buildLibrary(built);
  const site = await startSite(built);
  lasting.push(site.close);
  const backend = await startBackend({ origin: site.url, limits: 'actions=600,messages=600,streams=50' });
  lasting.push(backend.stop);
  site.api = backend.url;
  const asChannel = async () => ({
    authorization: `Bearer ${await tokenFor({ actor: 'channel', party: 'harbour-letter' })}`,
    'content-type': 'application/json',
  });
  const versionOf = async (order: string) => {
    const response = await fetch(`${backend.url}/v1/orders/${order}`, { headers: await asChannel() });
    return ((await response.json()) as { version: number }).version;
  };
  const say = async (order: string, text: string) => {
    const response = await fetch(`${backend.url}/v1/orders/${order}/messages`, {
      method: 'POST',
      headers: await asChannel(),
      body: JSON.stringify({ clientId: `embedding-${(said += 1)}`, text }),
    });
    if (!response.ok) throw new Error(`saying answered ${response.status}`);
  };
  const accept = async (order: string) => {
    const response = await fetch(`${backend.url}/v1/orders/${order}/actions`, {
      method: 'POST',
      headers: { ...(await asChannel()), 'idempotency-key': `accept-${order}` },
      body: JSON.stringify({ type: 'accept', on: { status: 'placed' }, payload: {} }),
    });
    if (!response.ok) throw new Error(`accepting answered ${response.status}`);
  };
  const { browsers, missing, close } = await openBrowsers();
  lasting.push(close);
  for (const { name, why } of missing) console.log(`no ${name}: ${why}`);
  if (missing.length > 0) counts.failed += 1;
  for (const [nth, browser] of browsers.entries()) {
    console.log(`\n${browser.name} ${browser.version}`);
    const open: Stage['open'] = (body, options) => browser.open(site.page(body, options));
    for (const one of cases.filter(({ once }) => !once || nth === 0))
      await play(one, browser, { browser, site, backend, versionOf, accept, say, open });
  }
} finally {
  for (const end of lasting.toReversed()) await end();
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
