/** Files as a client has them on a disk: the demo's samples. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMedia, type MediaName } from '../../../backend/src/demo/media/media.ts';

export interface Disk {
  /** Writes a sample file under a name, and says where it lies. */
  save(media: MediaName, name: string): Promise<string>;
  remove(): void;
}

export function openDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'cm-disk-'));
  return {
    async save(media, name) {
      const path = join(folder, name);
      writeFileSync(path, (await loadMedia(media)).bytes);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
