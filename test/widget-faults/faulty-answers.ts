/** What may become of a question and its answer on the way. */
import type { Chance } from '../support/random.ts';
import type { WireFault } from './faults.ts';
import type { Call, Lane, Reply } from './lane.ts';

type Handle = (lane: Lane, call: Call, chance: Chance) => Promise<void> | void;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets a page of another origin read what the proxy itself answers. */
const readable = ({ request }: Call): Record<string, string> => ({
  'access-control-allow-origin': request.headers.origin ?? '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
});

export function problem(call: Call, status: number, code: string, more: object = {}): Reply {
  const body = {
    type: `urn:campaign-manager:problem:${code}`,
    title: code,
    status,
    code,
    requestId: 'from-the-way',
  };
  return {
    status,
    headers: { ...readable(call), 'content-type': 'application/problem+json' },
    body: JSON.stringify({ ...body, ...more }),
  };
}

/** Sends the head of the whole answer and half of its body; then the line is dead. */
function breakOff(call: Call, { status, headers, body }: Reply): void {
  const bytes = Buffer.from(body);
  call.response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  call.response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => call.cut(), 5));
}

/** Rewrites the order in an answer; what is not one stays as it is. */
async function doctor(
  lane: Lane,
  call: Call,
  change: (order: Record<string, unknown>) => void,
): Promise<void> {
  const reply = await call.forward();
  if (reply.status !== 200) return call.reply(reply);
  const json = JSON.parse(reply.body) as Record<string, unknown>;
  change((json['order'] ?? json) as Record<string, unknown>);
  lane.isDoctored = true;
  const { etag: _, ...headers } = reply.headers;
  call.reply({ ...reply, headers, body: JSON.stringify(json) });
}

const oddBodies = [
  'null',
  '[]',
  '"ok"',
  '{}',
  '{"order":null,"receipt":null}',
  '{"id":7,"version":"seven","status":{}}',
  '{"messages":{"0":"hello"},"more":"no"}',
  '{"seq":"first"}',
];

/** The action takes place; what the page is told of it is nonsense. */
async function garble(call: Call, garbled: (body: string) => string): Promise<void> {
  const reply = await call.forward();
  const { etag: _, ...headers } = reply.headers;
  call.reply({ ...reply, headers, body: garbled(reply.body) });
}

const fields = [
  [{ path: 'payload.explanation', code: 'tooShort', params: { min: 10, actual: 4 } }],
  [{ path: 'payload.date', code: 'tooEarly', params: {} }],
  [],
];

/** Faults of a single answer, and the planted one. */
export type AnswerFault =
  Exclude<WireFault, 'streamRefused' | 'streamCut' | 'hintLost' | 'hintTwice' | 'hintLate'> | 'forged';

export const faultyAnswers: Record<AnswerFault, Handle> = {
  async latency(_, call, chance) {
    const before = chance.below(400);
    await wait(before);
    const reply = await call.forward();
    await wait(400 - before);
    call.reply(reply);
  },
  lostRequest: (_, call) => call.cut(),
  async lostReply(_, call) {
    await call.forward();
    call.cut();
  },
  /** Sometimes it acted, sometimes not; nobody ever says. */
  async silence(lane, call, chance) {
    if (chance.chance(0.5)) await call.forward();
    if (lane.isHealed) call.cut();
  },
  async resetMidBody(_, call) {
    breakOff(call, await call.forward());
  },
  truncated: (_, call) => garble(call, (body) => body.slice(0, body.length / 2)),
  malformed: (_, call) => garble(call, () => '<html>{"receipt":{"ref'),
  wrongShape: (_, call, chance) => garble(call, () => chance.pick(oddBodies)),
  async duplicate(_, call, chance) {
    const [one, two] = await Promise.all([call.forward(), call.forward()]);
    call.reply(chance.chance(0.5) ? one : two);
  },
  async reordered(lane, call) {
    const reply = await call.forward();
    await new Promise<void>((resolve) => {
      const pass = () => {
        lane.held.delete(pass);
        setTimeout(resolve, 20);
      };
      lane.held.add(pass);
      setTimeout(pass, 350);
    });
    call.reply(reply);
  },
  expiredToken: (_, call) => call.reply(problem(call, 401, 'unauthorized')),
  signedOut(lane, call, chance) {
    if (Date.now() > lane.signedOutUntil) lane.signedOutUntil = Date.now() + 500 + chance.below(1000);
    call.reply(problem(call, 401, 'unauthorized'));
  },
  forbidden: (_, call) => call.reply(problem(call, 403, 'forbidden')),
  notFound: (_, call) => call.reply(problem(call, 404, 'notFound')),
  async otherSideFirst(lane, call) {
    const first = lane.otherSide;
    lane.otherSide = null;
    await first?.();
    call.reply(await call.forward());
  },
  invalid: (_, call, chance) => call.reply(problem(call, 422, 'invalid', { fields: chance.pick(fields) })),
  tooMany(_, call, chance) {
    const reply = problem(call, 429, 'rateLimited');
    call.reply({ ...reply, headers: { ...reply.headers, 'retry-after': chance.pick(['0', '1', '30']) } });
  },
  broken: (_, call, chance) => call.reply(problem(call, chance.pick([500, 502, 503]), 'server')),
  async brokenAfter(_, call, chance) {
    await call.forward();
    call.reply(problem(call, chance.pick([500, 502, 503]), 'server'));
  },
  /** As gateways answer: in HTML, and without the headers that would let the page read it. */
  bareGateway: (_, call) =>
    call.reply({ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502 Bad Gateway</h1>' }),
  unknownStatus: (lane, call) => doctor(lane, call, (order) => (order['status'] = 'paused')),
  unknownAction: (lane, call) =>
    doctor(lane, call, (order) => {
      const action = { type: 'boostOrder', class: 'C', open: true, on: { status: order['status'] } };
      order['actions'] = [...(order['actions'] as object[]), action];
    }),
  /** Planted: says that it is done, and does nothing. */
  async forged(_, call) {
    if (call.kind === 'send') return call.reply({ ...problem(call, 201, ''), body: '{"seq":999}' });
    const order = JSON.parse((await call.look()).body) as { version: number; serverTime: string };
    const receipt = {
      reference: '0000-00',
      type: (JSON.parse(call.body) as { type: string }).type,
      at: order.serverTime,
      version: order.version + 1,
    };
    call.reply({ ...problem(call, 200, ''), body: JSON.stringify({ receipt, order }) });
  },
};
