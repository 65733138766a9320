/** Over a real port: a short body must come at once, an upload may take its time as long as it goes on. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { type Listening, listen } from '../../backend/src/node/listen.ts';

const look = 30_000;

interface Sent {
  socket: Socket;
  /** Sends so many bytes and resolves once the server has read them. */
  send(bytes: number): Promise<void>;
  /** Resolves with all that was answered once the server has hung up. */
  ended: Promise<string>;
}

let server: Listening;
let read = 0;
let ends: string[] = [];
/** What answers wait for. */
let held = Promise.resolve();

async function readAll(request: Request): Promise<Response> {
  try {
    for await (const piece of request.body ?? []) read += piece.byteLength;
    ends.push('whole');
  } catch {
    ends.push('broken off');
  }
  await held;
  return new Response(null, { status: 204 });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

async function begin(method: string, length: number): Promise<Sent> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(answer)));
  socket.write(`${method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`);
  return {
    socket,
    ended,
    async send(bytes) {
      const whole = read + bytes;
      socket.write(Buffer.alloc(bytes));
      await until(() => read >= whole || ends.length > 0);
    },
  };
}

describe('a body on a slow line', () => {
  before(async () => (server = await listen(readAll, { host: '127.0.0.1', port: 0 })));
  after(() => server.close());
  beforeEach(() => {
    read = 0;
    ends = [];
    mock.timers.enable({ apis: ['setInterval'] });
  });
  afterEach(() => mock.timers.reset());

  it('is an upload that goes on: it may take many times as long as any other', async () => {
    const { socket, send } = await begin('PATCH', 20 * 17_000);
    for (let i = 0; i < 19; i++) {
      await send(17_000);
      mock.timers.tick(look);
    }
    assert.deepEqual(ends, []);
    const answer = once(socket, 'data');
    await send(17_000);
    assert.match(String(await answer), /^HTTP\/1\.1 204 /);
    assert.deepEqual([ends, read], [['whole'], 20 * 17_000]);
    socket.destroy();
  });

  it('is an upload that only drips: it is cut without an answer, and what came is handed on', async () => {
    const { ended, send } = await begin('PATCH', 1_000_000);
    await send(200_000);
    mock.timers.tick(look);
    assert.deepEqual(ends, []);
    await send(1000);
    mock.timers.tick(look);
    assert.equal(await ended, '');
    await until(() => ends.length > 0);
    assert.deepEqual([ends, read], [['broken off'], 201_000]);
  });

  it('is an upload that takes an hour: it is cut, and goes on in a new request', async () => {
    const { ended, send } = await begin('PATCH', 10_000_000);
    for (let i = 0; i < 119; i++) {
      await send(17_000);
      mock.timers.tick(look);
    }
    await send(17_000);
    assert.deepEqual(ends, []);
    mock.timers.tick(look);
    assert.equal(await ended, '');
  });

  it('is anything else: it must be whole at the first look', async () => {
    const { ended, send } = await begin('POST', 1_000_000);
    await send(200_000);
    mock.timers.tick(look);
    assert.match(await ended, /^HTTP\/1\.1 400 /);
  });

  it('is whole, and only its answer takes long: nothing is cut', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held = promise;
    const { socket, send } = await begin('POST', 10);
    const answer = once(socket, 'data');
    await send(10);
    mock.timers.tick(3 * look);
    // Time in which a refusal would be on its way.
    let turns = 0;
    await until(() => ++turns > 50);
    resolve();
    assert.match(String(await answer), /^HTTP\/1\.1 204 /);
    socket.destroy();
  });
});
