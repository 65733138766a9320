// Installs what Debian or Ubuntu have, where whoever runs this may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether the packages were installed; false, with nothing done, where we may not. */
export function aptInstall(...packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  console.error(`apt-get install -y --no-install-recommends ${packages.join(' ')}`);
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['-qq', 'update'], options);
  const install = ['-qq', '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends'];
  return spawnSync('apt-get', [...install, ...packages], options).status === 0;
}
