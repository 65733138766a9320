/** The numbered SQL files that bring a database up to date, the same for every engine, forward only. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../migrations/', import.meta.url);

export interface Migration {
  name: string;
  text: string;
}

/** In order: the number of the last one is the schema's version. A file that names another engine changes nothing here. */
export function migrationsFor(engine: 'sqlite' | 'postgres'): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const only = /\.(sqlite|postgres)\.sql$/.exec(name)?.[1];
      const isMeant = only === undefined || only === engine;
      return { name, text: isMeant ? readFileSync(new URL(name, folder), 'utf8') : '' };
    });
}
