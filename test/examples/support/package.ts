/** The library as a newcomer installs it: packed, unpacked into a folder outside the repository, without a network. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const modules = join(root, 'node_modules');
/** Checks Vue's templates; apart from the rest, because it needs another TypeScript. */
const vueTypes = join(root, 'tools/vue-types');

/** Runs a command to its end; throws what it said when it fails. */
export function run(folder: string, command: string, ...args: string[]): string {
  const PATH = [modules, join(vueTypes, 'node_modules')]
    .map((one) => join(one, '.bin'))
    .concat(process.env.PATH ?? '')
    .join(delimiter);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 240_000,
    env: { ...process.env, PATH, npm_config_offline: 'true', npm_config_update_notifier: 'false' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** What the package is made of; a copy, because others may be using `dist/` meanwhile. */
const sources = [
  '.prettierrc',
  'package.json',
  'src',
  'backend',
  'scripts',
  'custom-elements.json',
  'themes',
  'reserve.css',
  'CHANGELOG.md',
  'README.md',
  'LICENSE',
];

/** `npm pack` in a copy of the repository; resolves with the tarball. */
export function pack(temp: string): string {
  const copy = join(temp, 'library');
  mkdirSync(copy);
  const configs = globSync(['tsconfig*.json', '*.config.{ts,mjs}'], { cwd: root });
  for (const path of [...sources, ...configs])
    cpSync(join(root, path), join(copy, path), {
      recursive: true,
      filter: (from) => !/node_modules/.test(from.slice(root.length)),
    });
  symlinkSync(modules, join(copy, 'node_modules'), 'dir');
  const said = run(copy, 'npm', 'pack', '--pack-destination', temp);
  return join(temp, said.trim().split('\n').at(-1)!);
}

/** `node_modules` with the unpacked tarball, and links to everything else that the repository has installed. */
export function install(tarball: string, temp: string): string {
  const folder = join(temp, 'node_modules');
  const library = join(folder, 'campaign-manager-widgets');
  mkdirSync(library, { recursive: true });
  run(temp, 'tar', '-xzf', tarball, '-C', library, '--strip-components=1');
  for (const name of readdirSync(modules))
    if (name !== 'campaign-manager-widgets' && name !== '.cache')
      symlinkSync(join(modules, name), join(folder, name));
  return folder;
}

/** Brings `vue-tsc`, from npm the first time. */
export function bringVueTypes(): void {
  if (existsSync(join(vueTypes, 'node_modules/vue-tsc'))) return;
  run(root, 'npm', 'ci', '--no-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', vueTypes);
}

export interface Project {
  readonly folder: string;
  readonly scripts: Readonly<Record<string, string>>;
}

/** A copy of an example, with the package installed. */
export function copyOf(
  { name, folder: from = name }: { name: string; folder?: string },
  temp: string,
  nodeModules: string,
): Project {
  const folder = join(temp, 'sites', name);
  cpSync(join(root, 'examples', from), folder, {
    recursive: true,
    filter: (path) => !/[/\\](node_modules|dist)$/.test(path),
  });
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'dir');
  const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<Project>;
  return { folder, scripts };
}
