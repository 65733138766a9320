import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs, ensureBrowser } from './scripts/ensure-browser.mjs';
import { base } from './scripts/wtr-base.mjs';

/** Each page has a window of its own: in a tab behind another one there is one frame per second, and `fixture()` waits for frames. */
async function visiblePage({ context }) {
  const page = await context.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

export default {
  ...base,
  concurrency: 2,
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reporters: ['text-summary', 'lcov'],
    threshold: { statements: 90, branches: 80, functions: 90, lines: 90 },
  },
  browsers: [
    chromeLauncher({
      // Without motion: a contrast measured in the middle of a transition says nothing.
      launchOptions: {
        executablePath: await ensureBrowser(),
        args: [...chromeArgs, '--force-prefers-reduced-motion'],
      },
      createPage: visiblePage,
    }),
  ],
};
