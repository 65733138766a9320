/** A real SMTP server for tests: takes mails and parses them as a mail program would, or refuses as it is told to. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  raw: string;
  mail: Email;
  /** Whom the envelope names. */
  to: string;
}

/** What is answered instead of yes: a code and words. */
export type Refusal = readonly [code: number, words: string] | null;

export interface Sink {
  url: string;
  mails: Received[];
  /** Refusals so far. */
  refused: number;
  close(): Promise<void>;
}

export interface Mood {
  /** Asked for each recipient. */
  rcpt?: (address: string) => Refusal;
  /** Asked when the whole mail is there; may take its time. */
  data?: (received: Received) => Refusal | Promise<Refusal>;
  /** Whether it asks for a password; none is right. */
  locked?: boolean;
}

export async function openSink({ rcpt, data, locked = false }: Mood = {}): Promise<Sink> {
  const sink: Sink = { url: '', mails: [], refused: 0, close };
  const errorOf = (refusal: Refusal | undefined) => {
    if (!refusal) return null;
    sink.refused++;
    return Object.assign(new Error(refusal[1]), { responseCode: refusal[0] });
  };
  const server = new SMTPServer({
    authOptional: !locked,
    allowInsecureAuth: true,
    // Nobody needs the client's name, and some machines take long to say that they do not know it.
    disableReverseLookup: true,
    closeTimeout: 200,
    disabledCommands: locked ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    onAuth: (_auth, _session, done) => done(errorOf([535, '5.7.8 wrong password'])),
    onRcptTo: ({ address }, _session, done) => done(errorOf(rcpt?.(address))),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void receive(Buffer.concat(chunks), envelope.rcptTo[0]?.address ?? '').then(done);
      });
    },
  });
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => undefined);

  async function receive(bytes: Buffer, to: string): Promise<Error | null> {
    const received = { raw: bytes.toString(), mail: await PostalMime.parse(bytes), to };
    const error = errorOf(await data?.(received));
    if (error === null) sink.mails.push(received);
    return error;
  }
  function close(): Promise<void> {
    return new Promise((resolve) => server.close(() => resolve()));
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  sink.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return sink;
}
