/** One stage per test file: backend, partner site, mail server and browser, all real, each on a port of its own. */
import type { Browser } from 'playwright-core';
import { startBackend, type Backend } from './backend.ts';
import { startHostServer } from './host-server.ts';
import { launch, open, type Person } from './people.ts';
import { startSmtpSink, type SmtpSink } from './smtp-sink.ts';

export interface Stage {
  readonly backend: Backend;
  readonly smtp: SmtpSink;
  readonly browser: Browser;
  enter(actor: Parameters<typeof open>[2], order: string): Promise<Person>;
  close(): Promise<void>;
}

export async function raiseCurtain(): Promise<Stage> {
  const [smtp, host, browser] = await Promise.all([startSmtpSink(), startHostServer(), launch()]);
  const closeDoors = () => Promise.all([browser.close(), host.close(), smtp.close()]);
  const backend = await startBackend({ smtpPort: smtp.port, origin: host.url }).catch(
    async (error: unknown) => {
      await closeDoors();
      throw error;
    },
  );
  return {
    backend,
    smtp,
    browser,
    enter: (actor, order) => open(browser, { hostUrl: host.url, api: backend.url }, actor, order),
    async close() {
      await closeDoors();
      await backend.stop();
    },
  };
}
