/** Mail servers that refuse, hang, break off or are asked twice: every mail arrives in the end, or is given up where everyone can see it. */
import assert from 'node:assert/strict';
import { type Socket, type AddressInfo, createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createSmtpTransport } from '../../backend/src/node/smtp.ts';
import type { MailTransport } from '../../backend/src/notices/mail.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { PermanentFailure, waits } from '../../backend/src/outbox/backoff.ts';
import { startProcess } from '../support/backend-process.ts';
import { audience, issuer, secret, tokenFor } from '../support/edge.ts';
import { openWorld, type World } from '../support/orders-world.ts';
import { orderToPlace } from '../support/placed.ts';
import { type Mood, openSink, type Sink } from '../support/mail-sink.ts';
import { waitUntil } from '../support/waiting.ts';

const closing: (() => Promise<void>)[] = [];
after(async () => void (await Promise.all(closing.map((close) => close()))));

const transportTo = (url: string, timeoutMs = 5000): MailTransport =>
  createSmtpTransport({ url, from: 'notices@tallypost.example', name: 'Tallypost', timeoutMs });

/** A marketplace whose real mails go to this server. */
async function open(mood: Mood): Promise<{ world: World; sink: Sink }> {
  const sink = await openSink(mood);
  closing.push(sink.close);
  const world = openWorld({ render: renderNotice });
  const { send } = transportTo(sink.url);
  world.doors.send = send;
  return { world, sink };
}

const dead = ({ store }: World) => store.outboxTrouble({ dead: true, limit: 100 });
const subjects = ({ mails }: Sink) => mails.map(({ to, mail }) => `${to} ${mail.subject}`);

describe('a mail server that refuses for now', () => {
  it('gets each mail exactly once in the end, when every fifth recipient and every fifth content is put off', async () => {
    const asked = { rcpt: 0, data: 0 };
    const later = (step: keyof typeof asked) =>
      ++asked[step] % 5 === 0 ? ([451, '4.7.1 try again later'] as const) : null;
    const { world, sink } = await open({ rcpt: () => later('rcpt'), data: () => later('data') });
    const ids = await Promise.all(Array.from({ length: 8 }, () => world.place()));
    for (const id of ids) await world.act(id, 'channel', { type: 'accept' });
    for (let round = 0; round <= waits.length && sink.mails.length < 24; round++) {
      await world.outbox.drain();
      world.clock.advance(waits[round] ?? 0);
    }
    const sent = sink.mails.map(({ mail }) => mail.messageId);
    assert.deepEqual([sent.length, new Set(sent).size], [24, 24]);
    assert.ok(sink.refused >= 6, `${sink.refused} refusals`);
    assert.deepEqual(await dead(world), []);
    // In order for each: what was placed before what was accepted.
    for (const id of ids) {
      const { number } = (await world.store.read(id))!.order;
      const told = subjects(sink).filter((line) => line.startsWith('ads@') && line.includes(number));
      assert.match(told.join('\n'), /placed[^\n]*\n.*accepted/);
    }
  });

  it('is tried again when it knows our password no more, or is not there', async () => {
    const { world, sink } = await open({ locked: true });
    const [locked, gone] = [sink.url.replace('//', '//me:wrong@'), 'smtp://127.0.0.1:1'];
    for (const url of [locked, gone]) {
      const error = await transportTo(url)
        .send({
          to: { name: 'N', address: 'n@n.example' },
          subject: 's',
          text: 't',
          html: 'h',
          language: 'en-GB',
          messageId: '<a@b>',
        })
        .then(
          () => assert.fail('sent'),
          (thrown: Error) => thrown,
        );
      assert.ok(!(error instanceof PermanentFailure), String(error));
    }
    world.doors.send = transportTo(locked).send;
    await world.place();
    await world.outbox.drain();
    const trouble = await world.store.outboxTrouble({ dead: false, limit: 10 });
    assert.deepEqual(
      trouble.map(({ state, error }) => [state, /535 5\.7\.8 wrong password/.test(error ?? '')]),
      [
        ['waiting', true],
        ['waiting', true],
      ],
    );
  });
});

describe('a mail that will never be taken', () => {
  for (const [where, mood, words] of [
    [
      'for its recipient',
      { rcpt: (to) => (to.startsWith('ads') ? [550, '5.1.1 no such mailbox'] : null) },
      '550 5.1.1 no such mailbox',
    ],
    [
      'for its content',
      { data: ({ to }) => (to.startsWith('ads') ? [554, '5.6.0 content refused'] : null) },
      '554 5.6.0 content refused',
    ],
  ] as [string, Mood, string][])
    it(`${where} is given up at once, with the server’s words, and makes way for the others`, async () => {
      let isStrict = true;
      const strict: Mood = {
        rcpt: (to) => (isStrict ? (mood.rcpt?.(to) ?? null) : null),
        data: (received) => (isStrict ? (mood.data?.(received) ?? null) : null),
      };
      const { world, sink } = await open(strict);
      await world.place();
      await world.outbox.drain();
      const given = await dead(world);
      assert.deepEqual(
        given.map(({ kind, attempts, error }) => [kind, attempts, error]),
        [['mail', 1, words]],
      );
      assert.deepEqual(
        sink.mails.map(({ to }) => to),
        ['desk@northlight.example'],
      );
      isStrict = false;
      assert.ok(await world.store.outboxResend(given[0]!.key, world.clock.now()));
      await world.outbox.drain();
      assert.deepEqual(sink.mails.map(({ to }) => to).toSorted(), [
        'ads@alder.example',
        'desk@northlight.example',
      ]);
      assert.deepEqual(await dead(world), []);
    });
});

