/** All orders of one person of the demo: a partner's page with nothing but the provider on it. */
import { html, nothing, render, type TemplateResult } from 'lit';
import '../src/define.ts';
import { channels, clients } from '../backend/src/demo/seed-cast.ts';
import { createHttpAdapter } from '../src/api-adapter/http/http-adapter.ts';
import { icon } from '../src/components/shared/icon.ts';
import type { Actor } from '../src/contract/actions.ts';
import type { ApiAdapter } from '../src/contract/api-adapter.ts';
import { DAY, HOUR } from '../src/contract/primitives.ts';
import { type Shown, read, write } from './address.ts';
import { demo } from './api.ts';
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

const bar = document.querySelector<HTMLElement>('#bar')!;
const manager = document.querySelector('campaign-manager')!;
let shown: Shown = read(new URL(location.href));
let aheadMs = 0;
let isBusy = false;
let said = '';

function adapterFor(actor: Actor): ApiAdapter {
  const { party } = people[actor];
  return (adapters[actor] ??= createHttpAdapter({
    baseUrl: location.origin,
    getToken: async () => (await demo.signIn(actor, party)).token,
  }));
}

function draw(): void {
  const { name } = people[shown.actor];
  const now = new Date(Date.now() + aheadMs).toISOString();
  render(
    html`
      <div class="title">
        <div>
          <h1>All orders</h1>
          <p class="muted">
            As ${name.split(',')[0]} sees them. The page holds one element with nothing inside: it shows queue
            and order by itself.
          </p>
        </div>
        <div class="orders">
          <label class="label" for="as">Look as</label>
          <select id="as" @change=${handlePerson}>
            ${Object.entries(people).map(
              ([actor, person]) =>
                html`<option value=${actor} .selected=${actor === shown.actor}>${person.name}</option>`,
            )}
          </select>
        </div>
      </div>
      <section class="card controls" aria-label="Demo controls">
        <div class="group" role="group" aria-label="Move the clock">
          <p class="clock">${icon('clock')}<time datetime=${now}>${formats.instant(now)}</time></p>
          ${button('Forward 1 h', () => move(HOUR))} ${button('Forward 24 h', () => move(DAY))}
        </div>
        <div class="group end" role="group" aria-label="Fill the queue">
          ${button(`Fill with ${formats.number(many)} orders`, fill)}
          ${button('Start over', startOver, 'quiet')}
        </div>
        <p class="label" role="status">${said || nothing}</p>
      </section>
    `,
    bar,
  );
}

function button(label: string, work: () => Promise<void>, kind = ''): TemplateResult {
  return html`<button type="button" class="button ${kind}" aria-disabled=${isBusy} @click=${() => run(work)}>
    ${label}
  </button>`;
}

/** One step at a time; what fails is said, never swallowed. */
async function run(work: () => Promise<void>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  say('');
  try {
    await work();
  } catch {
    said = 'The demo’s server did not answer. Check that it still runs, then try again.';
  }
  isBusy = false;
  draw();
}

function say(text: string): void {
  said = text;
  draw();
}

async function readClock(): Promise<void> {
  aheadMs = Date.parse((await demo.time()).now) - Date.now();
}

async function move(ms: number): Promise<void> {
  say('Moving the clock…');
  await demo.moveClock({ advanceMs: ms });
  await readClock();
  said = '';
}

async function fill(): Promise<void> {
  const began = performance.now();
  const { harbour } = channels;
  for (let placed = 0; placed < many; placed += helping) {
    say(`${formats.number(placed)} of ${formats.number(many)} orders placed for ${harbour.name}…`);
    await demo.fill(helping);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  said = `${formats.number(many)} orders for ${harbour.name} placed in ${seconds} s.`;
}

async function startOver(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('cm:')) localStorage.removeItem(key);
  await demo.reset();
  location.assign(location.pathname);
}

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
  draw();
}

function handlePerson(event: Event): void {
  show({ actor: (event.currentTarget as HTMLSelectElement).value as Actor, order: null }, true);
}

manager.addEventListener('cm-order-selected', ({ detail }) => show({ order: detail.orderId }, true));
manager.addEventListener('cm-queue-changed', ({ detail }) => show({ queue: detail }, false));
window.addEventListener('popstate', () => {
  shown = read(new URL(location.href));
  apply();
});

bar.replaceChildren();
apply();
setInterval(draw, 10_000);
void run(readClock);
