/** The demo: a partner's page with three sides of one order, a movable clock, faults and a mailbox. */
import { html, nothing, render, type TemplateResult } from 'lit';
import '../src/define.ts';
import { actionRules, type Actor } from '../src/contract/actions.ts';
import { actorSwitch, columns } from './columns.ts';
import { controls } from './controls.ts';
import { mailbox, recipient } from './mailbox.ts';
import { statusName, tipFor } from './words.ts';
import { World } from './world.ts';

const place = document.querySelector<HTMLElement>('#demo')!;
const world = new World(draw, goTo);
let isDrawing = false;
let isStarted = false;

function draw(): void {
  if (isDrawing || !isStarted) return;
  isDrawing = true;
  queueMicrotask(() => {
    isDrawing = false;
    render(page(), place);
  });
}

function page(): TemplateResult {
  const { order } = world;
  if (!order) return html`<p role="status">${world.notice || 'There are no orders.'}</p>`;
  document.title = `Order ${order.number} · Tallypost demo`;
  return html`
    <div class="title">
      <div>
        <h1>Order ${order.number}</h1>
        <p class="muted">
          ${order.channel} for ${order.client}, seen by all three at once. ${tipFor(order.status, order)}
        </p>
      </div>
      <div class="orders">
        <label class="label" for="order">Order</label>
        <select id="order" @change=${handleOrder}>
          ${world.orders.map(
            (row) =>
              html`<option value=${row.id} .selected=${row.id === world.orderId}>
                ${row.number} · ${statusName(row.status)} · ${row.title}
              </option>`,
          )}
        </select>
      </div>
    </div>
    ${controls(world, { run, startOver: () => run(startOver) })}
    <p class="vh" role="status">${world.isBusy ? 'Working' : ''}</p>
    ${world.notice ? html`<p class="notice" role="alert">${world.notice}</p>` : nothing}
    <div>${actorSwitch(world, show)} ${columns(world)}</div>
    ${mailbox(world, { choose: (mailId) => (Object.assign(world, { mailId }), draw()), follow })}
  `;
}

/** Runs a step of the demo itself; what fails is said, never swallowed. */
function run(work: () => Promise<void>): void {
  world.notice = '';
  work().catch(() => {
    world.notice = 'The demo’s server did not answer. Check that it still runs, then reload this page.';
    draw();
  });
}

function show(actor: Actor): void {
  world.actor = actor;
  draw();
}

function handleOrder(event: Event): void {
  goTo((event.currentTarget as HTMLSelectElement).value);
}

function goTo(orderId: string): void {
  const url = new URL(location.href);
  url.searchParams.set('order', orderId);
  url.hash = '';
  history.pushState(null, '', url);
  run(() => world.choose(orderId));
}

async function startOver(): Promise<void> {
  await world.startOver();
  location.reload();
}

/** A mail's link: this order or another one, as the one who got the mail, at the place of the decision. */
function follow(event: MouseEvent, url: URL, mail: Parameters<typeof recipient>[0]): void {
  const orderId = url.searchParams.get('order');
  if (!orderId || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const name = recipient(mail);
  world.actor =
    name === world.order?.channel ? 'channel' : name === world.order?.client ? 'client' : 'mediator';
  history.pushState(null, '', url);
  run(async () => {
    await world.choose(orderId);
    draw();
    requestAnimationFrame(() => land(url.hash.slice(1)));
  });
}

const landing: Record<string, string> = {
  submitCreative: 'creative-review',
  approveCreative: 'creative-review',
  requestChanges: 'creative-review',
  respond: 'dispute-case',
  makeOffer: 'dispute-case',
  acceptOffer: 'dispute-case',
  escalate: 'dispute-case',
  provideInfo: 'dispute-case',
  claimCase: 'mediator-desk',
  decide: 'mediator-desk',
};

function land(action: string): void {
  const column = place.querySelector(`.column[data-actor='${world.actor}']`);
  const heading = column?.querySelector<HTMLElement>('h2');
  if (action === 'dispute') world.openDispute();
  const widget = column?.querySelector(landing[action] ?? 'order-actions') ?? heading;
  heading?.focus({ preventScroll: true });
  widget?.scrollIntoView({ block: 'start' });
}

function actorOf(hash: string): Actor | null {
  const known = Object.keys(actionRules).includes(hash);
  return known ? actionRules[hash as keyof typeof actionRules].actors[0] : null;
}

async function start(): Promise<void> {
  world.actor = actorOf(location.hash.slice(1)) ?? 'channel';
  await world.load(new URL(location.href).searchParams.get('order'));
  // Without a clear place lit would keep the words that the server's page began with.
  place.replaceChildren();
  isStarted = true;
  draw();
  setInterval(draw, 10_000);
  window.addEventListener('popstate', () => {
    run(() => world.choose(new URL(location.href).searchParams.get('order') ?? world.orders[0]?.id ?? ''));
  });
}

start().catch(() => {
  place.replaceChildren('The demo’s server did not answer. Check that it runs, then reload this page.');
});
