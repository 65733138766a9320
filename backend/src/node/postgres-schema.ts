/** Brings a PostgreSQL database up to date, one instance at a time, and refuses what is not ours. */
import { Client } from 'pg';
import { type Migration, migrationsFor } from './migrations.ts';
import { DatabaseError, explained } from './postgres-errors.ts';

const oldest = 13;
/** Any number that no other program locks: "campaign" as bytes, shortened. */
const lock = 0x63_61_6d_70;
/** Others may be busy with a long migration: as good as no limit, whatever this user usually has, in ms. The driver sends no 0. */
const longest = 2_147_483_647;

/** Whether the database was empty; throws `DatabaseError`. */
export async function preparePostgres(url: string): Promise<boolean> {
  const client = await connect(url);
  try {
    await checkServer(client);
    const isNew = await migrate(client, migrationsFor('postgres'));
    // A restored copy speaks of transactions that are still to come here: its rows get the number of this one.
    await client.query('UPDATE orders SET touched = 0 WHERE touched > pg_current_xact_id()::text::bigint');
    return isNew;
  } catch (error) {
    throw error instanceof DatabaseError ? error : explained(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connect(url: string): Promise<Client> {
  try {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: 'campaign-manager',
      statement_timeout: longest,
      lock_timeout: longest,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw explained(error);
  }
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<Record<'version' | 'encoding' | 'commit', string>>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding,
       current_setting('synchronous_commit') AS commit`,
  );
  const { version, encoding, commit } = { ...rows[0] };
  const major = Math.floor(Number(version) / 10_000);
  if (major < oldest)
    throw new DatabaseError(`the server is PostgreSQL ${major}`, `use PostgreSQL ${oldest} or newer`);
  if (encoding !== 'UTF8')
    throw new DatabaseError(`the database is encoded in ${encoding}`, 'create it with ENCODING UTF8');
  if (commit === 'off')
    throw new DatabaseError(
      'synchronous_commit is off, so a power cut would lose what was acknowledged',
      'switch it on for this database and role',
    );
}

/** Each in a transaction of its own, together with the number that remembers it: what is cut off is begun again. */
async function migrate(client: Client, migrations: readonly Migration[]): Promise<boolean> {
  for (let isNew = false; ;) {
    // Whatever this user usually has: who waited must see what was done meanwhile.
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    try {
      // Others that start at the same time wait here, and then find it done.
      await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
      const version = await versionOf(client, migrations);
      const next = migrations[version];
      isNew ||= version === 0;
      if (next) await apply(client, next, version + 1);
      await client.query('COMMIT');
      if (version + 1 >= migrations.length) return isNew;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}

async function apply(client: Client, { name, text }: Migration, version: number): Promise<void> {
  if (version === 1)
    await client.query(
      `CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL,
         at TIMESTAMPTZ NOT NULL DEFAULT now())`,
    );
  if (text !== '') await client.query(sortedByBytes(text));
  await client.query('INSERT INTO schema_migrations (version, name) VALUES ($1, $2)', [version, name]);
}

/** Texts compare by their bytes, as in SQLite, whatever the database was created with. */
const sortedByBytes = (text: string): string =>
  text.replaceAll(/^(?!\s*--)(.*)$/gm, (line) => line.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"'));

/** The number of the last migration; refuses a database that is newer than this program, or none of ours. */
async function versionOf(client: Client, mine: readonly Migration[]): Promise<number> {
  const { rows } = await client.query<{ ours: boolean; others: string | null }>(
    `SELECT to_regclass(quote_ident(current_schema()) || '.schema_migrations') IS NOT NULL AS ours,
       (SELECT min(tablename) FROM pg_tables WHERE schemaname = current_schema()) AS others`,
  );
  const ours = rows[0]?.ours ?? false;
  const others = rows[0]?.others ?? null;
  if (!ours && others === null) return 0;
  const foreign = new DatabaseError(
    `the database belongs to another program (it has a table ${others})`,
    'name an empty database, or one of ours, in DATABASE_URL',
  );
  if (!ours) throw foreign;
  const memory = await client
    .query<{ version: number; name: string }>('SELECT version, name FROM schema_migrations ORDER BY version')
    .catch(() => {
      throw foreign;
    });
  const version = memory.rows.at(-1)?.version ?? 0;
  if (memory.rows[0] !== undefined && memory.rows[0].name !== mine[0]?.name) throw foreign;
  if (version > mine.length)
    throw new DatabaseError(
      `the database was written by a newer version of this program (schema ${version}, this one knows ${mine.length})`,
      'start that version, or name another database in DATABASE_URL',
    );
  const other = mine.slice(0, version).find(({ name }, place) => memory.rows[place]?.name !== name);
  if (other)
    throw new DatabaseError(
      `the database was changed by something else than this program's ${other.name}`,
      'start the version that changed it, or restore a backup',
    );
  return version;
}
