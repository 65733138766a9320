/** A named story about one order, told over any rules: the tests tell it over ours, the mutants over broken ones. */
import type { Rules } from '../../../src/machines/decided.ts';
import { type Options, World } from './world.ts';

export interface Scenario {
  name: string;
  run(rules: Rules): void;
}

/** The name is a sentence; the story starts with an order just placed. */
export const scenario = (name: string, story: (world: World) => void, options: Options = {}): Scenario => ({
  name,
  run: (rules) => story(new World(rules, options)),
});
