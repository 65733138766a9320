// Runs one npm script under a time limit, and reads how many tests it says it ran.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const timeLimit = 12 * 60_000;

let group; // the running suite's process group, so that nothing it started outlives it
const endGroup = (signal) => {
  try {
    process.kill(-group, signal);
  } catch {
    // already gone
  }
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    endGroup('SIGKILL');
    process.exit(130);
  });

/** Runs one npm script, showing its output as it comes; resolves with the exit code and the text. */
export function runScript(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', ...script.split(' ')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    group = child.pid;
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
        process.stdout.write(chunk);
      });
    const timer = setTimeout(() => {
      console.log(`\nstopped after ${timeLimit / 60_000} minutes`);
      endGroup('SIGKILL');
    }, timeLimit);
    child.on('exit', () => endGroup('SIGKILL'));
    child.on('close', (code) => {
      clearTimeout(timer);
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
