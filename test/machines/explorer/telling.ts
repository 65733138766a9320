/** Says of a state in the graph how an order comes into it, when something about it is wrong. */
import assert from 'node:assert/strict';
import type { OrderRecord } from '../../../src/machines/order-record.ts';
import { placeOf } from '../support/places.ts';
import type { Edge, Graph } from './explore.ts';

export const stateOf = (graph: Graph, state: number) => graph.states[state] as OrderRecord;

/** How an order comes into a state, as told by the first path found. */
function storyTo(graph: Graph, state: number): string {
  const first = new Map<number, Edge>();
  for (const edge of graph.edges) if (!first.has(edge.to) && edge.to !== 0) first.set(edge.to, edge);
  const steps: string[] = [];
  for (let at = state, edge; at !== 0 && (edge = first.get(at)); at = edge.from)
    steps.unshift(`${edge.by} ${edge.label}`);
  return `${placeOf(stateOf(graph, state))} after: ${steps.join(' · ')}`;
}

/** Fails with the story of a state; the story is only told when needed. */
export function hold(holds: boolean, graph: Graph, state: number, what: string) {
  if (!holds) assert.fail(`${what}: ${storyTo(graph, state)}`);
}
