/** Carries out after the commit what a change asked for: mails, money, reminders. At least once, in order, with patience. */
import type { Clock } from '../clock.ts';
import type { Hints } from '../hints.ts';
import type { PaymentGateway } from '../money/gateway.ts';
import type { Address, MailTransport, RenderNotice } from '../notices/mail.ts';
import type { LinkTemplates } from '../orders/links.ts';
import type { Store } from '../store/store.ts';

export interface OutboxDeps {
  store: Store;
  clock: Clock;
  hints: Hints;
  mail: MailTransport;
  gateway: PaymentGateway;
  render: RenderNotice;
  links: LinkTemplates;
  marketplace: string;
  operator: Address;
}

export interface Outbox {
  /** Carries out all that is due, until nothing is; returns how many rows were done. */
  drain(): Promise<number>;
  /** Drains now, after every change in this process, and every `everyMs`. Returns its stop function. */
  start(everyMs: number): () => void;
}

export function createOutbox(_deps: OutboxDeps): Outbox {
  throw new Error('not yet');
}
