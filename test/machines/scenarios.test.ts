/** Stories of single orders, with their instants. */
import { describe, it } from 'node:test';
import { orderMachine } from '../../src/machines/order.machine.ts';
import { createRules } from '../../src/machines/rules-over.ts';
import { scenarios } from './scenarios/index.ts';

const rules = createRules(orderMachine);

for (const [kind, stories] of Object.entries(scenarios))
  describe(kind, () => {
    for (const story of stories) it(story.name, () => story.run(rules));
  });
