/** Hands mails to an SMTP server. */
import { createTransport } from 'nodemailer';
import type { Mail, MailTransport } from '../notices/mail.ts';

/** `url` as smtp://user:password@host:port; rejects when the server did not take a mail over. */
export function createSmtpTransport({
  url,
  from,
  name,
}: {
  url: string;
  from: string;
  name: string;
}): MailTransport {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A mail holds what people typed: nothing in it may make the server read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      await transport.sendMail({
        from: { name, address: from },
        to: { name: mail.to.name, address: mail.to.address },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...calendar(mail),
      });
    },
  };
}

function calendar({ ics }: Mail) {
  if (ics === undefined) return {};
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
  return { attachments: [{ filename: 'deadline.ics', content: ics, contentType }] };
}
