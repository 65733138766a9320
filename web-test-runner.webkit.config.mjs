// Started by scripts/test-webkit.mjs, which has the driver running.
import { webdriverLauncher } from './tools/cross-browser/node_modules/@web/test-runner-webdriver/index.mjs';
import { base } from './scripts/wtr-base.mjs';
import { pressInTurn } from './scripts/wtr-keys.mjs';
import { forgetModules } from './scripts/wtr-network.mjs';

const webkit = webdriverLauncher({
  hostname: '127.0.0.1',
  port: Number(process.env.WEBKIT_DRIVER_PORT),
  path: '/',
  automationProtocol: 'webdriver',
  logLevel: 'error',
  capabilities: {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: process.env.WEBKIT_BROWSER, args: ['--automation'] },
  },
});
webkit.sendKeys = (_session, keys) => pressInTurn(webkit.driver, keys);

export default {
  ...base,
  middleware: [...base.middleware, forgetModules],
  // One page: in a tab behind another one there are no frames.
  concurrency: 1,
  testsFinishTimeout: 240_000,
  browsers: [webkit],
};
