export interface PostgresServer {
  /** The superuser's address. */
  readonly url: string;
  /** Major version. */
  readonly version: number;
  /** The folder of its programs; pg_dump and the like are there when it is a full installation. */
  readonly bin: string;
  /** Makes an empty database; its address is for an ordinary role. */
  database(name?: string): Promise<string>;
  /** Starts it again on the same port and data; after a kill, too. */
  restart(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it and deletes its data. */
  stop(): Promise<void>;
}
/** `settings` as in postgresql.conf (`max_connections=200`). Throws, in words, when no server can be had. */
export function startPostgres(options?: { settings?: readonly string[] }): Promise<PostgresServer>;
