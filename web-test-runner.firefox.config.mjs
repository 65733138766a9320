import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { ensureFirefox } from './scripts/ensure-firefox.ts';
import { base } from './scripts/wtr-base.mjs';
import { forgetModules } from './scripts/wtr-network.mjs';

export default {
  ...base,
  middleware: [...base.middleware, forgetModules],
  // One page: in a tab behind another one there are no frames.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureFirefox(),
        headless: true,
        extraPrefsFirefox: {
          // Nothing of its own goes to the network; without motion, as in Chromium.
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
          'ui.prefersReducedMotion': 1,
          'dom.script_loader.experimental.navigation_cache': false,
        },
      },
    }),
  ],
};
