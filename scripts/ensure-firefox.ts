/** The path of a Firefox: FIREFOX_PATH, a known install, or Debian's where we may install it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './lib/apt.mjs';

const fixed: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

function known(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)));
  return [...(fixed[process.platform] ?? []), ...onPath].find((path) => existsSync(path));
}

/** Throws when there is none and none could be installed. */
export function ensureFirefox(): string {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && !existsSync(named))
    throw new Error(`FIREFOX_PATH is ${named}, which does not exist`);
  const found = named ?? known() ?? (aptInstall('firefox-esr') ? known() : undefined);
  if (found === undefined)
    throw new Error(
      'no Firefox here, and apt-get could not install one. Install it, or set FIREFOX_PATH to its executable',
    );
  return found;
}
