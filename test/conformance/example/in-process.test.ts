/** An adapter of one's own and the kit, in node's own test runner: as an author of an adapter would write it. */
import { describe, it } from 'node:test';
import { adapterConformance } from '../../../src/api-adapter/conformance/conformance.ts';
import { openInProcessWorld } from './in-process-world.ts';

describe('an adapter of one’s own', () => {
  const noLine = 'there is no line between this adapter and the services it asks';
  adapterConformance(it, openInProcessWorld, {
    'line.lost-and-back': noLine,
    'line.queue-and-chat': noLine,
    'line.act': noLine,
  });
});
