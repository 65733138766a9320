/** The cases of the support desk: a marketplace's own page for its mediators, each with a desk of their own. */
import '../src/define.ts';
import { isMediator, type MediatorName, mediators } from '../backend/src/demo/seed-cast.ts';
import { createHttpAdapter } from '../src/api-adapter/http/http-adapter.ts';
import type { ApiAdapter } from '../src/contract/api-adapter.ts';
import { demo } from './api.ts';
import { openBar } from './bar.ts';

/** What the page shows, kept in its address. */
interface Shown {
  as: MediatorName;
  order: string | null;
}

const adapters: Partial<Record<MediatorName, ApiAdapter>> = {};
const manager = document.querySelector('campaign-manager')!;
const desk = document.querySelector<HTMLElement & { orderId: string }>('mediator-desk')!;
let shown = read(new URL(location.href));

function read({ searchParams }: URL): Shown {
  const as = searchParams.get('as') ?? '';
  return { as: isMediator(as) ? as : 'ines', order: searchParams.get('order') };
}

function adapterFor(as: MediatorName): ApiAdapter {
  return (adapters[as] ??= createHttpAdapter({
    baseUrl: location.origin,
    getToken: async () => (await demo.signInMediator(as)).token,
  }));
}

const bar = openBar(document.querySelector<HTMLElement>('#bar')!, {
  title: 'Cases',
  text: () =>
    `As ${mediators[shown.as].name.split(',')[0]} of the support desk sees them. A mediator takes a case, reads its whole record, asks, and decides with reasons.`,
  people: Object.fromEntries(Object.entries(mediators).map(([name, one]) => [name, one.name])),
  as: () => shown.as,
  look: (as) => show({ as: as as MediatorName, order: null }),
});

/** Back leads to what was shown before. */
function show(next: Partial<Shown>): void {
  shown = { ...shown, ...next };
  const url = new URL(location.href);
  url.search = '';
  if (shown.as !== 'ines') url.searchParams.set('as', shown.as);
  if (shown.order !== null) url.searchParams.set('order', shown.order);
  history.pushState(null, '', url);
  apply();
}

function apply(): void {
  manager.adapter = adapterFor(shown.as);
  desk.orderId = shown.order ?? '';
  bar.draw();
}

manager.addEventListener('cm-order-selected', ({ detail }) => show({ order: detail.orderId }));
window.addEventListener('popstate', () => {
  shown = read(new URL(location.href));
  apply();
});

apply();
