/** One action, from the asked command to the stored event and its receipt, in one transaction. */
import type { Command } from '../../../src/contract/commands.ts';
import type { FileAsset } from '../../../src/contract/creative.ts';
import type { Receipt } from '../../../src/contract/order.ts';
import { DAY, type Instant, latest, shift } from '../../../src/contract/primitives.ts';
import { type Circumstances, decide, type Refusal } from '../../../src/machines/decide.ts';
import { digest } from '../digest.ts';
import { Refused } from '../refused.ts';
import type { StoredAsset } from '../store/assets.ts';
import type { Change, StoredOrder } from '../store/store.ts';
import type { Viewer } from '../viewer.ts';
import { maySee, notFound, publish, shutOut, snapshotFor } from './access.ts';
import { dueSteps, passedBefore } from './due.ts';
import type { ActRequest, Orders, OrdersDeps } from './types.ts';
import { progressAfter, receiptOf, stepOf } from './steps.ts';

/** How long a repeated key is answered with its receipt. */
const keysKept = 30 * DAY;

type Outcome =
  | { kind: 'done'; receipt: Receipt }
  | { kind: 'refused'; refusal: Refusal }
  /** Not for this viewer. */
  | { kind: 'hidden' };

export function createAct(deps: OrdersDeps): Orders['act'] {
  const { store } = deps;
  return async (id, viewer, request, receivedAt) => {
    const scope = {
      subject: viewer.subject,
      key: request.key,
      bodyHash: request.bodyHash,
      keptFrom: shift(receivedAt, -keysKept),
    };
    const changed = await store.change(
      id,
      scope,
      (stored, assets) => change(stored, assets, viewer, request, receivedAt),
      filesIn(request.command),
    );
    if (changed.kind === 'unknown') throw notFound();
    if (changed.kind === 'keyReused')
      throw new Refused('invalid', { reason: { code: 'keyReused', params: {} } });
    if (changed.kind === 'replayed')
      return {
        result: { receipt: changed.receipt, order: await snapshotFor(deps, id, viewer) },
        replayed: true,
      };
    const { outcome, stored } = changed;
    if (outcome.wrote > 0) publish(deps, stored, 'version');
    if (outcome.kind === 'hidden') throw shutOut(stored, viewer);
    const order = await snapshotFor(deps, id, viewer);
    if (outcome.kind === 'refused') throw refused(outcome.refusal, order, receivedAt);
    return { result: { receipt: outcome.receipt, order }, replayed: false };
  };
}

/** Pure: the deadlines that came first, then the command, then what it leaves overdue. */
function change(
  stored: StoredOrder,
  assets: readonly StoredAsset[],
  viewer: Viewer,
  { command }: ActRequest,
  receivedAt: Instant,
): Change<Outcome & { wrote: number }> {
  const by = passedBefore(receivedAt);
  const before = dueSteps(stored, by, receivedAt);
  const stop = (outcome: Outcome): Change<Outcome & { wrote: number }> => ({
    steps: before.steps,
    receipt: null,
    outcome: { ...outcome, wrote: before.steps.length },
  });
  const { order, lastAt, nextCase } = before.progress;
  if (!maySee({ ...stored, order }, viewer)) return stop({ kind: 'hidden' });

  const at = latest(receivedAt, lastAt);
  const own = assets.filter((asset) => isOwn(asset, order.id, viewer, at));
  const { talked, messages } = stored;
  const known = { ...contentOf(command, own), talked, messages };
  const asker = { actor: viewer.actor, party: viewer.party, subject: viewer.subject };
  const decided = decide(order, command, { by: asker, at, ...known, caseNumber: String(nextCase) });
  if (!decided.ok) return stop({ kind: 'refused', refusal: decided });

  const { on, payload } = command;
  const step = stepOf(before.progress, decided, at, { asker, command: { on, payload }, ...known });
  const after = dueSteps(progressAfter(before.progress, step), by, at);
  const steps = [...before.steps, step, ...after.steps];
  const receipt = receiptOf(step);
  return { steps, receipt, keeps: filesIn(command), outcome: { kind: 'done', receipt, wrote: steps.length } };
}

/** Ids of the files that a command hands in. */
function filesIn({ payload }: Command): string[] {
  if ('asset' in payload) return payload.asset.kind === 'file' ? [payload.asset.assetId] : [];
  if (!('evidence' in payload)) return [];
  return [...new Set(payload.evidence.flatMap((item) => (item.kind === 'file' ? [item.assetId] : [])))];
}

/** Of a submitted creative: the checksum of its bytes (of a text or an address: in UTF-8); of all files: what was measured. */
function contentOf(command: Command, own: readonly StoredAsset[]): Content {
  if (command.type !== 'submitCreative') return { files: factsOf(own, 'evidence') };
  const { asset } = command.payload;
  if (asset.kind !== 'file') return { checksum: digest(asset.kind === 'text' ? asset.text : asset.url) };
  const [file] = own;
  if (file?.slotId !== command.on.slotId || file.checksum === null) return {};
  return { checksum: file.checksum, files: factsOf(own, 'creative') };
}
type Content = Pick<Circumstances, 'checksum' | 'files'>;

/** What a file is called is no part of the record: a name can be erased, a link of the chain cannot. */
function factsOf(own: readonly StoredAsset[], purpose: StoredAsset['purpose']): FileAsset[] {
  return own.flatMap(({ id, facts, purpose: given }) =>
    facts === null || given !== purpose ? [] : [{ kind: 'file', assetId: id, name: '', ...facts }],
  );
}

/** Whether a file is kept for this order, and was brought by the very side that now hands it in. */
function isOwn(asset: StoredAsset, orderId: string, { actor, party }: Viewer, at: Instant): boolean {
  if (asset.state !== 'stored' || asset.orderId !== orderId) return false;
  if (asset.expiresAt !== null && asset.expiresAt <= at) return false;
  return asset.actor === actor && asset.party === party;
}

function refused(refusal: Refusal, order: Refused['latest'], receivedAt: Instant): Refused {
  const { code, reason, fields, retryAt } = refusal;
  return new Refused(code, {
    reason,
    fields,
    ...(code === 'conflict' && { latest: order }),
    ...(retryAt && { retryAfterMs: Math.max(0, Date.parse(retryAt) - Date.parse(receivedAt)) }),
  });
}
