/** HTML put together as text: everything put into it is escaped. */

/** Text made safe; only `markup` below makes one from a string. */
export class Safe {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Safe | string | readonly Safe[];

export function markup(strings: TemplateStringsArray, ...parts: Part[]): Safe {
  return new Safe(strings.map((text, i) => text + (i < parts.length ? safe(parts[i] ?? '') : '')).join(''));
}

function safe(part: Part): string {
  if (typeof part === 'string') return escape(part);
  return part instanceof Safe ? part.text : part.map(({ text }) => text).join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
