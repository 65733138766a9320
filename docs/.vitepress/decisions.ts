/** The decisions by their titles, in their order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const decisionsOf = (root: string): { title: string; file: string }[] =>
  readdirSync(join(root, 'docs/adr'))
    .toSorted()
    .map((name) => {
      const [, title = name] = /^# (.*)$/m.exec(readFileSync(join(root, 'docs/adr', name), 'utf8')) ?? [];
      return { title, file: name.replace(/\.md$/, '') };
    });
