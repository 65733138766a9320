/** What a webhook says of an event: codes and figures, never what a person wrote. */
import * as z from 'zod/mini';
import { ActorOrSystem } from '../../../src/contract/actors.ts';
import { Coded, Id, Instant } from '../../../src/contract/primitives.ts';
import type { NewOutboxRow, StoredEvent } from '../store/store.ts';

export const WebhookBody = z.object({
  /** The same for every repetition of this event, and for no other event. */
  id: z.string(),
  /** `order.` and the event's name. */
  type: z.string(),
  at: Instant,
  orderId: Id,
  number: z.string(),
  /** The version that the event made: an order's events count from 1, without gaps. */
  version: z.int(),
  /** Of the order after the event; null where the history no longer says it. */
  status: z.nullable(z.string()),
  by: ActorOrSystem,
  params: Coded.shape.params,
});
export type WebhookBody = z.infer<typeof WebhookBody>;

/** Texts among an event's params that no person typed. Figures and yes or no always pass. */
const codes = new Set([
  'caseNumber',
  'date',
  'dueAt',
  'endReason',
  'ground',
  'kind',
  'offerId',
  'requestId',
  'side',
  'slotId',
  'status',
  'timeZone',
  'versionId',
]);

export function bodyOf(
  order: { id: string; number: string },
  { seq, at, type, by, hash }: Omit<StoredEvent, 'body'>,
  { status, params }: { status: string | null; params: Coded['params'] },
): WebhookBody {
  const isCode = (name: string) => codes.has(name) || (name === 'reason' && type === 'decline');
  const said = Object.entries(params).filter(
    ([name, value]) => typeof value === 'number' || typeof value === 'boolean' || isCode(name),
  );
  return {
    id: `evt_${hash.slice(0, 32)}`,
    type: `order.${type}`,
    at,
    orderId: order.id,
    number: order.number,
    version: seq,
    status,
    by,
    params: Object.fromEntries(said),
  };
}

/** In order per order. `part` tells a repetition from the first time. */
export function webhookRow(body: WebhookBody, nextAt: Instant, part = ''): NewOutboxRow {
  const key = `${body.orderId}:webhook:${body.version}${part}`;
  return { key, kind: 'webhook', lane: 'webhook', body: JSON.stringify(body), nextAt };
}
