/** What the outbox needs, and what it offers. */
import type { ReminderLinks } from '../auth/reminder-links.ts';
import type { Clock } from '../clock.ts';
import type { Hints } from '../hints.ts';
import type { PaymentGateway } from '../money/gateway.ts';
import type { Address, MailTransport, RenderNotice } from '../notices/mail.ts';
import type { LinkTemplates } from '../orders/links.ts';
import type { OutboxRow, Store } from '../store/store.ts';
import type { WebhookTransport } from '../webhooks/transport.ts';

export interface OutboxDeps {
  store: Store;
  clock: Clock;
  hints: Hints;
  mail: MailTransport;
  gateway: PaymentGateway;
  render: RenderNotice;
  links: LinkTemplates;
  marketplace: string;
  /** Who is told of what concerns nobody else. */
  operator: Address;
  /** Where parties switch their reminders off. */
  reminders?: ReminderLinks | null | undefined;
  /** Without it webhooks wait. */
  webhooks?: WebhookTransport | null | undefined;
  /** Told of every failed attempt, of the last one as `GivenUp`, and of every failure of the outbox itself. */
  onError?: ((error: unknown, row: OutboxRow | null) => void) | undefined;
}

export interface Outbox {
  /** Carries out all that is due, until nothing is; returns how many rows were done. */
  drain(): Promise<number>;
  /** Drains now, after every change in this process, and every `everyMs`. What stops it resolves once all that had begun has ended. */
  start(everyMs: number): () => Promise<void>;
}

/** No further attempt will be made. The row stays, and can be sent again. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
  readonly code: string;

  constructor({ kind, key }: Pick<OutboxRow, 'kind' | 'key'>, cause: unknown) {
    super(`${kind} ${key} is given up`, { cause });
    this.code = `${kind}GivenUp`;
  }
}
