// One browser page that plays stories one after the other, without a reload between them.

/** Long enough for a play function's own patience. */
const storyMs = 30_000;
/** A page that has played so many begins afresh, so that no story leans on what another left. */
const perPage = 60;

/** In the page: remembers how each story ended, as Storybook tells it. */
function listen() {
  const wanted = { play: null };
  Object.assign(window, {
    __play: (id) =>
      new Promise((resolve) => {
        wanted.play = { id, resolve, errors: [] };
        window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      }),
  });
  const watch = () => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return setTimeout(watch, 5);
    const note = (event) => (error) =>
      wanted.play?.errors.push(`${event}: ${error?.message ?? JSON.stringify(error)}`);
    for (const event of [
      'storyErrored',
      'storyThrewException',
      'storyMissing',
      'playFunctionThrewException',
      'unhandledErrorsWhilePlaying',
    ])
      channel.on(event, note(event));
    channel.on('storyRenderPhaseChanged', ({ newPhase }) => (window.__phase = newPhase));
    channel.on('storyMissing', () => wanted.play?.resolve({ errors: wanted.play.errors }));
    channel.on('storyFinished', ({ storyId, status, reporters }) => {
      if (storyId !== wanted.play?.id) return;
      const { resolve, errors } = wanted.play;
      const a11y = reporters.find(({ type }) => type === 'a11y')?.result;
      const violations = (a11y?.violations ?? []).map(({ id, help, nodes }) => ({
        id,
        help,
        targets: nodes.map((node) => `${node.target.flat().join(' ')}: ${node.any[0]?.message ?? ''}`),
      }));
      if (a11y?.error) errors.push(`axe: ${a11y.error.message ?? a11y.error}`);
      if (status !== 'success' && errors.length + violations.length === 0) errors.push(status);
      resolve({ errors, violations, rules: a11y?.passes?.length ?? null });
    });
  };
  watch();
}

const timeout = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null).unref());

export async function openStoryPage(browser, url, { globals = {}, width = 1280 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const strangers = [];
  let noise = [];
  await context.route('**/*', (route) => {
    const { origin, protocol } = new URL(route.request().url());
    if (origin === url || protocol === 'data:' || protocol === 'blob:') return route.continue();
    strangers.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await context.addInitScript(listen);
  const asked = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
  let page;
  let played = 0;

  async function renew() {
    await page?.close();
    page = await context.newPage();
    page.on('pageerror', (error) => noise.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') noise.push(`console: ${message.text()}`);
    });
  }

  return {
    /** Plays one story to its end; tells what was wrong with it. */
    async play({ id }) {
      noise = [];
      strangers.length = 0;
      if (played++ % perPage === 0) {
        await renew();
        await page.goto(`${url}/iframe.html?globals=${asked.join(';')}`);
        await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined);
      }
      const end = await Promise.race([page.evaluate((id) => window.__play(id), id), timeout(storyMs)]);
      return { violations: [], rules: null, ...end, errors: [...(end.errors ?? []), ...noise, ...strangers] };
    },
    /** Opens a page of the docs. */
    async read({ id }) {
      noise = [];
      await renew();
      played = 0;
      await page.goto(`${url}/iframe.html?id=${id}&viewMode=docs&globals=${asked.join(';')}`);
      await page.locator('#storybook-docs h1').first().waitFor({ timeout: storyMs });
      await page.waitForLoadState('networkidle');
      const wrong = await page.locator('.sb-errordisplay:visible').allTextContents();
      return { violations: [], rules: null, errors: [...wrong, ...noise, ...strangers] };
    },
    shoot: (path) => page.screenshot({ path, fullPage: true, animations: 'disabled' }),
    close: () => context.close(),
  };
}
