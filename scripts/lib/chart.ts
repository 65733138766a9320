// Reads the order machine's configuration as lists: its states, and its arrows with what they need and do.
import { type ActionType, actionRules } from '../../src/contract/actions.ts';
import type { DeadlineKind } from '../../src/contract/deadlines.ts';
import { orderMachine } from '../../src/machines/order.machine.ts';

interface Piece {
  type: string;
  params?: { kind?: DeadlineKind; code?: string; total?: string } | (() => unknown);
}
interface RawArrow {
  target?: string;
  guard?: string;
  actions?: (Piece | string)[];
}
export interface State {
  name: string;
  path: string[];
  type?: string;
  initial?: string;
  inner: State[];
  arrows: Arrow[];
  /** Deadlines that start on entry. */
  deadlines: DeadlineKind[];
}
export interface Arrow {
  from: string[];
  /** Null when the order changes without leaving its state. */
  to: string | null;
  /** `accept (channel)`, `⏱ decision`. */
  label: string;
  guard: string;
  refund: string;
  tells: string;
}
interface RawState {
  type?: string;
  initial?: string;
  states?: Record<string, RawState>;
  entry?: (Piece | string)[];
  on?: Record<string, RawArrow | RawArrow[] | string>;
  always?: RawArrow[];
}

/** `isOtherSide` → `is other side`. */
const words = (name: string) => name.replaceAll(/(?=[A-Z])/g, ' ').toLowerCase();

const params = (list: (Piece | string)[] | undefined) =>
  (list ?? []).flatMap((one) =>
    typeof one === 'string' || typeof one.params === 'function' ? [] : [one.params ?? {}],
  );

function labelOf(event: string): string {
  if (event.startsWith('deadline.')) return `⏱ ${event.slice('deadline.'.length)}`;
  const actors: readonly string[] | undefined = actionRules[event as ActionType]?.actors;
  return actors ? `${event} (${actors.join(', ')})` : event;
}

const arrowOf = (from: string[], event: string, { target, guard, actions }: RawArrow): Arrow => ({
  from,
  to: target?.replace(/^[#.]/, '') ?? null,
  label: labelOf(event),
  guard: words(guard ?? ''),
  refund: params(actions)
    .flatMap(({ total }) => total ?? [])
    .join(),
  tells: params(actions)
    .flatMap(({ code }) => code ?? [])
    .join(', '),
});

function read(name: string, raw: RawState, path: string[]): State {
  const events = Object.entries(raw.on ?? {}).flatMap(([event, arrows]) =>
    (typeof arrows === 'string' ? [{ target: arrows }] : [arrows].flat()).map((arrow) =>
      arrowOf(path, event, arrow),
    ),
  );
  return {
    name,
    path,
    ...(raw.type && { type: raw.type }),
    ...(raw.initial && { initial: raw.initial }),
    inner: Object.entries(raw.states ?? {}).map(([child, sub]) => read(child, sub, [...path, child])),
    arrows: [...events, ...(raw.always ?? []).map((arrow) => arrowOf(path, 'at once', arrow))],
    deadlines: params(raw.entry).flatMap(({ kind }) => kind ?? []),
  };
}

export const chart = read('order', orderMachine.config as unknown as RawState, []);

/** A state and all states in it. */
export const withInner = (state: State): State[] => [state, ...state.inner.flatMap(withInner)];
