// The Chromium that @sparticuz/chromium ships inside its npm tarball: needs neither network nor root.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Tells on stderr, so that stdout holds only the browser's path. */
export const say = (message) => console.error(`[browser] ${message}`);

/** Whether this executable starts here. */
export function runs(path) {
  const r = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return r.status === 0;
}

/** Unpacks the packaged Chromium once into node_modules/.cache; brings its own NSS libraries and a font. */
export function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const dir = join(root, 'node_modules', '.cache', `chromium-${version}`);
  const sh = join(dir, 'chrome');
  alone(`chromium-${version}`, () => existsSync(sh) || unpack(version, dir, sh));
  return runs(sh) ? sh : undefined;
}

function unpack(version, dir, sh) {
  say(`unpacking @sparticuz/chromium ${version}`);
  // What somebody who was stopped left half done.
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  execFileSync(
    process.execPath,
    ['-e', 'import("@sparticuz/chromium").then((m) => m.default.executablePath())'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TMPDIR: dir, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, // also unpacks its libraries
    },
  );
  writeFileSync(
    join(dir, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`,
  );
  writeFileSync(
    sh,
    `#!/bin/sh
d="$(cd "$(dirname "$0")" && pwd)"
# Only where the system lacks them: the NSS libraries and any font.
ldd "$d/chromium" | grep -q 'not found' && export LD_LIBRARY_PATH="$d/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$d/fonts.conf"
exec "$d/chromium" "$@"
`,
  );
  chmodSync(sh, 0o755);
}
