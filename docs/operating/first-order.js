// What your server does: it signs tokens, and its checkout places orders. Runs with the settings of the backend.
import { createHmac } from 'node:crypto';

const { BACKEND = 'http://127.0.0.1:8787', CM_JWT_SECRET, CM_ISSUER, CM_AUDIENCE } = process.env;

/** A token for one person, for five minutes; ten are the most. */
function tokenFor(who) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: CM_ISSUER, aud: CM_AUDIENCE, iat: now, exp: now + 300, ...who };
  const parts = [{ alg: 'HS256', typ: 'JWT' }, claims];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${createHmac('sha256', CM_JWT_SECRET).update(text).digest('base64url')}`;
}

/** What your checkout knows when a client has paid. */
const order = {
  id: 'order-1',
  number: 'A-1',
  channel: {
    id: 'letter',
    name: 'The Sunday Letter',
    email: 'desk@letter.example',
    locale: 'en',
    timeZone: 'Europe/Berlin',
  },
  client: {
    id: 'bakery',
    name: 'Tallow Bakery',
    email: 'anna@bakery.example',
    locale: 'de',
    timeZone: 'Europe/Vienna',
  },
  agreement: {
    deliverables: ['One sponsored section in the Sunday letter'],
    slots: [{ id: 'headline', name: 'Headline', kind: 'text', required: true, maxCharacters: 80 }],
    startDate: null,
    endDate: null,
    disclosure: ['Marked as an advertisement'],
    price: 125_000, // in cents
    currency: 'EUR',
    clauses: [{ id: '1', title: 'Placement', text: 'The section stands above the fold.' }],
  },
  captured: 125_000,
};

const response = await fetch(`${BACKEND}/v1/orders`, {
  method: 'POST',
  headers: {
    authorization: `Bearer ${tokenFor({ actor: 'host', sub: 'checkout' })}`,
    'content-type': 'application/json',
  },
  body: JSON.stringify(order),
});
console.log(response.status, await response.json());
console.log(tokenFor({ actor: 'channel', party: 'letter', sub: 'maria' }));
