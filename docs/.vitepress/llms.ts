/** The documentation for machines, as llmstxt.org proposes it: a list of the pages, and all of them as one text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Page {
  text: string;
  link: string;
}

const fileOf = ({ link }: Page) => (link === '/' ? 'docs/index.md' : `${link.slice(1)}.md`);

/** The first sentence of a page that is neither heading nor list. */
function aboutOf(markdown: string): string {
  const first = markdown
    .replace(/^---[\s\S]*?---\n/, '')
    .split(/\n{2,}/)
    .find((part) => /^[A-Z`]/.test(part.trim()));
  return (first ?? '').replaceAll('\n', ' ').split(/(?<=\.) /)[0] ?? '';
}

export function writeForMachines(
  root: string,
  outDir: string,
  groups: Record<string, readonly Page[]>,
): void {
  const read = (page: Page) => readFileSync(join(root, fileOf(page)), 'utf8');
  const sections = Object.entries(groups).map(
    ([name, pages]) =>
      `## ${name}\n\n${pages.map((page) => `- [${page.text}](${page.link === '/' ? '/' : `${page.link}.html`}): ${aboutOf(read(page))}`).join('\n')}`,
  );
  const head =
    '# Campaign Manager widgets\n\n> Embeddable web components (Lit) for the life of a paid advertising order, with a contract, an order machine, adapters and a reference backend.';
  writeFileSync(join(outDir, 'llms.txt'), `${head}\n\n${sections.join('\n\n')}\n`);
  const all = Object.values(groups).flat();
  writeFileSync(
    join(outDir, 'llms-full.txt'),
    all.map((page) => `<!-- ${page.link} -->\n${read(page)}`).join('\n\n'),
  );
}
