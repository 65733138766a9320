/** The look that all elements with a card share. */
import { card } from './card.styles.ts';
import { extra } from './extra.styles.ts';
import { print } from './print.styles.ts';
import { tokens } from './tokens.styles.ts';

export { deadline } from './deadline.styles.ts';

/** What an element with a card needs. */
export const base = [tokens, card, extra, print];
