/** Markdown that is written from data: tables whose cells are neither tags nor cells of their own. */

export const note = '<!-- Written from the code before each build of the site; not edited. -->\n';

/** Text for a table's cell. */
export const cell = (text = ''): string =>
  text.replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '&#123;{');

export const code = (text?: string): string => (text ? `<code v-pre>${cell(text)}</code>` : '');

export function table(head: string[], rows: (string | undefined)[][]): string {
  const line = (cells: (string | undefined)[]) => `| ${cells.map((one) => one ?? '').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A part of a page; nothing where there is nothing to list. */
export const section = <One>(
  title: string,
  list: readonly One[] = [],
  text: (list: readonly One[]) => string,
) => (list.length > 0 ? `\n## ${title}\n\n${text(list)}\n` : '');
