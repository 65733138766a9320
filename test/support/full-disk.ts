/** Fills the small disk that is mounted on the given folder, makes room again, and prints what the store did. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDiskAssets } from '../../backend/src/node/disk-assets.ts';
import { Refused } from '../../backend/src/refused.ts';

const [, , disk = ''] = process.argv;
const store = openDiskAssets(join(disk, 'files'));
const filled = (length: number) => new Uint8Array(length).fill(7);
const bodyOf = (length: number) => new Response(filled(length)).body ?? new ReadableStream<Uint8Array>();
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'not refused',
    (error: unknown) =>
      error instanceof Refused ? `${error.code} ${error.reason?.code ?? ''}` : String(error),
  );

await store.create('upload');
await store.write('picture', filled(400_000));
const kept = await store.append('upload', 0, bodyOf(400_000), 1e6);
const refused = await refusal(store.append('upload', kept, bodyOf(600_000), 1e6));
const size = (await store.size('upload')) ?? 0;
const write = await refusal(store.write('picture', filled(900_000)));
// Not one block is left.
const ballast = join(disk, 'ballast');
try {
  writeFileSync(ballast, filled(2_000_000));
} catch {
  // as intended
}
const check = await refusal(store.check());
const whole = (await store.size('picture')) ?? 0;
rmSync(ballast);
await store.remove('picture');
const afterRoom = await store.append('upload', size, bodyOf(600_000), 600_000);
const content = readFileSync(join(disk, 'files', 'up', 'upload'));
const safe = size >= kept && content.every((byte) => byte === 7);
process.stdout.write(JSON.stringify({ kept, refused, safe, write, check, whole, afterRoom }));