/** A server that speaks a script: what it answers to each line, or nothing any more. */
async function openScript(answer: (line: string, socket: Socket) => string | null): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    const say = (line: string) => {
      const said = answer(line, socket);
      if (said !== null && !socket.destroyed) socket.write(`${said}\r\n`);
    };
    say('');
    socket.on('data', (data) => {
      for (const line of String(data).split('\r\n').slice(0, -1)) say(line);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** As far as a server goes along that takes everything. */
const polite = (line: string): string => {
  if (line === '') return '220 hello';
  if (line.startsWith('EHLO')) return '250 here';
  return line === 'DATA' ? '354 go on' : '250 yes';
};

describe('a mail server that', () => {
  let inMail = false;
  const scripts: Record<string, (line: string, socket: Socket) => string | null> = {
    'says nothing': () => null,
    'stops in the middle of a mail': (line) => {
      if (line === 'DATA') inMail = true;
      return inMail && line !== 'DATA' ? null : polite(line);
    },
    'breaks off in the middle of a mail': (line, socket) => {
      if (line !== 'DATA') return polite(line);
      socket.destroy();
      return null;
    },
    'dribbles without end': (line, socket) => {
      if (!line.startsWith('MAIL')) return polite(line);
      const dribble = setInterval(() => socket.write('250-wait\r\n'), 20);
      socket.once('close', () => clearInterval(dribble));
      return null;
    },
  };
  for (const [name, script] of Object.entries(scripts))
    it(`${name} costs one attempt and a bounded time; money goes on, and the mail arrives later`, async () => {
      inMail = false;
      const sink = await openSink();
      closing.push(sink.close);
      const world = openWorld({ render: renderNotice });
      world.doors.send = transportTo(await openScript(script), 250).send;
      const id = await world.place();
      await world.act(id, 'client', { type: 'cancel' });
      await world.outbox.drain();
      assert.equal(sink.mails.length, 0);
      assert.equal((await world.store.read(id))!.money, 'settled');
      const trouble = await world.store.outboxTrouble({ dead: false, limit: 10 });
      assert.deepEqual(
        trouble.map(({ attempts, state }) => [attempts, state]),
        [
          [1, 'waiting'],
          [1, 'waiting'],
        ],
      );
      world.doors.send = transportTo(sink.url).send;
      world.clock.advance(waits[0]);
      await world.outbox.drain();
      assert.equal(sink.mails.length, 4);
    });
});

describe('a backend that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cm-mail-'));
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));

  it('between a mail’s arrival and its mark sends it once more at most, as the same mail', async () => {
    let kill: () => void = () => assert.fail('too early');
    let isFirst = true;
    const sink = await openSink({
      // It is here, and the backend dies before it hears so.
      data: ({ to }) => {
        if (!isFirst || !to.startsWith('desk')) return null;
        isFirst = false;
        kill();
        return new Promise((resolve) => setTimeout(resolve, 100, null));
      },
    });
    closing.push(sink.close);
    const env = {
      CM_DATABASE: join(folder, 'orders.db'),
      CM_JWT_SECRET: secret,
      CM_ISSUER: issuer,
      CM_AUDIENCE: audience,
      CM_SMTP_URL: sink.url,
      CM_MAIL_FROM: 'notices@tallypost.example',
    };
    const killed = await startProcess([], env);
    const ended = new Promise((resolve) => killed.child.once('close', resolve));
    kill = () => void killed.child.kill('SIGKILL');
    const token = await tokenFor('host');
    const order = orderToPlace();
    const placed = await fetch(`${killed.url}/v1/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(order),
    });
    assert.equal(placed.status, 201);
    await ended;
    const again = await startProcess([], env);
    const toChannel = () => sink.mails.filter(({ to }) => to.startsWith('desk'));
    const toClient = () => sink.mails.filter(({ to }) => to.startsWith('ads'));
    await waitUntil(() => toChannel().length >= 2 && toClient().length >= 1);
    await again.end();
    const ids = (mails: Sink['mails']) => new Set(mails.map(({ mail }) => mail.messageId)).size;
    assert.deepEqual([toChannel().length, ids(toChannel())], [2, 1]);
    assert.ok(toClient().length <= 2 && ids(toClient()) === 1);
  });
});
