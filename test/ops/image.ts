/** What the Dockerfile would put into an image, read from the Dockerfile and .dockerignore themselves. */
import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');

export interface Stage {
  copies: { from: string[]; to: string }[];
  env: Record<string, string>;
  runs: string[];
  user: string | null;
  command: string[];
  healthcheck: string[];
}

/** The stages, in their order. An instruction that is not known here fails: nothing may be overlooked. */
export function readDockerfile(): Stage[] {
  const stages: Stage[] = [];
  for (const line of read('Dockerfile').split('\n')) {
    const [, word = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (line === '' || line.startsWith('#')) continue;
    if (word === 'FROM') {
      stages.push({ copies: [], env: {}, runs: [], user: null, command: [], healthcheck: [] });
      continue;
    }
    const stage = stages.at(-1) ?? assert.fail('FROM comes first');
    if (word === 'COPY') copy(stage, rest);
    else if (word === 'ENV')
      Object.assign(stage.env, Object.fromEntries(rest.split(' ').map((p) => p.split('='))));
    else if (word === 'RUN') stage.runs.push(rest);
    else if (word === 'USER') stage.user = rest;
    else if (word === 'CMD') stage.command = JSON.parse(rest) as string[];
    else if (word === 'HEALTHCHECK')
      stage.healthcheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4)) as string[];
    else assert.ok(['WORKDIR', 'VOLUME', 'EXPOSE'].includes(word), `not known here: ${line}`);
  }
  return stages;
}

/** What is copied between stages is not in the build's context. */
function copy(stage: Stage, rest: string): void {
  if (rest.startsWith('--from=')) return;
  const paths = rest.split(' ');
  stage.copies.push({ from: paths.slice(0, -1), to: paths.at(-1) ?? '' });
}

/** Files of the context that .dockerignore lets through; the last rule that fits decides. */
function context(): string[] {
  const rules = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), pattern: line.replace(/^!/, '') }));
  const fits = (path: string, pattern: string) =>
    matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`);
  const tops = [...new Set(rules.filter(({ keeps }) => keeps).map(({ pattern }) => pattern))];
  const files = tops.flatMap((pattern) =>
    globSync([pattern, `${pattern}/**`], { cwd: root }).filter((path) => statSync(join(root, path)).isFile()),
  );
  return [...new Set(files)].filter((path) => rules.findLast(({ pattern }) => fits(path, pattern))?.keeps);
}

/** Copies as the stage does; returns what came along. */
export function build({ copies }: Stage, folder: string): string[] {
  const files = context();
  return copies.flatMap(({ from, to }) =>
    from.flatMap((source) => {
      const found = files.filter((path) => path === source || path.startsWith(`${source}/`));
      assert.ok(found.length > 0, `COPY ${source} finds nothing`);
      for (const path of found) {
        // Of a folder its content is copied, of a file the file itself.
        const inside = path === source ? basename(path) : path.slice(source.length + 1);
        const into = path === source && !to.endsWith('/') ? to : join(to, inside);
        const target = join(folder, into);
        mkdirSync(dirname(target), { recursive: true });
        cpSync(join(root, path), target);
      }
      return found;
    }),
  );
}
