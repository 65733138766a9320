/** The demo's preview: every mail that there is, rendered from the demo's orders, and what did not arrive. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { NoticeCode, OrderRecord } from '../../../src/machines/decide.ts';
import type { ReminderLinks } from '../auth/reminder-links.ts';
import type { Clock } from '../clock.ts';
import { notFound } from '../http/problem.ts';
import { headersOf } from '../notices/headers.ts';
import type { Mail } from '../notices/mail.ts';
import { renderNotice } from '../notices/render.ts';
import { languages } from '../notices/words.ts';
import { type LinkTemplates, linksOf } from '../orders/links.ts';
import type { Outbox } from '../outbox/types.ts';
import { told } from '../routes/outbox.ts';
import type { Store } from '../store/store.ts';
import { everyNotice, type Told } from './notices-moves.ts';
import { marketplace, operator } from './seed-cast.ts';

/** One mail as the preview shows it. */
export interface PreviewedMail extends Pick<Mail, 'subject' | 'text' | 'html' | 'ics'> {
  code: NoticeCode;
  /** Of a reminder: which deadline. */
  kind?: string;
  to: Actor | 'system';
  language: string;
  order: string;
  at: Instant;
  headers: [name: string, value: string][];
}

export interface Notices {
  /** Each code to each recipient in each language. */
  previews(): Promise<PreviewedMail[]>;
  /** What failed: still tried, or given up. */
  trouble(): Promise<unknown>;
  /** Begins anew with what was given up; refuses with 404. */
  resend(key: string): Promise<void>;
}

interface Parts {
  store: Store;
  clock: Clock;
  outbox: Outbox;
  listed: readonly { id: string }[];
  links: LinkTemplates;
  reminders: ReminderLinks | undefined;
}

/** How each language is spoken here. */
const tags: Record<string, string> = { en: 'en-GB', de: 'de-DE' };

export function createNotices({ store, clock, outbox, listed, links, reminders }: Parts): Notices {
  let known: Promise<Told[]> | null = null;
  async function play(): Promise<Told[]> {
    const found = await Promise.all(listed.map(({ id }) => store.read(id)));
    return everyNotice(
      found.flatMap((stored) => (stored ? [stored.order] : [])),
      clock.now(),
    );
  }

  function preview({ order, at, ...notice }: Told, language: string): PreviewedMail {
    const { code, params, to } = notice;
    const env = { at, links: linksOf(links, order, marketplace), marketplace, operator, reminders };
    const mail = renderNotice({ ...notice, orderId: order.id }, inLanguage(order, language), env);
    const { subject, text, html, ics } = mail;
    const kind = code === 'reminder' ? { kind: String(params['kind']) } : {};
    return {
      code,
      ...kind,
      to,
      language,
      order: order.number,
      at,
      subject,
      text,
      html,
      ...(ics !== undefined && { ics }),
      headers: [
        ['To', `${mail.to.name} <${mail.to.address}>`],
        ['Message-ID', mail.messageId],
        ...Object.entries(headersOf(mail)),
      ],
    };
  }

  return {
    async previews() {
      // Playing takes a second, and what could happen changes little.
      known ??= play();
      const all = await known;
      return Object.keys(languages).flatMap((language) => all.map((one) => preview(one, language)));
    },
    async trouble() {
      const [waiting, dead] = await Promise.all(
        [false, true].map((dead) => store.outboxTrouble({ dead, limit: 100 })),
      );
      return { waiting: waiting?.map(told), dead: dead?.map(told) };
    },
    async resend(key) {
      if (!(await store.outboxResend(key, clock.now()))) throw notFound();
      await outbox.drain();
    },
  };
}

function inLanguage(order: OrderRecord, language: string): OrderRecord {
  const locale = tags[language] ?? language;
  const { channel, client } = order.parties;
  return { ...order, parties: { channel: { ...channel, locale }, client: { ...client, locale } } };
}
