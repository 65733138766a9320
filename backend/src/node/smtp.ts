/** Hands mails to an SMTP server, and knows which of its refusals are final. */
import { createTransport } from 'nodemailer';
import { headersOf } from '../notices/headers.ts';
import type { Mail, MailTransport } from '../notices/mail.ts';
import { PermanentFailure } from '../outbox/backoff.ts';

export interface SmtpSettings {
  /** As smtp://user:password@host:port or smtps://… */
  url: string;
  from: string;
  name: string;
  /** How long one mail may take altogether: a server that dribbles holds nobody up. */
  timeoutMs?: number;
}

/** Rejects when the server did not take a mail over: with `PermanentFailure` when it never will. */
export function createSmtpTransport({ url, from, name, timeoutMs = 30_000 }: SmtpSettings): MailTransport {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A mail holds what people typed: nothing in it may make the server read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        await transport.sendMail({
          from: { name, address: from },
          to: { name: mail.to.name, address: mail.to.address },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          headers: headersOf(mail),
          ...calendar(mail),
          signal,
        });
      } catch (error) {
        if (signal.aborted)
          throw new Error(`The mail server did not finish within ${timeoutMs} ms.`, { cause: error });
        throw judged(error);
      }
    },
  };
}

function calendar({ ics }: Mail) {
  if (ics === undefined) return {};
  const [, method = 'PUBLISH'] = /^METHOD:([A-Z]+)\r?$/m.exec(ics) ?? [];
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return { attachments: [{ filename: 'deadline.ics', content: ics, contentType }] };
}

/** What nodemailer says of a failure. */
interface SmtpError extends Error {
  code?: string;
  /** At which step; `API` before anything was sent. */
  command?: string;
  /** The server's own words. */
  response?: string;
  responseCode?: number;
}

/** Replies about us or about the conversation: whoever runs the backend can still put that right. */
const aboutUs = new Set([500, 501, 502, 503, 504, 521, 530, 534, 535, 538]);

/** A refusal of this recipient or of this content stays one, however often it is asked. */
function judged(error: unknown): unknown {
  const { code, command = '', response = '', responseCode = 0, message } = error as SmtpError;
  const isRefused = /^(?:RCPT TO|DATA)/.test(command) && responseCode >= 500 && !aboutUs.has(responseCode);
  const isTooLarge = responseCode === 552 || (code === 'EMESSAGE' && command === 'MAIL FROM');
  const cannotBeSent = code === 'EENVELOPE' && command === 'API';
  if (isRefused || isTooLarge || cannotBeSent)
    return new PermanentFailure(response || message, { cause: error });
  return error;
}
