// What the browser tests need in whatever browser they run.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { closingLineReporter } from './wtr-closing-line.mjs';
import { mediaPlugin } from './wtr-media.mjs';
import { networkPlugin, refuseBlocked } from './wtr-network.mjs';
import { vendorsPlugin } from './wtr-vendors.mjs';

export const base = {
  files: 'test/{api-adapter,controllers,i18n,components}/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // esbuild reads experimentalDecorators and useDefineForClassFields from the tsconfig; target 'auto' would not.
  plugins: [
    vendorsPlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
    mediaPlugin(),
    networkPlugin(),
  ],
  middleware: [refuseBlocked],
  // These end only what would hang for ever: no test is about them, and a busy machine may take its time.
  testFramework: { config: { timeout: 120_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    closingLineReporter(),
  ],
};
