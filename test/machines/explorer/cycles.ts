/** Loops in the graph, and whether real time ends each of them. */
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';
import type { Edge, Graph } from './explore.ts';

/** Strongly connected parts of the states in `inside`, over the edges that `follow` takes (Tarjan, without recursion). */
export function components(
  graph: Graph,
  inside: ReadonlySet<number>,
  follow: (edge: Edge) => boolean,
): number[][] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const found: number[][] = [];
  const nextOf = (state: number) =>
    (graph.out[state] ?? []).filter((edge) => inside.has(edge.to) && follow(edge)).map((edge) => edge.to);
  for (const root of inside) {
    if (index.has(root)) continue;
    const work = [{ state: root, next: nextOf(root), at: 0 }];
    open(root);
    while (work.length > 0) {
      const frame = work.at(-1) as (typeof work)[number];
      const to = frame.next[frame.at++];
      if (to === undefined) {
        work.pop();
        const parent = work.at(-1);
        if (parent) lower(parent.state, low.get(frame.state) ?? 0);
        if (low.get(frame.state) === index.get(frame.state)) found.push(close(frame.state));
      } else if (!index.has(to)) {
        open(to);
        work.push({ state: to, next: nextOf(to), at: 0 });
      } else if (onStack.has(to)) lower(frame.state, index.get(to) ?? 0);
    }
  }
  return found;

  function open(state: number) {
    index.set(state, index.size);
    low.set(state, index.get(state) ?? 0);
    stack.push(state);
    onStack.add(state);
  }
  function lower(state: number, to: number) {
    low.set(state, Math.min(low.get(state) ?? 0, to));
  }
  function close(root: number): number[] {
    const part: number[] = [];
    for (let state; state !== root;) {
      state = stack.pop() as number;
      onStack.delete(state);
      part.push(state);
    }
    return part;
  }
}

const contextOf = (graph: Graph, state: number) => graph.states[state]?.context;
const runs = (graph: Graph, state: number, kind: DeadlineKind) =>
  contextOf(graph, state)?.deadlines[kind] !== undefined;

/**
 * A loop is harmless when some deadline ends it: its instant is never moved by the loop, and reaching it leads out.
 * Such a fuse must burn in every state of the loop; only the hard stop's instant is remembered while it does not run,
 * so the loop may also pass through states without it, as long as those hold no loop of their own.
 */
export function unendingLoops(graph: Graph, inside: ReadonlySet<number>): number[][] {
  const bad: number[][] = [];
  for (const part of components(graph, inside, () => true)) {
    const states = new Set(part);
    const inner = part.flatMap((state) => (graph.out[state] ?? []).filter((edge) => states.has(edge.to)));
    if (inner.length === 0) continue;
    const leadsOut = (kind: DeadlineKind) =>
      !inner.some((edge) => edge.by === 'clock' && edge.label === kind);
    const first = part[0] as number;
    const kinds = Object.keys(contextOf(graph, first)?.deadlines ?? {}) as DeadlineKind[];
    const fuse = kinds.some(
      (kind) =>
        leadsOut(kind) &&
        part.every((state) => runs(graph, state, kind)) &&
        inner.every(({ from, decided }) => {
          const before = contextOf(graph, from)?.deadlines[kind];
          return decided.order.context.deadlines[kind] === before;
        }),
    );
    if (fuse) continue;
    const keepsHardStop = inner.every(
      ({ from, decided }) => contextOf(graph, from)?.hardStopAt === decided.order.context.hardStopAt,
    );
    const rest = part.filter((state) => !runs(graph, state, 'hardStop'));
    if (leadsOut('hardStop') && keepsHardStop && rest.length < part.length)
      bad.push(...unendingLoops(graph, new Set(rest)));
    else bad.push(part);
  }
  return bad;
}
