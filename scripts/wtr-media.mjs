/** WTR command `media`: how the page's reader has set the system up. `executeServerCommand('media', {'forced-colors': 'active'})`; `{}` takes it back. */
export function mediaPlugin() {
  const sessions = new WeakMap();
  return {
    name: 'media-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media') return;
      const page = session.browser.getPage(session.id);
      // The browser forgets what was set with its session.
      const cdp = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, cdp);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await cdp.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
