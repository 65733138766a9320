/** What a mail is, and the door it leaves through. */
import type { ReminderLinks } from '../auth/reminder-links.ts';
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import type { Coded, Id, Instant } from '../../../src/contract/primitives.ts';
import type { NoticeCode, OrderRecord } from '../../../src/machines/decide.ts';

/** Where a mail goes. */
export interface Address {
  name: string;
  address: string;
}

/** One mail, ready to be sent: both parts say the same. */
export interface Mail {
  to: Address;
  /** The language tag of all that the mail says. */
  language: string;
  /** One line of at most 120 characters. */
  subject: string;
  text: string;
  html: string;
  /** The same for the same notice however often it is rendered, so that a repeated send is known as one. */
  messageId: string;
  /** A calendar entry (RFC 5545), where there is a deadline. */
  ics?: string;
  /** Where the recipient switches mails of this kind off, by page or with one click (RFC 2369, RFC 8058). */
  unsubscribe?: string;
}

/** Sends mails; rejects when the mail was not taken over. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
}

/** The addresses of one order's pages, as its snapshot carries them. */
export type OrderLinks = OrderSnapshot['links'];

/** Something that happened, and who is told. `system` is the operator of the marketplace. */
export interface Notice {
  code: NoticeCode;
  params: Coded['params'];
  orderId: Id;
  to: ActorOrSystem;
}

/** What a notice needs beside the order. */
export interface NoticeEnv {
  /** When it happened. */
  at: Instant;
  links: OrderLinks;
  marketplace: string;
  operator: Address;
  /** Where parties switch their reminders off; without it they cannot. */
  reminders?: ReminderLinks | null | undefined;
}

/** Turns a notice into a mail. Never throws for what a person typed. */
export type RenderNotice = (notice: Notice, order: OrderRecord, env: NoticeEnv) => Mail;
