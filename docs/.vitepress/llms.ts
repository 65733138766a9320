/** The documentation for machines, as llmstxt.org proposes it: a list of the pages, and all of them as one text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface Page {
  text: string;
  link: string;
}

const sources: Record<string, string> = { '/': 'docs/index.md', '/overview': 'README.md' };
const fileOf = ({ link }: Page) => sources[link] ?? `${link.slice(1)}.md`;
const addressOf = ({ link }: Page) => (link === '/' ? '/' : `${link}.html`);

/** The first sentence of a page that is neither heading, list nor comment. */
function aboutOf(markdown: string): string {
  const first = markdown
    .replace(/^---[\s\S]*?---\n/, '')
    .split(/\n{2,}/)
    .find((part) => /^[A-Z`“]/.test(part.trim()));
  const sentence = (first ?? '').replaceAll('\n', ' ').split(/(?<=\.) /)[0] ?? '';
  return sentence.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

/** The page with the files that it shows, and without what only a browser needs. */
function wholeOf(root: string, markdown: string): string {
  return markdown
    .replaceAll(/^<<< @\/(\S+)$/gm, (_, file: string) => {
      const language = extname(file).slice(1);
      return `\`${file}\`:\n\n\`\`\`${language}\n${readFileSync(join(root, file), 'utf8').trimEnd()}\n\`\`\``;
    })
    .replaceAll(/<iframe[^>]*><\/iframe>\n*/g, '')
    .replaceAll(/<code v-pre>(.*?)<\/code>/g, '`$1`')
    .replaceAll('&lt;', '<');
}

export function writeForMachines(
  root: string,
  outDir: string,
  groups: Record<string, readonly Page[]>,
): void {
  const read = (page: Page) => readFileSync(join(root, fileOf(page)), 'utf8');
  // A decision's title says what was decided; its text begins with the trouble before.
  const about = (page: Page) => (page.link.startsWith('/docs/adr/') ? '' : `: ${aboutOf(read(page))}`);
  const line = (page: Page) =>
    `- [${page.text.replace('&lt;', '<').replace('&gt;', '>')}](${addressOf(page)})${about(page)}`;
  const sections = Object.entries(groups).map(
    ([name, pages]) => `## ${name}\n\n${pages.map(line).join('\n')}`,
  );
  const head =
    '# Campaign Manager widgets\n\n> Embeddable web components (Lit) for the life of a paid advertising order, with a contract, an order machine, adapters and a reference backend.\n\nAll pages as one text: [llms-full.txt](/llms-full.txt).';
  writeFileSync(join(outDir, 'llms.txt'), `${head}\n\n${sections.join('\n\n')}\n`);
  const all = Object.values(groups).flat();
  writeFileSync(
    join(outDir, 'llms-full.txt'),
    all.map((page) => `<!-- ${addressOf(page)} -->\n${wholeOf(root, read(page))}`).join('\n\n'),
  );
}
