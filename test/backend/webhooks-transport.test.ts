/** Webhooks on the wire: a real https receiver, real signatures, and a network that means no good. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { isPublicAddress } from '../../backend/src/node/public-address.ts';
import { createWebhookTransport } from '../../backend/src/node/webhooks.ts';
import { PermanentFailure } from '../../backend/src/outbox/backoff.ts';
import { certificateFor } from '../support/certificate.ts';
import { openSink, type Sink, sinkHost } from '../support/webhook-sink.ts';

const whsec = (fill: number) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`;
const keyOf = (fill: number) => new Uint8Array(32).fill(fill);
const body = JSON.stringify({ id: 'evt_1', type: 'order.accept', number: 'CM-1 ä€' });
const webhook = { id: 'evt_1', body, at: new Date().toISOString() };

const open: Sink[] = [];
after(() => Promise.all(open.map((sink) => sink.close())));
async function sinkThat(...given: Parameters<typeof openSink>): Promise<Sink> {
  const sink = await openSink(...given);
  open.push(sink);
  return sink;
}
/** Something on this machine that speaks plain HTTP. */
async function plainServer() {
  let connections = 0;
  const server = createServer((_request, response) => response.end('inside'));
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

const transportTo = (sink: Sink, given: Partial<Sink['surroundings']> = {}, url = sink.url) =>
  createWebhookTransport({ url, secrets: [keyOf(1)] }, { ...sink.surroundings, ...given });

/** What the documentation tells receivers to check, word for word. */
async function documentedCheck() {
  const text = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n(import .*?)```/s.exec(text) ?? [];
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    isOurs(headers: Record<string, string>, body: string, secret: string): boolean;
  };
  return module.isOurs;
}

describe('a webhook', () => {
  it('is one signed POST that the documented check believes, and nothing else', async () => {
    const sink = await sinkThat();
    await transportTo(sink).send(webhook);
    const [got] = sink.received;
    assert.ok(got);
    assert.deepEqual([got.method, got.path, got.body], ['POST', '/hooks?from=desk', body]);
    assert.equal(got.headers['content-type'], 'application/json');
    assert.equal(got.headers['host'], new URL(sink.url).host);
    assert.equal(got.headers['webhook-id'], 'evt_1');
    assert.equal(got.headers['webhook-timestamp'], String(Math.floor(Date.parse(webhook.at) / 1000)));
    const isOurs = await documentedCheck();
    const { headers } = got;
    assert.equal(isOurs(headers, got.body, whsec(1)), true);
    assert.equal(isOurs(headers, got.body, whsec(2)), false);
    assert.equal(isOurs(headers, `${got.body} `, whsec(1)), false);
    assert.equal(isOurs({ ...headers, 'webhook-id': 'evt_2' }, got.body, whsec(1)), false);
    const later = String(Number(headers['webhook-timestamp']) + 1);
    assert.equal(isOurs({ ...headers, 'webhook-timestamp': later }, got.body, whsec(1)), false);
  });

  it('that is old is not believed, however well it is signed', async () => {
    const sink = await sinkThat();
    await transportTo(sink).send({ ...webhook, at: new Date(Date.now() - 600_000).toISOString() });
    const isOurs = await documentedCheck();
    assert.equal(isOurs(sink.received[0]!.headers, body, whsec(1)), false);
  });

  it('carries a signature for each secret while one is changed', async () => {
    const sink = await sinkThat();
    const target = { url: sink.url, secrets: [keyOf(1), keyOf(2)] };
    await createWebhookTransport(target, sink.surroundings).send(webhook);
    const { headers } = sink.received[0]!;
    assert.match(headers['webhook-signature'] ?? '', /^v1,[\w+/]{43}= v1,[\w+/]{43}=$/);
    const isOurs = await documentedCheck();
    assert.deepEqual(
      [1, 2, 3].map((fill) => isOurs(headers, body, whsec(fill))),
      [true, true, false],
    );
  });

  it('is signed as the format’s own example has it', async () => {
    const sink = await sinkThat();
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const given = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };
    await createWebhookTransport({ url: sink.url, secrets: [secret] }, sink.surroundings).send({
      ...given,
      at: new Date(1_614_265_330_000).toISOString(),
    });
    assert.equal(
      sink.received[0]!.headers['webhook-signature'],
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

describe('an answer', () => {
  const answering = (status: number) => sinkThat((response) => void response.writeHead(status).end());

  it('of 2xx is enough', async () => {
    for (const status of [200, 201, 202, 204]) await transportTo(await answering(status)).send(webhook);
  });

  it('of anything else is a failure that may pass; 410 is one that will not', async () => {
    for (const status of [301, 304, 400, 401, 404, 422, 429, 500, 503])
      await assert.rejects(transportTo(await answering(status)).send(webhook), {
        name: 'Error',
        message: `answered ${status}`,
      });
    await assert.rejects(transportTo(await answering(410)).send(webhook), PermanentFailure);
  });

  it('that leads elsewhere is not followed', async () => {
    const inside = await plainServer();
    const location = `http://127.0.0.1:${inside.port}/latest/meta-data`;
    for (const status of [301, 302, 303, 307, 308]) {
      const sink = await sinkThat((response) => void response.writeHead(status, { location }).end());
      await assert.rejects(transportTo(sink).send(webhook), { message: `answered ${status}` });
    }
    assert.equal(inside.connections(), 0);
  });

  it('that does not come, or comes a byte at a time, is waited for no longer than allowed', async () => {
    const dripping = (head: string) => (response: ServerResponse) => {
      const { socket } = response;
      let sent = 0;
      const drip = setInterval(() => socket?.write(head.charAt(sent++)), 20);
      socket?.on('close', () => clearInterval(drip));
    };
    const silent = await sinkThat(() => undefined);
    const slow = await sinkThat(dripping(`HTTP/1.1 200 OK\r\nx-slow: ${'y'.repeat(5000)}`));
    for (const sink of [silent, slow])
      await assert.rejects(transportTo(sink, { timeoutMs: 250 }).send(webhook), {
        message: 'no answer within 0.25 s',
      });
  });

  it('counts by its status, even when the rest of it never ends', async () => {
    const endless = await sinkThat((response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const failing = await sinkThat((response) => void response.writeHead(500).write('x'));
    // Both are waited for as long as is allowed: enough that the head has come.
    const [taken, refused] = [endless, failing].map((sink) =>
      transportTo(sink, { timeoutMs: 3000 }).send(webhook),
    );
    await assert.rejects(refused!, { message: 'answered 500' });
    await taken;
  });

  it('is read no further than 64 kB', async () => {
    let written = 0;
    const sink = await sinkThat((response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && written < 500_000_000) {
          written += 64_000;
          if (!response.write(Buffer.alloc(64_000))) return void response.once('drain', pour);
        }
      };
      pour();
    });
    await transportTo(sink).send(webhook);
    // What the sockets hold on both sides comes on top.
    assert.ok(written < 20_000_000, `${written} bytes`);
  });
});

