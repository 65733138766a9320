/** All orders of one person of the demo: a partner's page with nothing but the provider on it. */
import '../src/define.ts';
import { channels, clients } from '../backend/src/demo/seed-cast.ts';
import { createHttpAdapter } from '../src/api-adapter/http/http-adapter.ts';
import type { Actor } from '../src/contract/actions.ts';
import type { ApiAdapter } from '../src/contract/api-adapter.ts';
import { type Shown, read, write } from './address.ts';
import { demo } from './api.ts';
import { openBar } from './bar.ts';
import { formats } from './words.ts';

/** Who can be looked over the shoulder; a mediator's orders are those that were escalated. */
const people: Record<Actor, { name: string; party: string }> = {
  channel: { name: `${channels.harbour.name}, channel`, party: channels.harbour.id },
  client: { name: `${clients.northfold.name}, client`, party: clients.northfold.id },
  mediator: { name: 'Support desk, mediator', party: '' },
};
const adapters: Partial<Record<Actor, ApiAdapter>> = {};

/** So many orders altogether, in so large helpings. */
const [many, helping] = [10_000, 500];

const manager = document.querySelector('campaign-manager')!;
let shown: Shown = read(new URL(location.href));

function adapterFor(actor: Actor): ApiAdapter {
  const { party } = people[actor];
  return (adapters[actor] ??= createHttpAdapter({
    baseUrl: location.origin,
    getToken: async () => (await demo.signIn(actor, party)).token,
  }));
}

async function fill(say: (text: string) => void): Promise<string> {
  const began = performance.now();
  const { harbour } = channels;
  for (let placed = 0; placed < many; placed += helping) {
    say(`${formats.number(placed)} of ${formats.number(many)} orders placed for ${harbour.name}…`);
    await demo.fill(helping);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `${formats.number(many)} orders for ${harbour.name} placed in ${seconds} s.`;
}

const bar = openBar(document.querySelector<HTMLElement>('#bar')!, {
  title: 'All orders',
  text: () =>
    `As ${people[shown.actor].name.split(',')[0]} sees them. The page holds one element with nothing inside: it shows queue and order by itself.`,
  people: { channel: people.channel.name, client: people.client.name, mediator: people.mediator.name },
  as: () => shown.actor,
  look: (actor) => show({ actor: actor as Actor, order: null }, true),
  more: { label: 'Fill the queue', steps: [[`Fill with ${formats.number(many)} orders`, fill]] },
});

/** Shows what the address says; `isStep`: Back leads to what was shown before. */
function show(next: Partial<Shown>, isStep: boolean): void {
  shown = { ...shown, ...next };
  const url = write(shown, location.href);
  if (isStep) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  apply();
}

function apply(): void {
  const { actor, order, queue } = shown;
  Object.assign(manager, { adapter: adapterFor(actor), selected: order, queue });
  bar.draw();
}

manager.addEventListener('cm-order-selected', ({ detail }) => show({ order: detail.orderId }, true));
manager.addEventListener('cm-queue-changed', ({ detail }) => show({ queue: detail }, false));
window.addEventListener('popstate', () => {
  shown = read(new URL(location.href));
  apply();
});

apply();
