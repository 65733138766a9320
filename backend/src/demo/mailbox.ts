/** Where the demo's mails arrive: kept in the store, so that they are still there after a restart. */
import type { Instant } from '../../../src/contract/primitives.ts';
import type { Clock } from '../clock.ts';
import type { Address, Mail, MailTransport, RenderNotice } from '../notices/mail.ts';
import type { Store } from '../store/store.ts';

/** One mail as the demo's page shows it. */
export interface ReceivedMail {
  id: string;
  orderId: string;
  to: Address;
  subject: string;
  text: string;
  html: string;
  /** The calendar entry, where there is a deadline. */
  ics?: string;
  /** Of a reminder: where its reader switches them off. */
  unsubscribe?: string;
  at: Instant;
}

export interface Mailbox {
  transport: MailTransport;
  /** Renders, and remembers which order the mail is about. */
  render: RenderNotice;
  /** Newest first; of one order, or of all. */
  mails(orderId?: string): ReceivedMail[];
}

const count = 'demo.mails';

export async function openMailbox(store: Store, clock: Clock, render: RenderNotice): Promise<Mailbox> {
  const mails = await load(store);
  const known = new Set(mails.map((mail) => mail.id));
  return {
    transport: {
      async send(mail: Mail) {
        if (known.has(mail.messageId)) return;
        known.add(mail.messageId);
        const received = receive(mail, clock.now());
        const index = mails.push(received) - 1;
        await store.setMeta(`${count}.${index}`, JSON.stringify(received));
        await store.setMeta(count, String(mails.length));
      },
    },
    render(notice, order, env) {
      const mail: Filed = { ...render(notice, order, env), orderId: order.id };
      return mail;
    },
    mails: (orderId) =>
      mails.filter((mail) => orderId === undefined || mail.orderId === orderId).toReversed(),
  };
}

/** A mail that says which order it is about on its way through the outbox. */
interface Filed extends Mail {
  orderId?: string;
}

function receive(mail: Filed, at: Instant): ReceivedMail {
  const { messageId: id, orderId = '', ...content } = mail;
  return { id, orderId, ...content, at };
}

async function load(store: Store): Promise<ReceivedMail[]> {
  const total = Number(await store.meta(count));
  const texts = await Promise.all(Array.from({ length: total }, (_, i) => store.meta(`${count}.${i}`)));
  return texts.filter((text) => text !== null).map((text) => JSON.parse(text) as ReceivedMail);
}
