// A backend of your own: orders in a file, each with the history of what was done to it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseCommand, standardPolicy } from 'campaign-manager-widgets/contract';
import { decide, replay } from 'campaign-manager-widgets/machines/order';

const file = 'orders.json';
const hashOf = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const now = () => new Date().toISOString();
const person = (id, name) => ({
  id,
  name,
  locale: 'en',
  timeZone: 'Europe/Berlin',
  email: `${id}@shop.example`,
});

/** What your checkout would store when a client has paid. */
function firstOrder() {
  const agreement = {
    deliverables: ['One sponsored section in the Sunday letter'],
    slots: [{ id: 'headline', name: 'Headline', kind: 'text', required: true, note: '', maxCharacters: 80 }],
    startDate: null,
    endDate: null,
    disclosure: ['Marked as an advertisement'],
    price: 125_000, // in cents
    currency: 'EUR',
    feeBps: standardPolicy.feeBps,
    clauses: [{ id: '1', title: 'Placement', text: 'The section stands above the fold.' }],
  };
  const parties = {
    channel: person('letter', 'The Sunday Letter'),
    client: person('bakery', 'Tallow Bakery'),
  };
  const placed = {
    id: '1',
    number: 'A-1',
    agreement,
    agreementHash: hashOf(agreement),
    parties,
    policy: standardPolicy,
    reorderOf: null,
  };
  const at = now();
  return { placed, placedAt: at, lines: [{ at, by: null }], read: { channel: 0, client: 0 } };
}

const orders = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [firstOrder()];
const save = () => writeFileSync(file, JSON.stringify(orders, null, 2));

/** The order that its history makes, with every deadline that has passed meanwhile. */
function decided({ placed, placedAt, lines }) {
  const steps = lines
    .filter(({ action }) => action)
    .map(({ at, by, action }) => ({
      ...action,
      at,
      by: { actor: by, party: placed.parties[by].id, subject: by },
    }));
  return replay(placed, placedAt, steps, now()).order;
}

function told(order) {
  const { status } = decided(order);
  const isOver = !['placed', 'accepted', 'ready', 'completed', 'disputed'].includes(status);
  return { ...order, now: now(), status, money: isOver ? 'settled' : 'held' };
}

/** Does one thing to an order, once for each key; the rules say whether it may be. */
function act(order, by, { key, ...input }) {
  if (order.lines.some((line) => line.key === key && line.by === by)) return 200;
  const { type, on, payload } = parseCommand(input);
  const at = now();
  const checksum = hashOf(payload);
  const viewer = { actor: by, party: order.placed.parties[by].id, subject: by };
  const answer = decide(decided(order), { type, on, payload }, { by: viewer, at, checksum });
  if (!answer.ok) return 409;
  order.lines.push({ at, by, key, action: { type, on, payload, checksum } });
  return 200;
}

function write(order, by, { key, text }) {
  if (!order.lines.some((line) => line.key === key && line.by === by))
    order.lines.push({ at: now(), by, key, text });
  return 200;
}

async function answer(request) {
  const by = request.headers['x-side']; // your own sign-in decides this
  if (by !== 'channel' && by !== 'client') return [401, {}];
  const [, , id, verb] = request.url.split('/');
  const order = orders.find(({ placed }) => placed.id === id);
  if (id === undefined) return [200, orders.map(told)];
  if (!order) return [404, {}];
  if (request.method === 'GET') return [200, told(order)];
  const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
  const status =
    verb === 'actions' ? act(order, by, body) : verb === 'messages' ? write(order, by, body) : 200;
  if (verb === 'read') order.read[by] = Math.max(order.read[by], body.lines);
  save();
  return [status, told(order)];
}

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

createServer(async (request, response) => {
  if (request.url.startsWith('/orders')) {
    const [status, body] = await answer(request).catch((error) => [422, { error: error.message }]);
    return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  const path = new URL(request.url, 'http://localhost').pathname;
  const page = `dist${path === '/' ? '/index.html' : path}`;
  if (!existsSync(page)) return response.writeHead(404).end();
  response
    .writeHead(200, { 'content-type': types[page.split('.').at(-1)] ?? 'text/plain' })
    .end(readFileSync(page));
}).listen(3000, () => console.log('http://localhost:3000/'));
