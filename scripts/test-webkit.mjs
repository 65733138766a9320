// Runs the browser tests in WebKitGTK: its driver and a screen without a monitor, Debian's or by apt-get where we may.
//   npm run test:webkit [-- --files test/components/order-deadline.test.ts]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './lib/apt.mjs';

const tool = fileURLToPath(new URL('../tools/cross-browser', import.meta.url));
const has = (program) => spawnSync('which', [program]).status === 0;
const miniBrowser = () => globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0];
const lacking = () =>
  [
    !has('WebKitWebDriver') && 'WebKitWebDriver (webkit2gtk-driver)',
    !miniBrowser() && 'MiniBrowser (webkit2gtk-driver)',
    !has('Xvfb') && 'Xvfb (xvfb)',
  ].filter(Boolean);

/** Where there is no compositor and no user of its own, WebKit needs to be told. */
const quiet = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
};

function prepare() {
  if (lacking().length > 0) aptInstall('webkit2gtk-driver', 'xvfb');
  const still = lacking();
  if (still.length > 0)
    throw new Error(
      `WebKit cannot be run here: no ${still.join(', no ')}. Install webkit2gtk-driver and xvfb.`,
    );
  if (existsSync(`${tool}/node_modules/@web/test-runner-webdriver`)) return;
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', tool],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error(`npm ci --prefix tools/cross-browser ended with ${status}`);
}

/** A screen with a number that nobody else has. */
function startScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    screen.stdout.once('data', (text) => resolve({ screen, display: `:${String(text).trim()}` }));
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}

/** A reader who wants no motion, as in the other browsers: a colour measured in the middle of a transition says nothing. */
function makeSettings() {
  const folder = mkdtempSync(join(tmpdir(), 'cm-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return folder;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

prepare();
const { screen, display } = await startScreen();
const port = await freePort();
const settings = makeSettings();
// Without a language of its own it would say that its reader's is “C”.
const speech = { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };
const env = { ...process.env, ...quiet, ...speech, DISPLAY: display, XDG_CONFIG_HOME: settings };
const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
const end = () => {
  driver.kill();
  screen.kill();
  rmSync(settings, { recursive: true, force: true });
};
process.once('SIGTERM', end);
const args = ['--config', 'web-test-runner.webkit.config.mjs', ...process.argv.slice(2)];
const runner = spawn('wtr', args, {
  env: { ...env, WEBKIT_DRIVER_PORT: String(port), WEBKIT_BROWSER: miniBrowser() },
  stdio: 'inherit',
});
runner.once('exit', (code) => {
  end();
  process.exitCode = code ?? 1;
});
