/** What the documents name is there: scripts, package entries, settings, files, places of a page, names in CSS. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { ApiError, apiErrorCodes } from '../../src/contract/api-error.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const documents = globSync(['*.md', 'docs/*.md', 'docs/adr/*.md', 'examples/*/README.md']).toSorted();
const surface = read('docs/surface.txt');
const { scripts, exports } = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>;

/** Each thing that a document says in these words, with the document. */
const said = (pattern: RegExp) =>
  documents.flatMap((file) => [...read(file).matchAll(pattern)].map(([, name]) => ({ file, name: name! })));

/** What is named and not there, as lines. */
const missing = (
  found: { file: string; name: string }[],
  isThere: (name: string, file: string) => boolean,
) => {
  assert.ok(found.length > 0, 'nothing was looked at');
  return found.filter(({ file, name }) => !isThere(name, file)).map(({ file, name }) => `${file}: ${name}`);
};

/** The places of a page that a link may name, as the site and the forges make them of its headings. */
const placesOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s+/g, '-'),
  );

describe('the documents', () => {
  it('name scripts that package.json has', () => {
    const named = said(/`?(?:npm run (?:-s )?)([\w:-]+)/g);
    assert.deepEqual(
      missing(named, (name) => name in scripts!),
      [],
    );
  });

  it('name entries that the package has', () => {
    const named = said(/(?<!node_modules\/)campaign-manager-widgets\/([\w./-]*\w)(?![\w/]|[.-]\w)/g).filter(
      ({ name }) => !name.endsWith('.tgz'),
    );
    const entries = Object.keys(exports!).map(
      (entry) => new RegExp(`^${entry.replace('./', '').replace('*', '.+')}$`),
    );
    assert.deepEqual(
      missing(named, (name) => entries.some((entry) => entry.test(name))),
      [],
    );
  });

  it('name files of the repository, or of the example they stand in', () => {
    const named = said(/`((?:src|backend|test|scripts|demo|docs|examples|themes)\/[\w./-]*\w)`/g);
    assert.deepEqual(
      missing(
        named,
        (name, file) =>
          existsSync(name) || existsSync(join('backend', name)) || existsSync(join(dirname(file), name)),
      ),
      [],
    );
  });

  it('lead to pages and places that are there', () => {
    const links = said(/\]\((?!https?:|\/\))([^)\s]+)\)/g).filter(
      ({ name }) => !name.startsWith('/docs/reference/') && !name.startsWith('reference/'),
    );
    const isThere = (link: string, from: string) => {
      const [path, place] = link.split('#');
      const file =
        path === '' ? from : path!.startsWith('/') ? path!.slice(1) : normalize(join(dirname(from), path!));
      return existsSync(file) && (place === undefined || placesOf(file).includes(place));
    };
    assert.deepEqual(missing(links, isThere), []);
  });

  it('tell every code of an error, and whether it is worth another try', () => {
    const rows = [...read('docs/adapters.md').matchAll(/^\| `(\w+)` \| (yes|no) \|/gm)];
    assert.deepEqual(
      rows.map(([, code, again]) => [code, again]),
      apiErrorCodes.map((code) => [code, new ApiError(code, '').retryable ? 'yes' : 'no']),
    );
  });

  it('tell every setting of the backend, and no other', () => {
    const pattern = /\b(CM_[A-Z_]+|DATABASE_URL)\b/g;
    const asked = new Set(
      globSync('backend/src/**/*settings.ts').flatMap((file) =>
        [...read(file).matchAll(pattern)].map(([name]) => name),
      ),
    );
    const table = new Set(
      [...read('README.md').matchAll(/^\| `(?:CM|DATABASE|HOST)_?.*$/gm)].flatMap(([row]) =>
        [...row.matchAll(pattern)].map(([name]) => name),
      ),
    );
    assert.deepEqual(
      [...asked].filter((name) => !table.has(name)),
      [],
    );
    assert.deepEqual(
      missing(said(pattern), (name) => asked.has(name)),
      [],
    );
  });

  it('name elements, events, custom properties and parts that are there', () => {
    const is = (name: string) => new RegExp(`${name}(?![\\w-])`).test(surface);
    for (const pattern of [
      /(--cm-[a-z-]*[a-z])/g,
      /(?<![\w-])(cm-[a-z]+(?:-[a-z]+)*)(?![\w-])/g,
      /::part\(([\w-]+)\)/g,
    ])
      assert.deepEqual(missing(said(pattern), is), []);
  });
});
