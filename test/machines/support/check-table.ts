/** Holds the rules against the expected table, cell by cell. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { type ActionType, actionTypes } from '../../../src/contract/actions.ts';
import { type DeadlineKind, DeadlineKind as kinds } from '../../../src/contract/deadlines.ts';
import type { AvailableAction } from '../../../src/contract/order.ts';
import type { Rules } from '../../../src/machines/decided.ts';
import type { OrderRecord } from '../../../src/machines/order-record.ts';
import { type Row, rows, type Step, who } from '../expected-table.ts';
import { checkRecord, checkStep } from './invariants.ts';
import { placeOf } from './places.ts';
import { commandFor, type How, people, type Who, World } from './world.ts';

const actors = Object.keys(people) as Who[];

function walk(world: World, step: Step) {
  const [text, payload] = typeof step === 'string' ? [step, {}] : step;
  const [actor, what, slot] = text.split(' ') as [string, string, string?];
  if (actor === 'clock') return world.reach(what as DeadlineKind);
  const how: How = { payload };
  if (slot) {
    how.on = { status: world.order.status, slotId: slot, after: null };
    how.payload = { asset: { kind: 'url', url: 'https://example.test/a' } };
  }
  return world.act(actor as Who, what as ActionType, how);
}

function worldOf(rules: Rules, row: Row): World {
  const world = new World(rules, row.options);
  for (const step of row.path) walk(world, step);
  assert.equal(world.place, row.place);
  return world;
}

function checkAction(world: World, row: Row, actor: Who, type: ActionType, actions: AvailableAction[]) {
  const cell = `${row.place}${row.when ? ` (${row.when})` : ''}: ${actor} ${type}`;
  const answer = world.ask(actor, type);
  const expected = row.open?.[`${actor} ${type}`];
  const { on } = commandFor(world.order, type);
  const isThis = (action: AvailableAction) => action.type === type && action.open;
  const offered = actions.some((action) => isThis(action) && isDeepStrictEqual(action.on, on));
  assert.equal(offered, expected !== undefined, `${cell} is ${offered ? '' : 'not '}offered`);
  if (answer.ok) {
    assert.equal(placeOf(answer.order), expected, cell);
    checkStep(world.order, answer);
  } else {
    const closed = who[type].includes(actor) ? 'conflict' : 'forbidden';
    assert.equal(answer.code, expected ?? closed, `${cell}: ${JSON.stringify(answer.reason)}`);
  }
}

function checkClock({ rules, order, now }: World, row: Row, kind: DeadlineKind) {
  const cell = `${row.place}${row.when ? ` (${row.when})` : ''}: clock ${kind}`;
  const dueAt = order.context.deadlines[kind];
  const expected = row.clock?.[kind];
  assert.equal(dueAt !== undefined, expected !== undefined, `${cell} ${dueAt ? 'runs' : 'does not run'}`);
  if (dueAt === undefined) return;
  const at = dueAt > now ? dueAt : now;
  const reached = rules.reachDeadline(order, { kind, dueAt }, at);
  assert.ok(reached, cell);
  assert.equal(placeOf(reached.order), expected, cell);
  checkStep(order, reached);
  assert.equal(
    rules.reachDeadline(order, { kind, dueAt: at.replace('Z', '9Z') }, at),
    null,
    `${cell}, another instant`,
  );
}

/** Every cell of one row; throws at the first that differs, and says how many it looked at. */
export function checkRow(rules: Rules, row: Row): number {
  const world = worldOf(rules, row);
  const listed = Object.keys(row.open ?? {});
  checkRecord(rules, world.order);
  for (const actor of actors) {
    const actions = rules.actionsFor(world.order, people[actor], world.now);
    for (const type of actionTypes) checkAction(world, row, actor, type, actions);
  }
  for (const kind of kinds.options) checkClock(world, row, kind);
  for (const cell of listed) {
    const [actor, type] = cell.split(' ') as [Who, ActionType];
    assert.ok(who[type].includes(actor), `the table lists ${cell}, which is nobody's`);
  }
  return actionTypes.length * actors.length + kinds.options.length;
}

/** The places and ends that the table knows, as wire statuses. */
export const statusesInTable = (rules: Rules): Set<OrderRecord['status']> =>
  new Set(rows.map((row) => worldOf(rules, row).order.status));
