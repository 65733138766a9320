/** Follows docs/tutorial.md to the letter, in an empty folder outside the repository, and ends with two people on one order. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { chromeArgs, ensureBrowser } from '../../scripts/ensure-browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cm-tutorial-'));
/** What the page calls by its name on a registry is this working copy, packed. */
const published = 'campaign-manager-widgets';

interface Step {
  kind: 'file' | 'command';
  text: string;
}

/** The page's files and commands, in the order in which a reader meets them. */
function stepsOf(markdown: string): Step[] {
  const found = markdown.matchAll(/^<<< @\/(\S+)$|^```sh\n([\s\S]*?)^```$/gm);
  return [...found].flatMap(([, file, commands]): Step[] =>
    file === undefined
      ? commands!
          .trim()
          .split('\n')
          .map((text) => ({ kind: 'command', text }))
      : [{ kind: 'file', text: file }],
  );
}

const running = new Set<ChildProcess>();

/** Starts what goes on running, and waits until it prints its address. */
async function serve(command: string): Promise<string> {
  const child = spawn('sh', ['-c', `exec ${command}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  running.add(child);
  // It is heard to its end: a program that nobody hears any more dies of its next line.
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += stripVTControlCharacters(String(chunk));
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      running.delete(child);
      reject(new Error(`${command} ended: ${said}`));
    });
  });
}

async function stop(): Promise<void> {
  for (const context of browser.contexts()) await context.close();
  for (const child of running) process.kill(-child.pid!, 'SIGKILL');
  running.clear();
}

function pack(): string {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
    }),
  ) as [{ filename: string }];
  return join(folder, packed.filename);
}

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...chromeArgs] });
const problems: string[] = [];

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(`${address}: ${error.message}`));
  page.on('console', (message) => {
    const isExpected = /favicon/.test(message.location().url) || /DISCONNECTED/.test(message.text());
    if (message.type() === 'error' && !isExpected) problems.push(`${address}: ${message.text()}`);
  });
  await page.goto(address);
  return page;
}

/** What the reader is told to do at the addresses of the page. */
async function lookAt(command: string, address: string): Promise<void> {
  if (command === 'npx vite') {
    const page = await open(`${address}demo.html`);
    await page.getByRole('button', { name: 'Accept order' }).click();
    await page.getByText('You accepted this order').waitFor();
    console.log('ok   the demo order is accepted');
    return stop();
  }
  const channel = await open(address);
  const client = await open(`${address}?client`);
  await client.getByText('Waiting for The Sunday Letter').waitFor();
  await channel.getByRole('button', { name: 'Accept order' }).click();
  await channel.getByText('You accepted this order').waitFor();
  await client.getByText('Your turn').first().waitFor();
  console.log('ok   what the channel accepts, the client sees');
  await channel.getByRole('textbox').fill('We look forward to it.');
  await channel.getByRole('button', { name: 'Send' }).click();
  await client.getByText('We look forward to it.').waitFor();
  console.log('ok   what the channel writes, the client reads');
  await channel.context().setOffline(true);
  await channel.getByText('Messages wait here').waitFor();
  await channel.getByRole('textbox').fill('Written in a tunnel.');
  await channel.getByRole('button', { name: 'Send' }).click();
  await channel.context().setOffline(false);
  await client.getByText('Written in a tunnel.').waitFor();
  console.log('ok   what the channel writes without a network, the client reads when it is back');
  await stop();
  await lookAgain(command);
}

async function lookAgain(command: string): Promise<void> {
  const again = await open(await serve(command));
  await again.getByText('We look forward to it.').waitFor();
  await again.getByText('Accepted').first().waitFor();
  const stored = JSON.parse(readFileSync(join(folder, 'orders.json'), 'utf8')) as { lines: unknown[] }[];
  assert.equal(stored[0]!.lines.length, 4, 'placed, accepted, written twice: each once');
  console.log('ok   after a new start all is there, once');
}

try {
  const archive = pack();
  for (const { kind, text } of stepsOf(readFileSync('docs/tutorial.md', 'utf8')))
    if (kind === 'file') copyFileSync(text, join(folder, basename(text)));
    else if (/^(npx vite|node server\.js)$/.test(text)) await lookAt(text, await serve(text));
    else
      execFileSync('sh', ['-c', text.replace(new RegExp(`${published}$`), archive)], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
  assert.deepEqual(problems, []);
  console.log('ok   no error on any console\n\n6 passed, 0 failed');
} catch (error) {
  console.error(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  await stop();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
