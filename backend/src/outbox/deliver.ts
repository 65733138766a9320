/** Carries out one row. Returning means done; throwing means it is to be tried again. */
import type { Coded } from '../../../src/contract/primitives.ts';
import { deadlinesOf, type NoticeCode, type OrderRecord } from '../../../src/machines/decide.ts';
import { digest } from '../digest.ts';
import { linksOf } from '../orders/links.ts';
import type { OutboxRow } from '../store/store.ts';
import type { WebhookBody } from '../webhooks/body.ts';
import { type MailBody, type MoneyBody, type ReminderBody, thaw } from './rows.ts';
import type { OutboxDeps } from './types.ts';

export async function deliver(deps: OutboxDeps, row: OutboxRow): Promise<void> {
  if (row.kind === 'webhook') return deliverWebhook(deps, row);
  const stored = await deps.store.read(row.orderId);
  if (stored === null) throw new Error(`no such order: ${row.orderId}`);
  if (row.kind === 'money') return deliverMoney(deps, row, stored.order);
  if (row.kind === 'mail') return deliverMail(deps, row, stored.order);
  return deliverReminder(deps, row, stored.order);
}

async function deliverMoney({ gateway }: OutboxDeps, row: OutboxRow, order: OrderRecord): Promise<void> {
  const { refund, payout, fee } = JSON.parse(row.body) as MoneyBody;
  const { currency } = order.agreement;
  await gateway.settle({ id: order.id, currency }, { refund, payout, fee }, row.key);
}

async function deliverMail(deps: OutboxDeps, row: OutboxRow, now: OrderRecord): Promise<void> {
  const { code, params, to, at, order } = JSON.parse(row.body) as MailBody;
  await send(deps, row, { code, params, to }, thaw(order, now), at);
}

/** The body leaves as it was stored: who checks its signature sees the same bytes each time. */
async function deliverWebhook({ webhooks, clock }: OutboxDeps, { body }: OutboxRow): Promise<void> {
  if (!webhooks) throw new Error('webhooks are not configured');
  const { id } = JSON.parse(body) as WebhookBody;
  await webhooks.send({ id, body, at: clock.now() });
}

/** Only while the order still has this deadline at this instant, no later reminder of it has come, and its owner wants them. */
async function deliverReminder(deps: OutboxDeps, row: OutboxRow, order: OrderRecord): Promise<void> {
  const { kind, dueAt, until } = JSON.parse(row.body) as ReminderBody;
  if (order.context.deadlines[kind] !== dueAt || deps.clock.now() >= until) return;
  const owner = deadlinesOf(order).find((deadline) => deadline.kind === kind)?.owner;
  if (owner === undefined || owner === 'system') return;
  if (owner !== 'mediator' && (await deps.store.remindersOff(order.parties[owner].id))) return;
  await send(deps, row, { code: 'reminder', params: { kind, dueAt }, to: owner }, order, row.nextAt);
}

async function send(
  { mail, render, links, marketplace, operator, reminders }: OutboxDeps,
  row: OutboxRow,
  notice: { code: NoticeCode; params: Coded['params']; to: MailBody['to'] },
  order: OrderRecord,
  at: string,
): Promise<void> {
  const env = { at, links: linksOf(links, order, marketplace), marketplace, operator, reminders };
  const rendered = render({ ...notice, orderId: order.id }, order, env);
  // The row's key decides, so that the same row sent twice is known as one mail.
  const host = operator.address.split('@').at(-1) ?? 'localhost';
  await mail.send({ ...rendered, messageId: `<${digest(row.key).slice(0, 32)}@${host}>` });
}
