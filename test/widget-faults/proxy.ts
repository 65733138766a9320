/** A proxy between pages and the backend: each mix has a lane of its own, on which calls fail as its seed says. */
import {
  Agent,
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { CallKind, Mix } from './faults.ts';
import { type AnswerFault, faultyAnswers } from './faulty-answers.ts';
import { faultyStream } from './faulty-stream.ts';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An action or a message that reached the proxy. */
export interface Sent {
  kind: 'act' | 'send';
  order: string;
  /** The action's type; of a message its text. */
  what: string;
  /** The idempotency key; of a message its `clientId`. */
  key: string;
  body: string;
}

/** One call on its way. */
export interface Call {
  readonly kind: CallKind;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
  readonly order: string;
  /** Sends it on; may be called more than once. */
  forward(): Promise<Reply>;
  /** The order as the same person would read it now. */
  look(): Promise<Reply>;
  /** Opens it at the backend, for endless answers. */
  open(take: (answer: IncomingMessage) => void): ClientRequest;
  reply(reply: Reply): void;
  /** Ends the connection without a word. */
  cut(): void;
}

export interface Lane {
  /** The address of the API for this lane's pages. */
  readonly base: string;
  readonly sent: Sent[];
  /** The orders that its pages look at. */
  readonly orders: Set<string>;
  /** How often each fault was injected. */
  readonly injected: Map<string, number>;
  readonly isHealed: boolean;
  /** Until when (ms) nobody is let in. */
  signedOutUntil: number;
  /** An order was shown other than it is: after healing every page is told to ask again. */
  isDoctored: boolean;
  /** What the other side does right before an action arrives. */
  otherSide: (() => Promise<void>) | null;
  /** Answers that wait for another one to pass. */
  readonly held: Set<() => void>;
  readonly sockets: Set<Socket>;
  /** From here on nothing fails. */
  heal(): void;
}

export interface Proxy {
  /** `plant` befalls every action and message, healed or not. */
  lane(mix: Mix, plant?: 'forged'): Lane;
  close(): Promise<void>;
}

const kindOf = (method: string, path: string): CallKind => {
  if (method === 'OPTIONS') return 'preflight';
  if (path.startsWith('/v1/stream')) return 'stream';
  if (path.endsWith('/actions')) return 'act';
  if (path.endsWith('/read')) return 'read';
  if (/\/messages(\?|$)/.test(path)) return method === 'POST' ? 'send' : 'messages';
  return 'order';
};

const orderIn = (path: string): string => /^\/v1\/orders\/([^/?]+)/.exec(path)?.[1] ?? '';

function sentBy({ kind, request, body, order }: Call): Sent | null {
  if (kind !== 'act' && kind !== 'send') return null;
  const { type, text, clientId } = JSON.parse(body) as Record<string, string>;
  const key = kind === 'act' ? String(request.headers['idempotency-key']) : clientId;
  return { kind, order, what: (kind === 'act' ? type : text) ?? '', key: key ?? '', body };
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function replyOf(answer: IncomingMessage): Promise<Reply> {
  const {
    'content-length': _,
    'transfer-encoding': __,
    'keep-alive': ___,
    connection: ____,
    ...headers
  } = answer.headers;
  return {
    status: answer.statusCode ?? 502,
    headers: headers as Record<string, string>,
    body: await textOf(answer),
  };
}

export async function startProxy(target: string): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true });
  const lanes = new Map<
    string,
    { lane: Lane; mix: Mix; plant: 'forged' | undefined; calls: Map<string, number> }
  >();
  const { host } = new URL(target);

  function callOf(request: IncomingMessage, response: ServerResponse, path: string, body: string): Call {
    const { connection: _, 'accept-encoding': __, ...headers } = request.headers;
    const { method = 'GET' } = request;
    const order = orderIn(path);
    const open = (take: (answer: IncomingMessage) => void, wanted = path, as = method, text = body) => {
      const { 'content-length': _, ...kept } = headers;
      const sending = ask(target + wanted, { method: as, agent, headers: { ...kept, host } }, take);
      sending.end(text);
      return sending;
    };
    const send = (...what: [path?: string, method?: string, body?: string]) =>
      new Promise<Reply>((resolve, reject) => {
        const take = (answer: IncomingMessage) => void replyOf(answer).then(resolve, reject);
        open(take, ...what).on('error', reject);
      });
    return {
      kind: kindOf(method, path),
      order,
      request,
      response,
      body,
      open,
      forward: () => send(),
      look: () => send(`/v1/orders/${order}`, 'GET', ''),
      reply({ status, headers, body: text }) {
        if (response.destroyed) return;
        response.writeHead(status, headers);
        response.end(status === 204 || status === 304 ? undefined : text);
      },
      cut: () => request.socket.destroy(),
    };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, name = '', path = ''] = /^\/([^/]+)(.*)$/.exec(request.url ?? '') ?? [];
    const known = lanes.get(name);
    const body = await textOf(request);
    if (!known) return void response.writeHead(410).end();
    const { lane, mix, plant, calls } = known;
    lane.sockets.add(request.socket);
    const call = callOf(request, response, path, body);
    const sent = sentBy(call);
    if (sent) lane.sent.push(sent);
    if (call.order !== '') lane.orders.add(call.order);
    const nth = calls.get(call.kind) ?? 0;
    calls.set(call.kind, nth + 1);
    let hit = lane.isHealed ? null : mix.faultFor(call.kind, nth);
    if (!lane.isHealed && Date.now() < lane.signedOutUntil && call.kind !== 'preflight')
      hit = { fault: 'signedOut', chance: mix.chance };
    if (hit) count(lane, hit.fault);
    if (call.kind === 'stream') return faultyStream(lane, call, hit);
    if (plant && sent) return faultyAnswers.forged(lane, call, mix.chance);
    if (hit) await faultyAnswers[hit.fault as AnswerFault](lane, call, hit.chance);
    else call.reply(await call.forward());
    for (const pass of lane.held) pass();
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  // A page that reads an endless answer must not keep another one waiting.
  server.keepAliveTimeout = 2000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    lane(mix, plant) {
      const name = `m${lanes.size}-${mix.seed}`;
      const lane = openLane(`http://127.0.0.1:${port}/${name}/`);
      lanes.set(name, { lane, mix, plant, calls: new Map() });
      return lane;
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function openLane(base: string): Lane {
  let isHealed = false;
  const lane: Lane = {
    base,
    sent: [],
    orders: new Set(),
    injected: new Map(),
    get isHealed() {
      return isHealed;
    },
    signedOutUntil: 0,
    isDoctored: false,
    otherSide: null,
    held: new Set(),
    sockets: new Set(),
    heal() {
      isHealed = true;
      // What hangs is let go, and every stream begins anew.
      for (const pass of lane.held) pass();
      for (const socket of lane.sockets) socket.destroy();
    },
  };
  return lane;
}

export function count(lane: Lane, fault: string): void {
  lane.injected.set(fault, (lane.injected.get(fault) ?? 0) + 1);
}
