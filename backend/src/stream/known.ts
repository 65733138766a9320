/** Reads what a reconnecting client already has: `o1:7,o2:3`. */
import { Id } from '../../../src/contract/primitives.ts';
import { malformed } from '../http/problem.ts';

/** Orders that one stream may ask about when it connects. */
const maxKnown = 200;

/** Version seen by order; refuses with 400. */
export function parseKnown(text: string | null): Record<string, number> {
  if (text === null || text === '') return {};
  const pairs = text.split(',');
  if (pairs.length > maxKnown) throw malformed('badQuery', `known: at most ${maxKnown} orders.`);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, id = '', version = ''] = /^([^:]+):(\d{1,9})$/.exec(pair) ?? [];
      if (!Id.safeParse(id).success)
        throw malformed('badQuery', 'known: write id:version, separated by commas.');
      return [id, Number(version)];
    }),
  );
}
