/** On a new machine many tests want a browser or a server at the same time: one of them fetches it, the others wait. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';

it('is made by one process, and found by those who waited for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cm-alone-'));
  const [log, place] = [join(folder, 'log'), join(folder, 'place')];
  const name = `test-${process.pid}`;
  const script = `
    import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
    import { alone } from ${JSON.stringify(new URL('../../scripts/lib/alone.mjs', import.meta.url).href)};
    const [log, place] = ${JSON.stringify([log, place])};
    alone(${JSON.stringify(name)}, () => {
      if (existsSync(place)) return appendFileSync(log, 'found\\n');
      appendFileSync(log, 'begun\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      mkdirSync(place);
      appendFileSync(log, 'made\\n');
    });`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await Promise.all([run(), run(), run()]);
  assert.equal(readFileSync(log, 'utf8'), 'begun\nmade\nfound\nfound\n');
  rmSync(folder, { recursive: true });
});
