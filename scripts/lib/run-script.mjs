// Runs npm scripts under a time limit, and reads how many tests they say they ran.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The process groups of the scripts that run, so that nothing they started outlives them. */
const groups = new Set();
function endGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    // already gone
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    for (const group of groups) endGroup(group, 'SIGKILL');
    process.exit(130);
  });

/** Node keeps there what it has read of our sources, so that hundreds of short processes need not read it again. */
const read = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)),
};

/** Runs one npm script, for so many minutes at most; resolves with the exit code and what it wrote. */
export function runScript(script, minutes) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', ...script.split(' ')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...read, ...process.env },
    });
    const group = child.pid;
    groups.add(group);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    const timer = setTimeout(() => {
      text += `\nstopped after ${minutes} minutes\n`;
      endGroup(group, 'SIGKILL');
    }, minutes * 60_000);
    child.on('exit', () => endGroup(group, 'SIGKILL'));
    child.on('close', (code) => {
      clearTimeout(timer);
      groups.delete(group);
      resolve({ code: code ?? 1, text: stripVTControlCharacters(text) });
    });
  });
}

/** The counts a suite printed last: `N passed, N failed`, or those of node's test runner. */
export function countsIn(text) {
  const line = [...text.matchAll(/^(?:\w+: )?(\d+) passed, (\d+) failed\b/gm)].at(-1);
  if (line) return [Number(line[1]), Number(line[2])];
  const last = (word) => Number([...text.matchAll(new RegExp(`^[ℹ#] ${word} (\\d+)$`, 'gm'))].at(-1)?.[1]);
  const passed = last('pass');
  return Number.isNaN(passed) ? undefined : [passed, last('fail') + last('cancelled')];
}
