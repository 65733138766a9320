/** Statements of a test's own, past everything that is tested. */
import { Client } from 'pg';

/** One statement on a connection of its own. */
export async function ask<R extends object = object>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = await connected(url);
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A connection that the test ends itself. */
export async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
