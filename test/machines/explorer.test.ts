/** Everything that can happen, and what must hold of it. */
import { after, describe, it } from 'node:test';
import { orderMachine } from '../../src/machines/order.machine.ts';
import { createRules } from '../../src/machines/rules-over.ts';
import { explore, type Graph, worlds } from './explorer/explore.ts';
import { checkReached, properties } from './explorer/properties.ts';

const rules = createRules(orderMachine);
const graphs: Graph[] = [];
const report: string[] = [];

for (const world of Object.values(worlds))
  describe(`everything that can happen in a ${world.name}`, () => {
    let graph: Graph;
    it('is finite', () => {
      const start = performance.now();
      graph = explore(rules, world);
      graphs.push(graph);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      report.push(
        `${world.name}: ${graph.states.length} states, ${graph.edges.length} transitions, ${seconds} s`,
      );
    });
    for (const [name, holds] of Object.entries(properties)) it(name, () => holds(graph, rules));
  });

it('every status is reached', () => checkReached(graphs));

after(() => {
  const states = graphs.reduce((sum, graph) => sum + graph.states.length, 0);
  const edges = graphs.reduce((sum, graph) => sum + graph.edges.length, 0);
  for (const line of report) console.log(line);
  console.log(
    `explored: ${states} states, ${edges} transitions; ${Object.keys(properties).length + 1} properties hold`,
  );
});
