import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { ensureFirefox, firefoxPrefs } from './scripts/ensure-firefox.mjs';
import { base } from './scripts/wtr-base.mjs';

export default {
  ...base,
  // One page: in a tab behind another one there are no frames.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureFirefox(),
        headless: true,
        extraPrefsFirefox: firefoxPrefs,
      },
    }),
  ],
};
