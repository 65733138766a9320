/** WTR command `block`: files that the page cannot load. `executeServerCommand('block', ['*late.ts*'])`; `[]` takes it back. */
export function networkPlugin() {
  const sessions = new WeakMap();
  return {
    name: 'network-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'block') return;
      const page = session.browser.getPage(session.id);
      const cdp = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, cdp);
      await cdp.send('Network.enable');
      await cdp.send('Network.setBlockedURLs', { urls: payload });
      return true;
    },
  };
}
