/** One stage per test file: backend, partner site, mail server and browser, all real, each on a port of its own. */
import { startBackend, type Backend, type Partner } from './backend.ts';
import { startHostServer } from './host-server.ts';
import { launch, open, type PageOptions, type Person } from './people.ts';
import { startSmtpSink, type SmtpSink } from './smtp-sink.ts';

export interface Stage {
  readonly backend: Backend;
  readonly smtp: SmtpSink;
  enter(actor: Parameters<typeof open>[2], order: string, page?: PageOptions): Promise<Person>;
  close(): Promise<void>;
}

/** `noMail`: mails stay in the backend, so that weeks pass in a moment. */
export async function raiseCurtain({
  noMail,
  ...differing
}: Pick<Partner, 'limits'> & { noMail?: boolean } = {}): Promise<Stage> {
  const opened: (() => Promise<void>)[] = [];
  /** Last opened, first closed: the backend still has its mail server when it ends. */
  const closeAll = async () => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const host = await startHostServer();
    opened.push(host.close);
    const smtp = await startSmtpSink();
    opened.push(smtp.close);
    const browser = await launch();
    opened.push(() => browser.close());
    const backend = await startBackend({
      origin: host.url,
      ...differing,
      ...(noMail ? {} : { smtpPort: smtp.port }),
    });
    opened.push(backend.stop);
    const world = { hostUrl: host.url, api: backend.url };
    return {
      backend,
      smtp,
      enter: (actor, order, page) => open(browser, world, actor, order, page),
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
