/** The faults there are, and which of them a seed mixes: some on the way to the server, some in the page. */
import { type Chance, randomOf } from '../support/random.ts';

/** What a page asks the server for. */
export type CallKind = 'order' | 'messages' | 'act' | 'send' | 'read' | 'stream' | 'preflight';

const kinds: readonly CallKind[] = ['order', 'messages', 'act', 'send', 'read', 'stream', 'preflight'];
const asked = ['order', 'messages', 'act', 'send', 'read'] as const;
const bodies = ['order', 'messages', 'act', 'send'] as const;
const shapes = ['order', 'act'] as const;

/** Faults between the page and the server, and the calls they befall. */
export const wireFaults = {
  latency: kinds,
  lostRequest: [...asked, 'stream', 'preflight'],
  lostReply: asked,
  silence: asked,
  resetMidBody: bodies,
  truncated: bodies,
  malformed: bodies,
  wrongShape: ['order', 'messages', 'act', 'send'],
  duplicate: asked,
  reordered: asked,
  expiredToken: asked,
  signedOut: [...asked, 'stream'],
  forbidden: ['order', 'act', 'send'],
  notFound: ['order', 'act'],
  otherSideFirst: ['act'],
  invalid: ['act', 'send'],
  tooMany: ['order', 'act', 'send'],
  broken: asked,
  brokenAfter: ['act', 'send', 'order'],
  bareGateway: asked,
  unknownStatus: shapes,
  unknownAction: shapes,
  streamRefused: ['stream'],
  streamCut: ['stream'],
  hintLost: ['stream'],
  hintTwice: ['stream'],
  hintLate: ['stream'],
} as const satisfies Record<string, readonly CallKind[]>;
export type WireFault = keyof typeof wireFaults;

/** Faults of the page, of the device, and of the person. */
export const pageFaults = [
  'clockOff',
  'clockJump',
  'offline',
  'secondTab',
  'moved',
  'houseMoved',
  'removed',
  'otherOrder',
  'reload',
] as const;
export type PageFault = (typeof pageFaults)[number];

/** Changes nothing for good, so that others can show themselves. */
const mild: ReadonlySet<string> = new Set(['latency', 'hintTwice', 'duplicate', 'reordered']);

export interface Mix {
  readonly seed: number;
  readonly scenario: string;
  readonly wire: readonly WireFault[];
  readonly page: readonly PageFault[];
  /** Chance for all that is not on the wire. */
  readonly chance: Chance;
  /** What befalls the nth call of a kind (from 0): the same for the same seed, whatever the other kinds do. */
  faultFor(kind: CallKind, nth: number): { fault: WireFault; chance: Chance } | null;
}

/** How often a call is hit. What a person sends is hit most; without preflights nothing else would happen. */
const rates: Record<CallKind, number> = {
  act: 0.8,
  send: 0.8,
  order: 0.4,
  messages: 0.4,
  read: 0.5,
  stream: 0.6,
  preflight: 0.08,
};

function some<T>(chance: Chance, from: readonly T[], least: number, most: number): T[] {
  const left = [...from];
  const count = least + chance.below(most - least + 1);
  return Array.from({ length: count }, () => left.splice(chance.below(left.length), 1)).flat();
}

/** The mix of a seed. `sends` is the kind of call by which the scenario acts, `isCrossed` whether the other side can be first. */
export function mixOf(
  seed: number,
  scenarios: readonly { name: string; sends: 'act' | 'send'; isCrossed: boolean }[],
): Mix {
  const chance = randomOf(seed);
  const { name, sends, isCrossed } = chance.pick(scenarios);
  const suits = (fault: WireFault): boolean =>
    (fault !== 'otherSideFirst' || isCrossed) &&
    (wireFaults[fault] as readonly CallKind[]).some((kind) =>
      kind !== 'act' && kind !== 'send' ? true : kind === sends,
    );
  const known = (Object.keys(wireFaults) as WireFault[]).filter(suits);
  const hitting = known.filter((fault) => (wireFaults[fault] as readonly CallKind[]).includes(sends));
  const wire = [...new Set([chance.pick(hitting), ...some(chance, known, 3, 6)])];
  const page = some(chance, pageFaults, 0, 3);
  return {
    seed,
    scenario: name,
    wire,
    page,
    chance,
    faultFor(kind, nth) {
      const own = randomOf(seed * 7919 + kinds.indexOf(kind) * 1009 + nth * 31);
      const fitting = wire.filter((fault) => (wireFaults[fault] as readonly CallKind[]).includes(kind));
      const rate = fitting.every((fault) => mild.has(fault)) ? 1 : rates[kind];
      if (fitting.length === 0 || !own.chance(rate)) return null;
      return { fault: own.pick(fitting), chance: own };
    },
  };
}

/** A mix in which nothing goes wrong. */
export function calmMix(seed: number, scenario: string): Mix {
  return { seed, scenario, wire: [], page: [], chance: randomOf(seed), faultFor: () => null };
}
