/** WTR command `block`: files that the page cannot load. `executeServerCommand('block', ['*late.ts*'])`; `[]` takes it back. */

/** Where pages are not asked one by one, there is only one at a time: the server itself refuses. */
let refused = [];

const asPattern = (text) => new RegExp(`^${text.split('*').map(RegExp.escape).join('.*')}$`);

/** For the server's own list: before anything else answers. */
export async function refuseBlocked(context, next) {
  if (refused.some((pattern) => pattern.test(context.url))) context.status = 503;
  else await next();
}

/** A page's modules are its own: kept by the browser from one page to the next, they could not be refused. */
export async function forgetModules(context, next) {
  await next();
  if (!context.path.startsWith('/src/')) return;
  context.set('cache-control', 'no-store');
  // The runner's own turn comes after this one and has whatever has an ending kept for a year.
  context.path = context.path.replace(/\.\w+$/, '');
}

export function networkPlugin() {
  const sessions = new WeakMap();
  return {
    name: 'network-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'block') return;
      if (session.browser.name !== 'Chrome') {
        refused = payload.map(asPattern);
        return true;
      }
      const page = session.browser.getPage(session.id);
      const cdp = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, cdp);
      await cdp.send('Network.enable');
      await cdp.send('Network.setBlockedURLs', { urls: payload });
      return true;
    },
  };
}
