/** The look that all elements share. */
import { card, tokens } from './core.styles.ts';
import { extra } from './extra.styles.ts';

export { deadline } from './core.styles.ts';

/** What an element with a card needs. */
export const base = [tokens, card, extra];
