import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { chromeArgs, ensureBrowser } from './scripts/ensure-browser.mjs';
import { closingLineReporter } from './scripts/wtr-closing-line.mjs';
import { mediaPlugin } from './scripts/wtr-media.mjs';
import { networkPlugin } from './scripts/wtr-network.mjs';
import { vendorsPlugin } from './scripts/wtr-vendors.mjs';

const base = {
  files: 'test/{api-adapter,controllers,i18n,components}/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  // esbuild reads experimentalDecorators and useDefineForClassFields from the tsconfig; target 'auto' would not.
  plugins: [
    vendorsPlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    mediaPlugin(),
    networkPlugin(),
  ],
  testFramework: { config: { timeout: 10_000 } }, // the first axe run of a file takes seconds on a busy machine
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    closingLineReporter(),
  ],
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reporters: ['text-summary', 'lcov'],
    threshold: { statements: 90, branches: 80, functions: 90, lines: 90 },
  },
};

/** Each page has a window of its own: in a tab behind another one there is one frame per second, and `fixture()` waits for frames. */
async function visiblePage({ context }) {
  const page = await context.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

export default {
  ...base,
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
