/** Gives each call a key of its own: a repeated click is a second action. */
import type { Broken } from './broken.ts';

let calls = 0;

export const actsTwice: Broken = {
  fault: 'acts twice on a repeated key',
  seenBy: ['key.repeated', 'key.reused', 'key.at-once', 'call.abort'],
  wrap: (adapter) => ({
    ...adapter,
    act: (id, command, options) =>
      adapter.act(id, command, { ...options, key: `${options.key.slice(0, 100)}-${++calls}` }),
  }),
};
