/** Every test that can be run over other rules, and what each of them touches: so a mutant meets its likely killers first. */
import { orderMachine } from '../../../src/machines/order.machine.ts';
import type { Rules } from '../../../src/machines/decided.ts';
import type { OrderRecord } from '../../../src/machines/order-record.ts';
import { createRules } from '../../../src/machines/rules-over.ts';
import { rows } from '../expected-table.ts';
import { scenarios } from '../scenarios/index.ts';
import { checkRow } from '../support/check-table.ts';

export interface Suspect {
  kind: 'table' | 'stories';
  run: (rules: Rules) => void;
  touches: Set<string>;
}

/** The names of all states an order is in. */
const statesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as object).flatMap(([name, inner]) => [name, ...statesIn(inner)]);

/** Our rules, noting what is asked of them where. */
function listening(rules: Rules, touches: Set<string>): Rules {
  const note = (order: OrderRecord, type: string, after: OrderRecord | undefined) => {
    for (const state of statesIn(order.value)) touches.add(`${state}|${type}`).add(`in|${state}`);
    for (const state of after ? statesIn(after.value) : []) touches.add(`in|${state}`);
  };
  return {
    ...rules,
    decide(order, command, circumstances) {
      const answer = rules.decide(order, command, circumstances);
      note(order, command.type, answer.ok ? answer.order : undefined);
      return answer;
    },
    reachDeadline(order, due, at, caseNumber) {
      const answer = rules.reachDeadline(order, due, at, caseNumber);
      note(order, `deadline.${due.kind}`, answer?.order);
      return answer;
    },
  };
}

export function suspects(): Suspect[] {
  const rules = createRules(orderMachine);
  const all: Pick<Suspect, 'kind' | 'run'>[] = [
    ...Object.values(scenarios)
      .flat()
      .map(({ run }) => ({ kind: 'stories' as const, run })),
    ...rows.map((row) => ({ kind: 'table' as const, run: (over: Rules) => void checkRow(over, row) })),
  ];
  return all.map((suspect) => {
    const touches = new Set<string>();
    suspect.run(listening(rules, touches));
    return { ...suspect, touches };
  });
}
