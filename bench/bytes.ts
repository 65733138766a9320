/** S2: what a browser downloads for a page on which one dispute is read and answered, ours beside the peer's. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { bundle } from '../scripts/lib/bundle.mjs';
import { realOrders } from './orders.ts';
import { peerFiles } from './peer.ts';
import { type Line, type Result, told } from './result.ts';
import { openPage, openStage } from './stage.ts';

const brotli = (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;

interface Loaded {
  /** At rest, and after the answer was opened: of scripts and style sheets, brotli 11. */
  read: number;
  answered: number;
  files: number;
}

/** Resolves when nothing has been asked for half a second; the browser's own word for that is said once per page only. */
function restOf(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = performance.now();
  const note = () => (last = performance.now());
  const ended = (request: Request) => note() && open.delete(request);
  page.on('request', (request) => note() && open.add(request));
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    note();
    while (open.size > 0 || performance.now() - last < 500) await page.waitForTimeout(50);
  };
}

/** Loads the page, waits until all is at rest, then opens the answer. */
async function load(
  page: Page,
  address: string,
  { ready, answer, form }: { ready: string; answer: string; form: string },
): Promise<Loaded> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
  });
  const rest = restOf(page);
  const sum = async () => (await Promise.all(bodies)).reduce((total, body) => total + brotli(body), 0);
  await page.goto(address);
  await page.getByText(ready).first().waitFor();
  await rest();
  const read = await sum();
  await page.getByRole('button', { name: answer }).first().click();
  await page.getByText(form).first().waitFor();
  await rest();
  return { read, answered: await sum(), files: bodies.length };
}

/** All that a page imports before it runs, as `npm run size` measures it. */
async function staticGraph(): Promise<number> {
  const { chunks } = await bundle(`
import '/src/components/campaign-manager/define.ts';
import '/src/components/dispute-case/define.ts';
import { createHttpAdapter } from '/src/api-adapter/http/http-adapter.ts';
globalThis.adapter = createHttpAdapter;`);
  return chunks.filter(({ first }) => first).reduce((total, { bytes }) => total + bytes, 0);
}

/** Everything that any element may ever load, without vendors and other languages. */
async function everything(): Promise<number> {
  const { chunks } = await bundle(`
import '/src/define.ts';
import { createHttpAdapter } from '/src/api-adapter/http/http-adapter.ts';
globalThis.adapter = createHttpAdapter;`);
  const counts = ({ first, modules }: (typeof chunks)[number]) =>
    first || !modules.every((id) => id.includes('node_modules/') || /src\/i18n\/(?!en\/)[a-z]+\//.test(id));
  return chunks.filter(counts).reduce((total, { bytes }) => total + bytes, 0);
}

export async function measure(): Promise<Result> {
  const { disputed } = await realOrders();
  const { url, browser, close } = await openStage('start', ['dispute', 'peer'], await peerFiles());
  const ours = await openPage(browser);
  await ours.page.addInitScript((order) => void Object.assign(window, { disputed: order }), disputed);
  const own = await load(ours.page, `${url}/dispute.html`, {
    ready: 'What both sides say',
    answer: 'Respond',
    form: 'Admit',
  });
  const theirs = await openPage(browser);
  const peer = await load(theirs.page, `${url}/peer.html`, {
    ready: 'Defend chargeback',
    answer: 'Defend chargeback',
    form: 'Select the reason',
  });
  await close();
  const first = await staticGraph();
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const beside = (what: string, bytes: number, limit: number, other: number): Line => ({
    id: 'S2',
    what,
    measured: `${(bytes / other).toFixed(2)}× (${kB(bytes)} : ${kB(other)})`,
    limit: `${limit}×`,
    isHeld: bytes <= limit * other,
  });
  return {
    how:
      'Scripts and style sheets, brotli 11. First: all that the page of one dispute imports before it runs. At rest: what the ' +
      'browser fetched until it asked for nothing more. Answered: the same after the form for the answer was opened. The ' +
      'peer’s texts and configuration, about 40 kB of JSON from its own server, are not counted.',
    lines: [
      { id: 'S2', what: 'a dispute, first', measured: kB(first), limit: '64 kB', isHeld: first <= 64_000 },
      beside('a dispute, first, beside the peer', first, 0.65, peer.read),
      beside('a dispute at rest, beside the peer', own.read, 0.75, peer.read),
      beside('a dispute answered, beside the peer', own.answered, 1, peer.answered),
      told('S2', 'all that any of the eleven elements may ever load', kB(await everything())),
    ],
    plots: [
      {
        title: 'The page of one dispute, at rest',
        unit: 'kB',
        bars: [
          { name: 'library', samples: [own.read / 1000] },
          { name: 'peer', samples: [peer.read / 1000] },
        ],
      },
    ],
  };
}
