/**
 * The schema that all migrations together make, as each engine's own catalogue tells it. After a migration:
 *   node test/postgres/support/golden.ts    writes both files anew, to be read in the change
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { migrationsFor } from '../../../backend/src/node/migrations.ts';
import { preparePostgres } from '../../../backend/src/node/postgres-schema.ts';
import { startPostgres } from '../../../scripts/lib/postgres.mjs';
import { ask } from './asked.ts';

const fileOf = (engine: 'postgres' | 'sqlite') => new URL(`../golden-schema-${engine}.sql`, import.meta.url);
export const goldenOf = (engine: 'postgres' | 'sqlite') => readFileSync(fileOf(engine), 'utf8');

const questions = [
  `SELECT table_name || '.' || column_name || ' ' || upper(data_type)
     || coalesce(' COLLATE ' || collation_name, '') || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
     || coalesce(' DEFAULT ' || column_default, '') AS line
   FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`,
  `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
   WHERE connamespace = current_schema()::regnamespace AND contype IN ('p', 'u', 'f', 'c')`,
  `SELECT replace(indexdef, current_schema() || '.', '') AS line FROM pg_indexes WHERE schemaname = current_schema()`,
  `SELECT replace(pg_get_triggerdef(t.oid), current_schema() || '.', '') AS line FROM pg_trigger AS t
   WHERE NOT tgisinternal`,
  `SELECT proname || ': ' || regexp_replace(btrim(prosrc), '\\s+', ' ', 'g') AS line FROM pg_proc
   WHERE pronamespace = current_schema()::regnamespace`,
];

/** Columns as they stand, all else sorted by its text. */
export async function postgresSchema(url: string): Promise<string> {
  const parts = [];
  for (const [place, question] of questions.entries()) {
    const lines = (await ask<{ line: string }>(url, question)).map(({ line }) => line);
    parts.push(place === 0 ? lines : lines.toSorted());
  }
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export function sqliteSchema(): string {
  const db = new DatabaseSync(':memory:');
  for (const { text } of migrationsFor('sqlite')) db.exec(text);
  const rows = db
    .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`)
    .all();
  return `${rows.map(({ sql }) => `${String(sql)};`).join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startPostgres();
  const url = await server.database();
  await preparePostgres(url);
  writeFileSync(fileOf('postgres'), await postgresSchema(url));
  writeFileSync(fileOf('sqlite'), sqliteSchema());
  await server.stop();
}
