#!/usr/bin/env node
// Prints (and exports) the path of a Firefox: FIREFOX_PATH, one that is installed, or Debian's by apt-get where we may.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './lib/apt.mjs';

/** Nothing of the browser's own goes to the network, and nothing moves. */
export const firefoxPrefs = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'ui.prefersReducedMotion': 1,
};

function known() {
  const fixed =
    {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: [join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe')],
    }[process.platform] ?? [];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'firefox-esr'), join(folder, 'firefox')]);
  return [...fixed, ...onPath].find((path) => existsSync(path));
}

export function ensureFirefox() {
  const fixed = process.env.FIREFOX_PATH;
  if (fixed) {
    if (!existsSync(fixed)) throw new Error(`FIREFOX_PATH is ${fixed}, which does not exist`);
    return fixed;
  }
  const found = known() ?? (aptInstall('firefox-esr') ? known() : undefined);
  if (!found) throw new Error('No Firefox. Install one, or set FIREFOX_PATH to its executable.');
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureFirefox());
