/** Small parts of the printed case file. */
import { markup, type Safe } from '../markup.ts';

type Cell = Safe | string;

export const cell = (content: Cell): Safe => markup`<td>${content}</td>`;

/** A line of a table that names what it shows. */
export const row = (label: string, content: Cell): Safe =>
  markup`<tr><th scope="row">${label}</th>${cell(content)}</tr>
`;

export const line = (...cells: Cell[]): Safe => markup`<tr>${cells.map(cell)}</tr>
`;

export const headed = (...labels: string[]): Safe =>
  markup`<thead><tr>${labels.map((label) => markup`<th scope="col">${label}</th>`)}</tr></thead>
`;

export const table = (head: Safe, rows: readonly Safe[]): Safe => markup`<table>
${head}<tbody>
${rows}</tbody></table>
`;

/** A table, or a sentence that there is nothing to show. */
export const tableOr = (nothing: string, head: Safe, rows: readonly Safe[]): Safe =>
  rows.length === 0 ? markup`<p>${nothing}</p>` : table(head, rows);

export const erased = (what: string): Safe => markup`<span class="erased">${what}</span>`;

/** What somebody typed, in its own lines. */
export const said = (text: string): Safe => markup`<div class="said">${text}</div>`;

/** The same where something must have been typed: what is empty now was erased. */
export const typed = (text: string): Safe => (text === '' ? erased('Erased') : said(text));

export const code = (text: string): Safe => markup`<code>${text}</code>`;
