/** Files' rows in SQL. */
import type { FileFacts } from '../../../../src/contract/file-spec.ts';
import type { Coded } from '../../../../src/contract/primitives.ts';
import type { AssetBounds, AssetRows, NewAsset, StoredAsset } from '../assets.ts';
import { first, type Sql, type SqlEngine, type SqlValue } from './engine.ts';
import { existing } from './rows.ts';

type JsonColumns = 'facts' | 'refusal';
type AssetRow = Omit<StoredAsset, JsonColumns> & Record<JsonColumns, string | null>;

const columns = `id, order_id AS "orderId", subject, party, actor, purpose, slot AS "slotId", name, length,
  created_at AS "createdAt", expires_at AS "expiresAt", state, checksum, facts, preview, refusal,
  erased_at AS "erasedAt"`;

export function sqlAssets(engine: SqlEngine): AssetRows {
  return {
    addAsset: (asset, bounds) => engine.write((sql) => add(sql, asset, bounds)),
    asset: (id) => engine.read((sql) => assetOf(sql, id)),
    keepAsset: (id, { name, expiresAt, preview, checksum, facts }) =>
      finish(
        engine,
        `state = 'stored', name = ?, expires_at = ?, preview = ?, checksum = ?, facts = ?`,
        [name, expiresAt, preview, checksum, JSON.stringify(facts)],
        id,
      ),
    refuseAsset: (id, refusal) =>
      finish(engine, `state = 'refused', refusal = ?`, [JSON.stringify(refusal)], id),
    dropAssets: (which, limit) => {
      const [condition, value] =
        'id' in which
          ? ['id = ? AND expires_at IS NOT NULL', which.id]
          : ['expires_at <= ?', which.expiredBy];
      return engine.write(async (sql) => {
        const ids = await idsOf(sql, condition, value, limit);
        for (const id of ids) await sql.run('DELETE FROM assets WHERE id = ?', id);
        return ids;
      });
    },
    eraseAssets: (which, at, limit) => {
      const [condition, value] =
        'party' in which
          ? [
              `party = ? AND state <> 'erased' AND order_id IN (SELECT id FROM orders WHERE done = 1)`,
              which.party,
            ]
          : [
              `state = 'stored' AND order_id IN (SELECT id FROM orders WHERE done = 1 AND last_at <= ?)`,
              which.endedBy,
            ];
      return engine.write(async (sql) => {
        const ids = await idsOf(sql, condition, value, limit);
        for (const id of ids)
          await sql.run(
            `UPDATE assets SET state = 'erased', name = '', preview = NULL, erased_at = ?, expires_at = NULL
             WHERE id = ?`,
            at,
            id,
          );
        return ids;
      });
    },
    wantedAssets: (ids) =>
      engine.read(async (sql) => {
        const marks = ids.map(() => '?').join(', ');
        const rows = await sql.all<{ id: string }>(
          `SELECT id FROM assets WHERE id IN (${marks}) AND state IN ('uploading', 'stored')`,
          ...ids,
        );
        return rows.map(({ id }) => id);
      }),
  };
}

async function add(
  sql: Sql,
  asset: NewAsset,
  bounds: AssetBounds,
): Promise<AssetBounds & { added: boolean }> {
  const { id, orderId, subject, party, actor, purpose, slotId, name, length, createdAt, expiresAt } = asset;
  // Two files at once must not both find the last room.
  await existing(sql, orderId);
  const found = await first<{ bytes: number; unfinished: number }>(
    sql,
    `SELECT coalesce(sum(length), 0) AS bytes,
       coalesce(sum(CASE WHEN state = 'uploading' AND subject = ? THEN 1 ELSE 0 END), 0) AS unfinished
     FROM assets WHERE order_id = ? AND state IN ('uploading', 'stored')
       AND (expires_at IS NULL OR expires_at > ?)`,
    subject,
    orderId,
    createdAt,
  );
  const { bytes = 0, unfinished = 0 } = found ?? {};
  const added = bytes + length <= bounds.bytes && unfinished < bounds.unfinished;
  if (added)
    await sql.run(
      `INSERT INTO assets (id, order_id, subject, party, actor, purpose, slot, name, length, created_at,
         expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      orderId,
      subject,
      party,
      actor,
      purpose,
      slotId,
      name,
      length,
      createdAt,
      expiresAt,
    );
  return { bytes, unfinished, added };
}

/** Of these, those that are known. */
export async function assetsOf(sql: Sql, ids: readonly string[]): Promise<StoredAsset[]> {
  const found = await Promise.all(ids.map((id) => assetOf(sql, id)));
  return found.filter((asset) => asset !== null);
}

export async function assetOf(sql: Sql, id: string): Promise<StoredAsset | null> {
  const row = await first<AssetRow>(sql, `SELECT ${columns} FROM assets WHERE id = ? ${sql.held}`, id);
  if (row === undefined) return null;
  const { facts, refusal } = row;
  return {
    ...row,
    facts: factsIn(facts),
    refusal: refusal === null ? null : (JSON.parse(refusal) as Coded[]),
  };
}

const factsIn = (facts: string | null) => (facts === null ? null : (JSON.parse(facts) as FileFacts));

/** What files of an order are called, by id; without those that were erased. */
export async function namesOf(sql: Sql, orderId: string): Promise<Record<string, string>> {
  const rows = await sql.all<{ id: string; name: string }>(
    `SELECT id, name FROM assets WHERE order_id = ? AND state = 'stored'`,
    orderId,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** These files, by id, as messages show them. */
export async function attachedIn(sql: Sql, ids: readonly string[]) {
  const marks = ids.map(() => '?').join(', ');
  const rows =
    ids.length === 0
      ? []
      : await sql.all<{ id: string; name: string; facts: string | null }>(
          `SELECT id, name, facts FROM assets WHERE id IN (${marks})`,
          ...ids,
        );
  return new Map(rows.map(({ facts, ...row }) => [row.id, { ...row, facts: factsIn(facts) }]));
}

/** The record needs it now: it no longer expires. */
export async function keepForGood(sql: Sql, id: string): Promise<void> {
  await sql.run('UPDATE assets SET expires_at = NULL WHERE id = ?', id);
}

async function idsOf(sql: Sql, condition: string, value: SqlValue, limit: number): Promise<string[]> {
  const rows = await sql.all<{ id: string }>(
    `SELECT id FROM assets WHERE ${condition} ORDER BY id LIMIT ? ${sql.held}`,
    value,
    limit,
  );
  return rows.map(({ id }) => id);
}

function finish(engine: SqlEngine, changes: string, values: SqlValue[], id: string): Promise<boolean> {
  return engine.write(async (sql) => {
    const changed = await sql.run(
      `UPDATE assets SET ${changes} WHERE id = ? AND state = 'uploading'`,
      ...values,
      id,
    );
    return changed === 1;
  });
}
