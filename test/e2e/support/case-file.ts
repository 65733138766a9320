/** A case file as a person saves it, and what `verify` says of it. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Backend } from './backend.ts';
import type { Person } from './people.ts';

/** Presses the button, and waits until the browser has saved the file. */
export async function saveCaseFile(
  { page, widget }: Person,
  tag: string,
): Promise<{ path: string; name: string }> {
  const saving = page.waitForEvent('download');
  await widget(tag).getByRole('button', { name: 'Export case file' }).click();
  const download = await saving;
  return { path: await download.path(), name: download.suggestedFilename() };
}

/** The marketplace's keys, as anybody may have them. */
export async function saveKeys(backend: Backend, path: string): Promise<void> {
  const response = await fetch(`${backend.url}/.well-known/case-file-keys.json`);
  writeFileSync(path, await response.text());
}

/** A copy in which one bit of the byte in the middle is another. */
export function flipped(path: string, to: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(to, bytes);
}

/** In a process of its own, as a lawyer would. */
export function verify(file: string, keys: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const args = ['backend/src/verify.ts', file, '--keys', keys];
    const child = execFile(process.execPath, args, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}