describe('a connection', () => {
  it('is made only to a server that proves its name', async () => {
    const sink = await sinkThat();
    const { ca: _, ...untrusting } = sink.surroundings;
    const target = { url: sink.url, secrets: [keyOf(1)] };
    await assert.rejects(createWebhookTransport(target, untrusting).send(webhook), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const other = sink.url.replace(sinkHost, 'hooks.other.example');
    await assert.rejects(transportTo(sink, {}, other).send(webhook), {
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    const expired = await sinkThat(undefined, certificateFor(sinkHost, { from: -3, to: -2 }));
    await assert.rejects(transportTo(expired).send(webhook), { code: 'CERT_HAS_EXPIRED' });
    assert.deepEqual([sink.received, expired.received], [[], []]);
  });

  it('is made over nothing but TLS', async () => {
    const { port } = await plainServer();
    const sink = await sinkThat();
    await assert.rejects(transportTo(sink, {}, `https://${sinkHost}:${port}/`).send(webhook), {
      code: 'EPROTO',
    });
  });

  it('is not made when the name leads nowhere, or its resolution never ends', async () => {
    const sink = await sinkThat();
    const refused = /does not lead to a public address/;
    await assert.rejects(transportTo(sink, { resolve: async () => [] }).send(webhook), refused);
    const never = { resolve: () => new Promise<string[]>(() => undefined), timeoutMs: 100 };
    await assert.rejects(transportTo(sink, never).send(webhook), { message: 'no answer within 0.1 s' });
    const failing = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    };
    await assert.rejects(transportTo(sink, { resolve: failing }).send(webhook), { code: 'ENOTFOUND' });
    assert.equal(sink.connections(), 0);
  });

  it('goes to the address that was checked: a name that changes its mind is asked once', async () => {
    const sink = await sinkThat();
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.1', '127.0.0.2'], ['127.0.0.1']];
    let asked = 0;
    const resolve = async () => answers[asked++] ?? [];
    const transport = transportTo(sink, { resolve });
    await transport.send(webhook);
    assert.deepEqual([asked, sink.received.length], [1, 1]);
    await assert.rejects(transport.send(webhook), /does not lead to a public address/);
    await assert.rejects(transport.send(webhook), /does not lead to a public address/);
    await transport.send(webhook);
    assert.deepEqual([asked, sink.received.length, sink.connections()], [4, 2, 2]);
  });

  it('tries the next address when the first is out of reach', async () => {
    const sink = await sinkThat();
    const resolve = async () => ['127.0.0.3', '127.0.0.1'];
    await transportTo(sink, { resolve, isAllowed: () => true }).send(webhook);
    assert.equal(sink.received.length, 1);
  });
});

describe('an address', () => {
  const inside =
    `0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 100.100.100.200 127.0.0.1 127.1.2.3
    169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1
    192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1
    255.255.255.255 168.63.129.16 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8
    64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1::1 3fff::1 fc00::1 fd00:ec2::254 fe80::1
    fe80::1%eth0 2606:4700::1111%eth0 fec0::1 ff02::1 5f00::1`.split(/\s+/);
  const outside =
    `1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 223.255.255.255
    168.63.129.17 2606:4700:4700::1111 2a00:1450:4001:800::200e 2400:cb00::1 2001:4860:4860::8888`.split(
      /\s+/,
    );

  it('of a network that is not public is never connected to, however it is written', async () => {
    assert.ok(inside.length >= 40);
    const sink = await sinkThat();
    for (const address of inside) {
      assert.equal(isPublicAddress(address), false, address);
      const means = { resolve: async () => ['1.1.1.1', address], isAllowed: isPublicAddress };
      await assert.rejects(transportTo(sink, means).send(webhook), /does not lead to a public address/);
    }
    for (const text of ['', 'localhost', '1.1.1', '0x7f000001', '2130706433', '1.1.1.1 ', '[::1]'])
      assert.equal(isPublicAddress(text), false, text);
    assert.equal(sink.connections(), 0);
  });

  it('of the public internet is fine', () => {
    for (const address of outside) assert.equal(isPublicAddress(address), true, address);
  });

  it('that stands in the setting itself is checked as well, without anybody being asked', async () => {
    for (const host of ['127.0.0.1', '[::1]', '0x7f.1', '[::ffff:127.0.0.1]'])
      await assert.rejects(
        createWebhookTransport({ url: `https://${host}:9/`, secrets: [keyOf(1)] }).send(webhook),
        /does not lead to a public address/,
      );
  });
});
