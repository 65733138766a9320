/** A real SMTP server that accepts every mail and parses it as a mail program would. */
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

export interface SmtpSink {
  readonly port: number;
  /** The first mail to this address whose subject matches; waits for it up to 10 s. */
  mailTo(address: string, subject: RegExp): Promise<Email>;
  close(): Promise<void>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push(mail);
          done();
        });
      });
    },
  });
  // A backend that ends breaks off what it was saying.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const matching = (address: string, subject: RegExp) =>
    mails.find((mail) => mail.to?.some((to) => to.address === address) && subject.test(mail.subject ?? ''));

  return {
    port: (server.server.address() as AddressInfo).port,
    async mailTo(address, subject) {
      for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((ok) => setTimeout(ok, 50))) {
        const mail = matching(address, subject);
        if (mail) return mail;
      }
      const seen = mails.map((mail) => `${mail.to?.[0]?.address}: ${mail.subject}`).join('\n');
      throw new Error(`no mail to ${address} matching ${subject}; received:\n${seen}`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
