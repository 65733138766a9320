/** What takes long and is alike for all files is made once before them: the partner's page, and a demo whose story is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackend } from './backend.ts';
import { buildHostPage } from './host-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-once-'));

/** The files run in processes of their own, which find it by their environment. */
export async function globalSetup(): Promise<void> {
  const [page, data] = [join(folder, 'page'), join(folder, 'data')];
  await buildHostPage(page);
  await (await startBackend(undefined, data)).stop();
  Object.assign(process.env, { CM_E2E_PAGE: page, CM_E2E_DATA: data });
}

export async function globalTeardown(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
}
