/** What every bench stands on: pages built as a host's vite would, served from this process, and a real browser that tells its work. */
import { createServer } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromeArgs, ensureBrowser } from '../scripts/ensure-browser.mjs';
import { minifyTemplates } from '../vite.config.ts';

export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Builds and serves the pages of `bench/<root>`, other files by their paths, and starts the browser. */
export async function openStage(
  root: string,
  pages: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const outDir = mkdtempSync(join(tmpdir(), 'cm-bench-'));
  // Each alone, as a host has it: what several pages of one build share would be cut into many small files.
  for (const name of pages)
    await build({
      configFile: false,
      root: `bench/${root}`,
      logLevel: 'warn',
      plugins: [minifyTemplates()],
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: { input: `bench/${root}/${name}.html` },
      },
    });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const given = files[pathname];
    if (given !== undefined) return void response.setHeader('content-type', 'application/json').end(given);
    const file = join(outDir, pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'text/plain').end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...chromeArgs] });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    async close() {
      await browser.close();
      server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  /** Of the thread's own clock, in µs. */
  tdur?: number;
}

/**
 * CPU in ms that the page's main thread takes for `work`, up to and with the task in which the page sets the mark `end`:
 * what the page goes on to do meanwhile does not count.
 */
export async function cpuUntil(page: Page, end: string, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await work();
  const trace = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const mark = trace.traceEvents.find(({ name }) => name === end);
  if (!mark) throw new Error(`the page never set the mark ${end}`);
  const isTask = ({ name, pid, tid, ts }: TraceEvent) =>
    name === 'ThreadControllerImpl::RunTask' && pid === mark.pid && tid === mark.tid && ts <= mark.ts;
  const tasks = trace.traceEvents.filter(isTask);
  if (tasks.length === 0) throw new Error('the browser tells no tasks');
  return tasks.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
}

/** Rejects when what is waited for in a page does not come: a broken page must fail, not hang. */
export async function within<T>(seconds: number, what: string, awaited: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${seconds} s: ${what}`)), seconds * 1000);
  });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}

/** What the browser says of one page: counted, not guessed. */
export interface Meter {
  readonly devtools: CDPSession;
  /** CPU of the page's main thread so far, in ms. */
  busyMs(): Promise<number>;
  /** After a collection: bytes of heap, nodes and listeners that are alive. */
  alive(): Promise<{ heap: number; nodes: number; listeners: number }>;
}

/** A fresh page of a browser profile of its own. */
export async function openPage(browser: Browser): Promise<{ page: Page; meter: Meter }> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (name: string) => metrics.find((metric) => metric.name === name)!.value;
  };
  return {
    page,
    meter: {
      devtools,
      busyMs: async () => (await read())('TaskDuration') * 1000,
      async alive() {
        // What a first collection lets go may hold something itself.
        for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
        const of = await read();
        return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
      },
    },
  };
}
