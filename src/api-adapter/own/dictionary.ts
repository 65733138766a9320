/** A backend's own words for our actions: its verb for each, and where in the action each of its details stands. */
import type { ActionType } from '../../contract/actions.ts';
import type { Command } from '../../contract/commands.ts';
import { toDecimal, toMinor } from './decimal.ts';
import type { HistoryLine } from './history.ts';

/** For example `decline: ['turn_down', { why: 'payload.reason', text: 'payload.explanation' }]`. */
export type Words = {
  readonly [Type in ActionType]?: readonly [verb: string, details?: Readonly<Record<string, string>>];
};

type Values = Record<string, unknown>;

export interface Dictionary {
  /** The backend's verb; undefined for what it cannot do. */
  verbOf(type: string): string | undefined;
  /** What the backend is told of a command; amounts as decimals. */
  detailsOf(command: Command, currency: string): Values;
  /** The action that a line of the backend's history was; undefined for any other line. */
  actionOf(verb: string, details: Readonly<Values>, currency: string): HistoryLine['action'];
}

/** Amounts are what the contract calls a refund; everything else is taken as it is. */
const isAmount = (path: string) => path.endsWith('.refund');

export function createDictionary(words: Words): Dictionary {
  const known = Object.entries(words) as [ActionType, NonNullable<Words[ActionType]>][];
  const detailsIn = (type: string) => Object.entries(words[type as ActionType]?.[1] ?? {});
  return {
    verbOf: (type) => words[type as ActionType]?.[0],
    detailsOf(command, currency) {
      const details: Values = {};
      for (const [name, path] of detailsIn(command.type)) {
        const value = path
          .split('.')
          .reduce<unknown>((at, key) => (at as Values | undefined)?.[key], command);
        details[name] = isAmount(path) ? toDecimal(value as number, currency) : value;
      }
      return details;
    },
    actionOf(verb, details, currency) {
      const type = known.find(([, [word]]) => word === verb)?.[0];
      if (type === undefined) return undefined;
      const action: Values = { type };
      for (const [name, path] of detailsIn(type)) {
        const value = details[name];
        if (value === undefined) continue;
        const keys = path.split('.');
        const last = keys.pop()!;
        const place = keys.reduce((at, key) => (at[key] ??= {}) as Values, action);
        place[last] = isAmount(path) ? toMinor(value as string, currency) : value;
      }
      return action as HistoryLine['action'];
    },
  };
}
