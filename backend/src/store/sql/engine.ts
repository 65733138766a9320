/** The little that the SQL store needs from a database, so that SQLite and PostgreSQL run the same text. */

export type SqlValue = string | number | null;

/**
 * One transaction. Statements use `?` for their parameters, never text put together. Several may be asked for at once:
 * they are carried out in that order. Whoever does so asks for all of them before he waits, for the transaction ends with the
 * first error.
 */
export interface Sql {
  all<R extends object>(text: string, ...values: SqlValue[]): Promise<R[]>;
  /** Returns how many rows it changed. */
  run(text: string, ...values: SqlValue[]): Promise<number>;
  /**
   * Ends a SELECT whose rows are to be changed: nobody else changes them before this transaction ends. Empty where it
   * only reads, and where it writes alone anyway.
   */
  readonly held: string;
  /** The same, and leaves out the rows that somebody else holds. */
  readonly free: string;
}

export interface SqlEngine {
  /** Reads at one moment; sees only what is committed. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Writes all or nothing, alone or by the locks it asks for; resolves when it is safe on disk. May run again. */
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
