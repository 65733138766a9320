/** Everything that can happen, and what must hold of it. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { orderMachine } from '../../src/machines/order.machine.ts';
import { createRules } from '../../src/machines/rules-over.ts';
import { explore, type Graph, worlds } from './explorer/explore.ts';
import { named } from './mutation/named-mutants.ts';
import { checkReached, properties } from './explorer/properties.ts';

const rules = createRules(orderMachine);
const graphs: Graph[] = [];
const steps = 'every step keeps deadlines, money and notices right';
const loops = 'no loop can be sustained, by one side or by both';
const alone = 'once ready, no side alone takes everything, but through the two silences';
const current = 'no order is ready without an approved current version in a required slot';
const offers = 'a side has one offer open at most, and none outlives its dispute or its withdrawal';
const paid = 'what is accepted, conceded or decided is what is paid';
const frozen = 'while disputed nothing is paid, and only the channel’s promise changes what is owed';
const silent = 'silence never consents, and only a rejection counts as one';
const month = 'a mediator’s 30 days count from the first escalation, whatever comes';
const holder = 'only whoever holds the case asks and decides, one question at a time';
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

/** A broken rule, the world in which it shows, and the property that must notice. */
const barks: [mutant: string, world: keyof typeof worlds, property: string][] = [
  ['the system’s case can be withdrawn', 'campaign', loops],
  ['redos without end', 'campaign', loops],
  ['a returned case starts the mediator’s 30 days anew', 'mediation', loops],
  ['the hard stop refunds a ready order', 'campaign', alone],
  ['one’s own offer can be accepted', 'dispute', alone],
  ['anybody’s request can be accepted by its requester', 'campaign', alone],
  ['settling forgets the promise', 'dispute', steps],
  ['a fee on a full refund', 'dispute', steps],
  ['ready without asking for slots', 'campaign', current],
  ['a redo is not counted', 'dispute', 'there is one redo per order'],
  ['a withdrawn offer stays open', 'dispute', offers],
  ['a new offer leaves the one before it open', 'dispute', offers],
  ['an end leaves offers open', 'dispute', offers],
  ['an accepted offer pays less than was promised', 'mediation', paid],
  ['conceding pays only what was promised', 'dispute', paid],
  ['an offer is a promise', 'dispute', frozen],
  ['silence accepts an offer', 'dispute', silent],
  ['a lapse counts as a rejection', 'dispute', silent],
  ['a replaced offer counts as a rejection', 'dispute', silent],
  ['a withdrawn offer counts as rejected', 'dispute', silent],
  ['a question moves the end of the mediator’s silence', 'mediation', month],
  ['a takeover moves the end of the mediator’s silence', 'mediation', month],
  ['a returned case starts the mediator’s 30 days anew', 'mediation', month],
  ['any mediator decides', 'mediation', holder],
  ['a returned case keeps its question open', 'mediation', holder],
  ['an answer leaves its question open', 'mediation', holder],
  ['a decision is not kept', 'mediation', holder],
];

/** Whether it holds; what is no broken property is thrown on. */
function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof assert.AssertionError) return false;
    throw error;
  }
}

describe('the explorer barks when', () => {
  const mutants = [...named(orderMachine)];
  for (const [name, world, property] of barks)
    it(name, () => {
      const mutant = mutants.find((one) => one.name === name);
      assert.ok(mutant);
      const broken = createRules(mutant.machine());
      const holds = properties[property];
      assert.ok(holds);
      // Most of it shows soon; the last look says what it still does not see.
      const isHeard = (states: number) =>
        !passes(() => holds(explore(broken, worlds[world], states), broken));
      assert.ok([30, 120, 500].some(isHeard), 'the property still holds');
    });
});

after(() => {
  const states = graphs.reduce((sum, graph) => sum + graph.states.length, 0);
  const edges = graphs.reduce((sum, graph) => sum + graph.edges.length, 0);
  for (const line of report) console.log(line);
  console.log(
    `explored: ${states} states, ${edges} transitions; ${Object.keys(properties).length + 1} properties hold`,
  );
});
