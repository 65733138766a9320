/** What an appearance is in CSS: the page's own way to say the same. */
import type { Look } from './appearance-read.ts';
import { propertyOf, semantic, variables } from './appearance-tokens.ts';

/** Where its two blocks apply: on the provider, and on each element inside it. */
export interface Selectors {
  provider: string;
  elements: string;
}

/** Every element that has a look, and those that the provider shows on its own. */
export const pageSelectors: Selectors = {
  provider: 'campaign-manager',
  elements: [
    'campaign-manager',
    'completion-checklist',
    'creative-review',
    'dispute-case',
    'dispute-form',
    'mediator-desk',
    'order-actions',
    'order-chat',
    'order-deadline',
    'order-queue',
    'order-timeline',
    'campaign-manager::part(queue)',
    'campaign-manager::part(widget)',
  ].join(',\n'),
};

/** The rules, readable; where the system's colours are asked for, they stay as they are. */
export function cssOf({ scheme, values }: Look, { provider, elements }: Selectors = pageSelectors): string {
  const all = [...values].map(([name, value]) => ({ name, line: `${propertyOf(name)}: ${value};` }));
  const inside = all.filter(({ name }) => Object.hasOwn(semantic, name));
  const colors = inside.filter(({ name }) => /color|border|outline/.test(variables[name]!));
  const outside = all.filter((one) => !inside.includes(one)).map(({ line }) => line);
  if (scheme) outside.unshift(`color-scheme: ${scheme === 'auto' ? 'light dark' : scheme};`);
  const rest = inside.filter((one) => !colors.includes(one));
  const painted = block(
    elements,
    colors.map(({ line }) => line),
  );
  return [
    block(provider, outside),
    block(
      elements,
      rest.map(({ line }) => line),
    ),
    painted && `@media (forced-colors: none) {\n${painted.replace(/^(?=.)/gm, '  ')}}\n`,
  ].join('');
}

const block = (selector: string, lines: readonly string[]): string =>
  lines.length > 0 ? `${selector} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n` : '';
