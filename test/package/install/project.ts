/** An empty project outside the repository, with the packed library from npm's point of view. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command to its end, as whoever knows nothing of the repository; throws what it said when it fails. */
export function run(folder: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 240_000,
    env: { ...process.env, npm_config_update_notifier: 'false', ...env },
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? status}\n${stdout}${stderr}`);
  return stdout;
}

const strict = {
  compilerOptions: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [] as string[],
  },
};

export interface Project {
  readonly folder: string;
  write(file: string, text: string): void;
  /** A tool that the project has installed. */
  tool(name: string, args: readonly string[], env?: NodeJS.ProcessEnv): string;
}

/** `files`: a folder beside this module, whose files the project begins with. */
export function project(temp: string, name: string, packages: readonly string[], files?: string): Project {
  const folder = join(temp, name);
  mkdirSync(folder);
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write('package.json', JSON.stringify({ name, private: true, type: 'module' }));
  write('tsconfig.json', JSON.stringify(strict));
  if (files) cpSync(join(import.meta.dirname, files), folder, { recursive: true });
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages]);
  return {
    folder,
    write,
    tool: (tool, args, env) =>
      run(folder, process.execPath, [join('node_modules', '.bin', tool), ...args], env),
  };
}
