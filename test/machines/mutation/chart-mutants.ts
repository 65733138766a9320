/** The chart broken in every small way: without each arrow, with each guard turned round, without each thing it does. */
import { not } from 'xstate';
import { orderMachine } from '../../../src/machines/order.machine.ts';

type Machine = typeof orderMachine;
type Config = Record<string, unknown>;
type Arrow = { guard?: unknown; actions?: unknown[] } | string;
export interface Mutant {
  name: string;
  machine: () => Machine;
  /** What an order must do to come by the broken place: `state|event`, or `in|state`. */
  touches: string[];
}

/** Copies the chart, keeping functions as they are. */
const copy = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])) as T;
};
const MachineOf = orderMachine.constructor as new (config: Config, implementations: unknown) => Machine;
const rebuilt = (config: Config) => new MachineOf(config, orderMachine.implementations);
const asList = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Every state of the chart with the way to it. */
function* states(config: Config, path: string[] = []): Generator<{ path: string[]; state: Config }> {
  yield { path, state: config };
  for (const [name, inner] of Object.entries((config['states'] ?? {}) as Record<string, Config>))
    yield* states(inner, [...path, name]);
}

/** The same state in a fresh copy of the chart, changed. */
function changed(path: string[], change: (state: Config) => void): () => Machine {
  return () => {
    const config = copy(orderMachine.config) as unknown as Config;
    let state = config;
    for (const name of path) state = (state['states'] as Record<string, Config>)[name] as Config;
    change(state);
    return rebuilt(config);
  };
}

/** Every place where arrows hang: `on` by event, and `always`. */
function* bundles(
  state: Config,
): Generator<{ event: string; arrows: Arrow[]; set: (s: Config, a: Arrow[]) => void }> {
  for (const [event, arrows] of Object.entries((state['on'] ?? {}) as Record<string, Arrow | Arrow[]>))
    yield {
      event,
      arrows: asList(arrows),
      set: (target, list) => {
        const on = target['on'] as Record<string, unknown>;
        if (list.length > 0) on[event] = list;
        else delete on[event];
      },
    };
  if (state['always'])
    yield {
      event: 'always',
      arrows: asList(state['always'] as Arrow[]),
      set: (target, list) => (target['always'] = list),
    };
}

const label = (item: unknown): string => {
  if (typeof item === 'string') return item;
  const { type, params } = item as { type: string; params?: object };
  return `${type} ${typeof params === 'object' ? JSON.stringify(params) : ''}`.trim();
};

const ends = ['in|released', 'in|refunded', 'in|split'];

/** Without each arrow, with each guard turned round, without each thing an arrow or a state does. */
export function* chartMutants(): Generator<Mutant> {
  for (const { path, state } of states(orderMachine.config as unknown as Config)) {
    const place = path.join('.') || 'order';
    for (const { event, arrows, set } of bundles(state))
      for (const [index, arrow] of arrows.entries()) {
        const swap = (list: Arrow[]) => changed(path, (target) => set(target, list));
        const touches = event === 'always' ? ends : [`${path.at(-1)}|${event}`];
        const here = arrows.length > 1 ? `${place} ${event}#${index + 1}` : `${place} ${event}`;
        yield { name: `without ${here}`, touches, machine: swap(arrows.filter((_, i) => i !== index)) };
        if (typeof arrow === 'string') continue;
        const put = (other: Arrow) => swap(arrows.map((one, i) => (i === index ? other : one)));
        if (arrow.guard)
          yield {
            name: `${here}: not ${label(arrow.guard)}`,
            touches,
            machine: put({ ...arrow, guard: not(arrow.guard as string) }),
          };
        for (const [i, action] of asList(arrow.actions).entries())
          yield {
            name: `${here}: no ${label(action)}`,
            touches,
            machine: put({ ...arrow, actions: asList(arrow.actions).filter((_, j) => j !== i) }),
          };
      }
    for (const moment of ['entry', 'exit'] as const)
      for (const [i, action] of asList(state[moment] as unknown[]).entries())
        yield {
          name: `${place} ${moment}: no ${label(action)}`,
          touches: [`in|${path.at(-1)}`],
          machine: changed(path, (target) => {
            target[moment] = asList(target[moment] as unknown[]).filter((_, j) => j !== i);
          }),
        };
  }
}
