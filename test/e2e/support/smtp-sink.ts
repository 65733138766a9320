/** Where the mails of a journey arrive, and how a test waits for one. */
import type { Email } from 'postal-mime';
import { openSink } from '../../support/mail-sink.ts';
import { patienceMs } from '../../support/patience.ts';

export interface SmtpSink {
  readonly port: number;
  /** The first mail to this address whose subject matches; waits for it. */
  mailTo(address: string, subject: RegExp): Promise<Email>;
  close(): Promise<void>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const sink = await openSink();
  const matching = (address: string, subject: RegExp) =>
    sink.mails.find(
      ({ mail }) => mail.to?.some((to) => to.address === address) && subject.test(mail.subject ?? ''),
    );

  return {
    port: Number(new URL(sink.url).port),
    async mailTo(address, subject) {
      for (
        const end = Date.now() + patienceMs;
        Date.now() < end;
        await new Promise((ok) => setTimeout(ok, 50))
      ) {
        const found = matching(address, subject);
        if (found) return found.mail;
      }
      const seen = sink.mails.map(({ mail }) => `${mail.to?.[0]?.address}: ${mail.subject}`).join('\n');
      throw new Error(`no mail to ${address} matching ${subject}; received:\n${seen}`);
    },
    close: sink.close,
  };
}
