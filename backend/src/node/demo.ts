/** The demo as a process: tokens for anyone, so loopback only, and the page beside the API. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { isDemos } from '../assets/owner.ts';
import { createReminderLinks } from '../auth/reminder-links.ts';
import { createMint } from '../auth/mint.ts';
import { createDemo } from '../demo/demo.ts';
import { demoLinks } from '../demo/links.ts';
import { marketplace } from '../demo/seed-cast.ts';
import { HttpRefusal, coded, problemResponse } from '../http/problem.ts';
import type { Store } from '../store/store.ts';
import { openAssets } from './open-assets.ts';
import { nodeHash } from './hash.ts';
import { createNodeInspector } from './inspector.ts';
import { openAuth } from './keys.ts';
import { logFault } from './log.ts';
import { type Running, mailOf } from './production.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';
import { serveFolder } from './static.ts';

const page = fileURLToPath(new URL('../../../demo-dist', import.meta.url));

/** `url` is where the page is found; mails link to it. */
export async function runDemo(settings: Settings, store: Store, url: string): Promise<Running> {
  const secret = settings.secret ?? randomBytes(32).toString('base64url');
  const { issuer, audience } = settings;
  const issue = createMint({ secret, issuer, audience });
  const assets = openAssets(settings);
  if (!(await isDemos(assets)))
    throw new StartError(
      `${settings.assets} holds files that a demo would throw away`,
      'name another folder in CM_ASSETS',
    );
  const demo = await createDemo({
    store,
    assets,
    inspector: createNodeInspector(),
    newHash: nodeHash,
    fileKey: settings.fileKey,
    quota: settings.quota,
    retentionMonths: settings.retentionMonths,
    tokens: { auth: await openAuth({ secret, jwks: undefined, issuer, audience }), issue },
    links: demoLinks(url),
    // Whoever reaches the demo may act as anyone: its links need no secret.
    reminders: createReminderLinks(url, 'demo'),
    policy: settings.policy,
    origins: settings.origins,
    limits: settings.limits,
    otherwise: serveFolder(page),
    onFault: logFault,
    ...(settings.smtp && { mail: mailOf({ smtp: settings.smtp, marketplace }) }),
  });
  return {
    fetch: async (request) => (isLoopback(request) ? demo.fetch(request) : wrongHost()),
    stop: () => demo.close(),
  };
}

/** A foreign name that resolves to this machine would make any page one of our own. */
function isLoopback(request: Request): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(request.url).hostname);
}

function wrongHost(): Response {
  return problemResponse(new HttpRefusal(421, 'forbidden', { reason: coded('loopbackOnly') }), 'demo');
}
