/** The path of a Firefox: FIREFOX_PATH, a known install, or Debian's by apt-get where we are root. Says why there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

function byApt(): string {
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get here to install firefox-esr with';
  if (process.getuid?.() !== 0) return 'only root may install firefox-esr with apt-get';
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  run('update');
  const code = run('install', '-y', '--no-install-recommends', 'firefox-esr');
  return `apt-get install firefox-esr ended with ${code}`;
}

/** Throws when there is none and none could be installed. */
export function ensureFirefox(): string {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && !existsSync(named))
    throw new Error(`FIREFOX_PATH is ${named}, which does not exist`);
  const found = named ?? known();
  if (found !== undefined) return found;
  const outcome = byApt();
  const installed = known();
  if (installed === undefined)
    throw new Error(`no Firefox: ${outcome}. Install one, or set FIREFOX_PATH to its executable`);
  return installed;
}
