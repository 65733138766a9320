/** Over a real port: what becomes of connections that do not ask in time. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Listening, listen } from '../../backend/src/node/listen.ts';

let server: Listening;

/** All that is answered to these bytes until the server hangs up. */
function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

describe('a connection on which no request comes in time', { concurrency: true }, () => {
  before(
    async () => (server = await listen(async () => new Response('asked'), { host: '127.0.0.1', port: 0 })),
  );
  after(() => server.close());

  it('is closed without a word, so that a browser that was about to use it asks on another one', async () => {
    assert.equal(await answerTo(''), '');
  });

  it('is told so when it began one', async () => {
    assert.match(await answerTo('GET / HTTP/1.1\r\nHost: loc'), /^HTTP\/1\.1 400 [^]*"notHttp"/);
  });
});
