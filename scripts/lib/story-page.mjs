// One browser page that plays stories one after the other, without a reload between them.

/** Ends only what would hang for ever; a play function's own patience is over before. */
const storyMs = 120_000;
/** A page that has played so many begins afresh, so that no story leans on what another left. */
const perPage = 60;

/** In the page: asks Storybook for a story or another theme, and hears how it ended. */
function listen() {
  let wait = null;
  const ask = (id, event, what) =>
    new Promise((resolve) => {
      wait = { id, errors: [], resolve: (end) => resolve({ violations: [], rules: null, ...end }) };
      window.__STORYBOOK_ADDONS_CHANNEL__.emit(event, what);
    });
  window.__stories = {
    phase: '',
    play(id, withAxe) {
      const nothing = { passes: [], violations: [], incomplete: [], inapplicable: [] };
      if (!withAxe && window.axe) window.axe.run = async () => nothing;
      return ask(id, 'setCurrentStory', { storyId: id, viewMode: 'story' });
    },
    set: (globals) => window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals }),
    /** Another theme changes colours and nothing else, so axe need not look at the rest again. */
    async dress(id, theme) {
      const { run } = window.axe;
      window.axe.run = (node, options) =>
        run(node, { ...options, runOnly: ['color-contrast', 'link-in-text-block'] });
      const end = await ask(id, 'updateGlobals', { globals: { theme } });
      window.axe.run = run;
      return end;
    },
  };
  const read = (a11y) => ({
    rules: a11y?.passes?.length ?? null,
    violations: (a11y?.violations ?? []).map(({ id, help, nodes }) => ({
      id,
      help,
      targets: nodes.map(({ target, any: [first] }) => `${target.flat().join(' ')}: ${first?.message ?? ''}`),
    })),
  });
  const finish = ({ storyId, status, reporters }) => {
    if (storyId !== wait?.id) return;
    const { errors, resolve } = wait;
    const a11y = reporters.find(({ type }) => type === 'a11y')?.result;
    const seen = read(a11y);
    if (a11y?.error) errors.push(`axe: ${a11y.error.message ?? a11y.error}`);
    if (status !== 'success' && errors.length + seen.violations.length === 0) errors.push(status);
    if (seen.rules === null && errors.length === 0) errors.push('axe did not run');
    resolve({ ...seen, errors });
  };
  const failures = 'storyErrored storyThrewException playFunctionThrewException unhandledErrorsWhilePlaying';
  const watch = () => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return setTimeout(watch, 5);
    for (const event of failures.split(' '))
      channel.on(event, (error) => wait?.errors.push(error?.message ?? `${event}: ${JSON.stringify(error)}`));
    channel.on('storyMissing', () => wait?.resolve({ errors: ['there is no such story'] }));
    channel.on('storyRenderPhaseChanged', ({ newPhase }) => (window.__stories.phase = newPhase));
    channel.on('storyFinished', finish);
  };
  watch();
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null).unref());

/** A window without a way out: whatever is asked of another place than `url` is an error. */
async function openWindow(browser, url, width, prepare) {
  const strangers = [];
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    // Storybook then stops animations instead of waiting for them.
    userAgent: 'Chrome StorybookTestRunner',
  });
  await context.route('**/*', (route) => {
    const { origin, protocol } = new URL(route.request().url());
    if (origin === url || protocol === 'data:' || protocol === 'blob:') return route.continue();
    strangers.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await context.addInitScript(listen);
  if (prepare) await context.addInitScript(prepare);
  return { context, strangers };
}

/**
 * `themes`: each story is played in one and then seen in the others.
 * `axe`: false where something else is looked for. `prepare` runs in the page before anything else does.
 */
export async function openStoryPage(
  browser,
  url,
  { themes, globals = '', width = 1280, axe = true, prepare },
) {
  const { context, strangers } = await openWindow(browser, url, width, prepare);
  const order = [...themes];
  const settings = Object.fromEntries(
    globals
      .split(';')
      .filter(Boolean)
      .map((one) => one.split(':')),
  );
  let noise = [];
  let page;
  let played = 0;

  async function renew(search) {
    await page?.close();
    page = await context.newPage();
    page.setDefaultTimeout(storyMs);
    page.on('pageerror', (error) => noise.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') noise.push(`console: ${message.text()}`);
    });
    await page.goto(`${url}/iframe.html?globals=theme:${order[0]};${globals}${search}`);
  }

  /** How it ended, with all that the console and the network said meanwhile. */
  async function ended(theme, asked) {
    let end = await Promise.race([asked, pause(storyMs)]);
    if (end === null) {
      // Whatever holds this one must not hold the next.
      played = 0;
      const phase = await page.evaluate(() => window.__stories.phase);
      end = { violations: [], rules: null, errors: [`not finished after ${storyMs / 1000} s: ${phase}`] };
    }
    const errors = [...end.errors, ...noise, ...strangers];
    noise = [];
    strangers.length = 0;
    return { ...end, theme, errors };
  }

  return {
    /** Plays one story to its end, and looks at it in every theme. */
    async play({ id }) {
      if (played++ % perPage === 0) {
        await renew('');
        await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined);
        // An address without a story does not set them.
        await page.evaluate((globals) => window.__stories.set(globals), { ...settings, theme: order[0] });
      }
      const [first, ...others] = order;
      const ends = [
        await ended(
          first,
          page.evaluate(([id, withAxe]) => window.__stories.play(id, withAxe), [id, axe]),
        ),
      ];
      for (const theme of others) {
        if (played === 0) break;
        order.unshift(order.pop());
        const dressed = page.evaluate(([id, theme]) => window.__stories.dress(id, theme), [id, theme]);
        ends.push(await ended(theme, dressed));
      }
      return ends;
    },
    /** Opens a page of the docs. */
    async read({ id }) {
      await renew(`&id=${id}&viewMode=docs`);
      played = 0;
      await page.locator('#storybook-docs h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      const errors = await page.locator('.sb-errordisplay:visible').allTextContents();
      return [await ended(order[0], { violations: [], rules: null, errors })];
    },
    /** Runs in the page as the last story left it. */
    look: (run, given) => page.evaluate(run, given),
    shoot: (path) => page.screenshot({ path, fullPage: true, animations: 'disabled' }),
    close: () => context.close(),
  };
}
