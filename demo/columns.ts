/** The three sides of one order, each with its own provider and its own connection. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { createHttpAdapter } from '../src/api-adapter/http/http-adapter.ts';
import { icon } from '../src/components/shared/icon.ts';
import type { Actor } from '../src/contract/actions.ts';
import type { ApiAdapter } from '../src/contract/api-adapter.ts';
import type { OrderSnapshot } from '../src/contract/order.ts';
import { lead } from '../src/components/shared/lead.ts';
import { findPlace } from '../src/components/shared/places.ts';
import { agreementCard } from './agreement.ts';
import { demo } from './api.ts';
import { actors, type World } from './world.ts';

const roles: Record<Actor, string> = { channel: 'Channel', client: 'Client', mediator: 'Mediator' };

/** One adapter per order and actor: another order may belong to other parties. */
const adapters = new Map<string, ApiAdapter>();

function adapterFor({ faults, orderId }: World, actor: Actor): ApiAdapter {
  const key = `${orderId} ${actor}`;
  const known = adapters.get(key);
  if (known) return known;
  const adapter = createHttpAdapter({
    baseUrl: location.origin,
    getToken: async () => (await demo.session(actor, orderId)).token,
    fetch: faults.fetch,
  });
  adapters.set(key, adapter);
  return adapter;
}

function nameOf(world: World, actor: Actor): string {
  if (actor === 'mediator') return 'Support desk';
  return world.order?.[actor] ?? roles[actor];
}

/** Chooses whose column a narrow page shows; hidden where all three fit. */
export function actorSwitch(world: World, onChoose: (actor: Actor) => void): TemplateResult {
  const turn = world.snapshot?.turn ?? [];
  return html`
    <fieldset class="switch">
      <legend class="vh">Look as</legend>
      ${actors.map(
        (actor) => html`
          <label>
            <input
              type="radio"
              name="actor"
              .value=${actor}
              .checked=${world.actor === actor}
              @change=${() => onChoose(actor)}
            />
            <span>
              ${roles[actor]}${
                turn.includes(actor)
                  ? html`<i class="dot"></i><span class="vh">, next to act</span>`
                  : nothing
              }
            </span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

export function columns(world: World): TemplateResult {
  return html`<div class="actors" data-show=${world.actor}>
    ${repeat(
      actors,
      (actor) => actor,
      (actor) => html`
        <section class="column" data-actor=${actor} aria-labelledby="as-${actor}">
          <h2 id="as-${actor}" tabindex="-1">${nameOf(world, actor)} <small>${roles[actor]}</small></h2>
          ${keyed(world.orderId, panel(world, actor))}
          ${actor === 'mediator' ? agreementCard(world.snapshot) : nothing}
        </section>
      `,
    )}
  </div>`;
}

function panel(world: World, actor: Actor): TemplateResult {
  if (actor === 'mediator' && !world.snapshot?.dispute?.escalation) return noCase(world);
  return html`
    <campaign-manager
      .adapter=${adapterFor(world, actor)}
      @cm-order-changed=${({ detail }: HTMLElementEventMap['cm-order-changed']) => {
        world.notices(actor, detail.order);
      }}
      @cm-order-selected=${({ detail }: HTMLElementEventMap['cm-order-selected']) => {
        if (detail.orderId) world.goTo(detail.orderId);
      }}
    >
      <div class="panel" @cm-open=${(event: HTMLElementEventMap['cm-open']) => openForm(world, event)}>
        ${actor === 'mediator' ? deskWidgets(world) : partyWidgets(world, actor)}
      </div>
    </campaign-manager>
  `;
}

function partyWidgets(world: World, actor: 'channel' | 'client'): TemplateResult {
  const id = world.orderId;
  const order = world.seen[actor];
  return html`
    <order-actions order-id=${id}></order-actions>
    ${actor === 'channel' && isCompleting(order) ? html`<completion-checklist order-id=${id}></completion-checklist>` : nothing}
    ${order?.dispute ? html`<dispute-case order-id=${id}></dispute-case>` : nothing}
    ${actor === 'client' && world.isDisputing && !order?.endedAt ? html`<dispute-form order-id=${id}></dispute-form>` : nothing}
    <creative-review order-id=${id}></creative-review>
    <order-chat order-id=${id}></order-chat>
    <order-timeline order-id=${id}></order-timeline>
  `;
}

/** The checklist stays to show its receipt and what went on record. */
const isCompleting = (order: OrderSnapshot | undefined) =>
  order?.status === 'ready' || order?.status === 'completed';

/** The long form comes only when somebody asks for it, and stays to show its receipt. */
function openForm(world: World, event: HTMLElementEventMap['cm-open']): void {
  if (event.detail.what !== 'dispute' || world.isDisputing) return;
  event.preventDefault();
  const panel = event.currentTarget as HTMLElement;
  world.openDispute();
  // Until the form knows its order it has nothing that could take the focus.
  panel.addEventListener(
    'cm-order-changed',
    () => {
      requestAnimationFrame(() => {
        const form = findPlace(panel, event.detail);
        if (form) lead(form);
      });
    },
    { once: true },
  );
}

/** The desk holds the whole record, chat and timeline too. */
const deskWidgets = ({ orderId }: World): TemplateResult =>
  html`<mediator-desk order-id=${orderId}></mediator-desk>`;

function noCase(world: World): TemplateResult {
  const status = world.snapshot?.status ?? world.order?.status;
  const hint =
    status === 'disputed'
      ? 'The two sides are still talking. A case appears here when the dispute is escalated.'
      : `A case appears here when a dispute is escalated. ${
          status === 'completed' ? `Open a dispute as ${nameOf(world, 'client')} to try it.` : ''
        }`;
  return html`<div class="card empty">
    ${icon('scale')}
    <h3>No case for this order</h3>
    <p>${hint}</p>
  </div>`;
}
