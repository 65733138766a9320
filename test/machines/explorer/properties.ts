/** What must hold of everything that can happen. Each throws with the shortest story it knows. */
import assert from 'node:assert/strict';
import { DisputeStatus } from '../../../src/contract/dispute.ts';
import { OrderStatus } from '../../../src/contract/order.ts';
import type { OrderRecord } from '../../../src/machines/order-record.ts';
import { checkRecord, checkStep } from '../support/invariants.ts';
import { isFinal, placeOf } from '../support/places.ts';
import type { Rules } from '../../../src/machines/decided.ts';
import { components, unendingLoops } from './cycles.ts';
import { disputeProperties } from './dispute-properties.ts';
import type { Edge, Graph } from './explore.ts';
import { hold, stateOf } from './telling.ts';

const everyState = (graph: Graph) => new Set(graph.states.keys());

export const properties: Record<string, (graph: Graph, rules: Rules) => void> = {
  'every step keeps deadlines, money and notices right'(graph) {
    for (const { from, decided } of graph.edges) checkStep(stateOf(graph, from), decided);
  },

  'every tenth state survives storage'(graph, rules) {
    for (const [state, order] of graph.states.entries()) if (state % 10 === 0) checkRecord(rules, order);
  },

  'refund + payout + fee = captured on every edge into a final, and money moves on no other'(graph) {
    for (const { from, to, decided } of graph.edges) {
      const moves = decided.effects.filter((effect) => effect.type === 'moveMoney');
      hold(moves.length === (isFinal(decided.order) ? 1 : 0), graph, to, `${moves.length} money movements`);
      hold(!isFinal(stateOf(graph, from)), graph, from, 'something leaves an end');
      for (const { refund, payout, fee } of moves)
        hold(refund + payout + fee === decided.order.context.captured, graph, to, 'money is lost or made');
    }
  },

  'from every state a final is reached by the clock alone, in whatever order deadlines fall'(graph) {
    const isReminder = ({ from, to, label }: Edge) =>
      from === to && (label === 'unclaimed' || label === 'overdueCase');
    const clock = (edge: Edge) => edge.by === 'clock' && !isReminder(edge);
    const out = (state: number) => (graph.out[state] ?? []).filter(clock);
    for (const [state, order] of graph.states.entries())
      hold(isFinal(order) || !graph.out[state] || out(state).length > 0, graph, state, 'time stands still');
    for (const part of components(graph, everyState(graph), clock))
      for (const state of part)
        hold(
          part.length === 1 && out(state).every((edge) => edge.to !== state),
          graph,
          state,
          'the clock runs in circles',
        );
  },

  'no loop can be sustained, by one side or by both'(graph) {
    for (const [state = 0] of unendingLoops(graph, everyState(graph)))
      hold(false, graph, state, 'a loop that nothing ends');
  },

  'once ready, no side alone takes everything, but through the two silences'(graph) {
    for (const side of ['channel', 'client'] as const) {
      const other = side === 'client' ? 'channel' : 'client';
      const alone = ({ by, label }: Edge) =>
        by === side || (by === 'clock' && label !== 'disputeWindow' && label !== 'mediatorSilence');
      const hasConceded = ({ context }: OrderRecord) =>
        context.cancellation?.by === other ||
        context.disputes.at(-1)?.offers.some((offer) => offer.by === other && offer.state === 'open');
      const reached = new Set<number>();
      for (const [state, order] of graph.states.entries())
        if (['ready', 'completed', 'disputed'].includes(order.status) && !hasConceded(order))
          reached.add(state);
      for (const state of reached)
        for (const edge of graph.out[state] ?? []) {
          if (!alone(edge)) continue;
          reached.add(edge.to);
          const { settlement, captured } = edge.decided.order.context;
          const whole = side === 'client' ? settlement?.refund === captured : settlement?.refund === 0;
          hold(!whole, graph, edge.to, `${side} alone takes everything`);
        }
    }
  },

  'no order is ready without an approved current version in a required slot'(graph) {
    for (const [state, { status, context }] of graph.states.entries())
      if (status === 'ready')
        for (const slot of context.slots)
          hold(!slot.required || slot.approvedId !== null, graph, state, `${slot.id} is open`);
  },

  'nobody may do anything after the end'(graph) {
    for (const [state, order] of graph.states.entries())
      if (isFinal(order)) hold(!graph.out[state]?.length, graph, state, 'life after the end');
  },

  ...disputeProperties,
};

/** Over all worlds together: every status, and every status of a dispute, is reached. */
export function checkReached(graphs: readonly Graph[]) {
  const statuses = new Set(graphs.flatMap(({ states }) => states.map(({ status }) => status)));
  assert.deepEqual([...statuses].toSorted(), OrderStatus.options.toSorted());
  const places = new Set(graphs.flatMap(({ states }) => states.map((order) => placeOf(order).split('.')[0])));
  for (const status of DisputeStatus.options) assert.ok(places.has(status), `${status} is never reached`);
}
