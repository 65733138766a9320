import 'campaign-manager-widgets/define';
import { createHistoryAdapter } from 'campaign-manager-widgets/adapters/own';
import { ApiError } from 'campaign-manager-widgets/contract';
import { actionsFor } from 'campaign-manager-widgets/machines/order';

// Your own sign-in; here the address decides. Open the page twice, once with ?client.
const actor = location.search === '?client' ? 'client' : 'channel';
const party = { channel: 'letter', client: 'bakery' }[actor];

const codes = { 401: 'unauthorized', 404: 'notFound', 409: 'conflict', 422: 'invalid' };

async function ask(path, body, signal) {
  const method = body ? 'POST' : 'GET';
  const headers = { 'x-side': actor };
  const init = { method, headers, signal, body: body && JSON.stringify(body) };
  const response = await fetch(`/orders${path}`, init).catch((cause) => {
    throw new ApiError('network', 'the shop cannot be reached', { cause });
  });
  if (response.ok) return response.json();
  throw new ApiError(codes[response.status] ?? 'server', `the shop answered ${response.status}`);
}

document.querySelector('campaign-manager').adapter = createHistoryAdapter({
  scope: 'my-shop',
  viewer: { actor, party, subject: actor },
  offers: actionsFor,
  read: (id, signal) => ask(`/${id}`, null, signal),
  readAll: (signal) => ask('', null, signal),
  act: ({ placed }, { type, on, payload }, key, signal) =>
    ask(`/${placed.id}/actions`, { key, type, on, payload }, signal),
  send: (id, { clientId, text }, signal) => ask(`/${id}/messages`, { key: clientId, text }, signal),
  markRead: (id, lines, signal) => ask(`/${id}/read`, { lines }, signal),
  everyMs: 1000,
});
