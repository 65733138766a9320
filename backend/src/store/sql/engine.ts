/** The little that the SQL store needs from a database, so that another engine can take SQLite's place. */

export type SqlValue = string | number | null;

/** One transaction. Statements use `?` for their parameters, never text put together. */
export interface Sql {
  all<R extends object>(text: string, ...values: SqlValue[]): Promise<R[]>;
  /** Returns how many rows it changed. */
  run(text: string, ...values: SqlValue[]): Promise<number>;
}

export interface SqlEngine {
  /** Reads at one moment; sees only what is committed. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Writes alone, all or nothing; resolves when it is safe on disk. */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  check(): Promise<void>;
  close(): Promise<void>;
}

export async function first<R extends object>(
  sql: Sql,
  text: string,
  ...values: SqlValue[]
): Promise<R | undefined> {
  return (await sql.all<R>(text, ...values))[0];
}
