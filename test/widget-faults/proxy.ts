/** A proxy between pages and the backend: each mix has a lane of its own, on which calls fail as its seed says. */
import { Agent, createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Call, count, type Lane, openLane, type Reply, type Sent } from './lane.ts';
import type { CallKind, Mix } from './faults.ts';
import { type AnswerFault, faultyAnswers } from './faulty-answers.ts';
import { faultyStream } from './faulty-stream.ts';

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
