/** The card of an order on its main way: head, what goes on, the deadline, the facts, the buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline } from '../../contract/deadlines.ts';
import type { AvailableAction } from '../../contract/order.ts';
import { coreIcon } from '../shared/core-icon.ts';
import { nextDeadline } from '../shared/core-deadline-block.ts';
import { renderBusy } from '../shared/review-step.ts';
import { renderFact, splitWith } from '../shared/split.ts';
import { contextLine } from '../shared/words.ts';
import { type Buttons, labelOf, ranked } from './buttons.ts';
import type { CardParts } from './parts.ts';
import { isTheirTurn, pointsOf, sayOf, titleOf } from './summary.ts';

export function renderHead({ i18n, order, late }: CardParts): TemplateResult {
  const isTheirs = isTheirTurn(order);
  const pill = late?.pillOf(order) ?? coreIcon(isTheirs ? 'turn' : 'wait');
  const tone = late?.toneOf(order) ?? (isTheirs ? 'accent' : '');
  return html`
    <header class="head">
      <div>
        <h3 id="title" part="title" tabindex="-1">${late?.titleOf(i18n, order) ?? titleOf(i18n, order)}</h3>
        <p class="sm muted">${contextLine(i18n, order)}</p>
      </div>
      <span class="pill" part="status" data-tone=${tone}>${pill}${i18n.label('status', order.status)}</span>
    </header>
  `;
}

export function renderBody(parts: CardParts, block: (deadline: Deadline) => TemplateResult): TemplateResult {
  const { i18n, order, late } = parts;
  const due = order.endedAt ? undefined : nextDeadline(order);
  const say = sayOf(i18n, order);
  const isReady = order.status === 'ready';
  return html`
    <div class="body">
      ${say ? html`<p>${say}</p>` : nothing} ${late?.renderLines(parts)}
      ${isReady ? nothing : renderPoints(parts)} ${due ? block(due) : nothing}
      ${isReady ? renderPoints(parts) : nothing} ${order.status === 'placed' ? renderFacts(parts) : nothing}
      ${late?.renderNotes(parts)}
    </div>
  `;
}

function renderPoints({ i18n, order }: CardParts): TemplateResult | typeof nothing {
  const points = pointsOf(i18n, order);
  if (points.length === 0) return nothing;
  return html`<ul class="points">
    ${points.map(
      ({ isDone, text }) =>
        html`<li>
          <span class=${isDone ? 'tone-positive' : 'muted'}>${coreIcon(isDone ? 'done' : 'wait')}</span
          ><span>${text}</span>
        </li>`,
    )}
  </ul>`;
}

function renderFacts({ i18n, order }: CardParts): TemplateResult {
  const { startDate, endDate, deliverables, feeBps } = order.agreement;
  const net = i18n.money(splitWith(order, 0).payout, order.money.currency);
  return html`<dl class="facts">
    ${startDate && endDate ? renderFact(i18n.t('fact.campaign'), i18n.span(startDate, endDate)) : nothing}
    ${renderFact(i18n.t('fact.deliverables'), html`<bdi>${deliverables.join('; ')}</bdi>`)}
    ${
      order.viewer.actor === 'channel'
        ? renderFact(i18n.t('fact.receive', { fee: i18n.percent(feeBps) }), net, 'total')
        : nothing
    }
  </dl>`;
}

export function renderBar(
  parts: CardParts,
  { bar, more, primary, isReady }: Buttons,
): TemplateResult | typeof nothing {
  const { late } = parts;
  const leads = late?.renderLeads(parts, primary !== undefined) ?? [];
  const menu = late?.renderMenuButton(parts, more);
  if (!menu && bar.length + leads.length === 0) return nothing;
  // Each type has its own places: a focused button never turns into another action's.
  const renderPlace = (isFirst: boolean) => (type: string) => {
    const action = bar.find((one) => one.type === type && isReady(one) === isFirst);
    return action ? renderButton(parts, action, action === primary) : nothing;
  };
  return html`
    <div class="bar" part="bar">
      ${leads} ${ranked.map(renderPlace(true))} ${ranked.map(renderPlace(false))} ${menu}
      ${late?.renderHelp(parts, bar)}
    </div>
    ${late?.renderMenu(parts, more)}
  `;
}

function renderButton(parts: CardParts, action: AvailableAction, isPrimary: boolean): TemplateResult {
  const { i18n, order, waits, isOffline, press } = parts;
  const { type, open } = action;
  const busy = parts.busy(type);
  const isClosed = waits || !open;
  const why = open ? (isOffline ? 'offline' : nothing) : `why-${type}`;
  const isQuiet = type === 'offerRefund' && order.status === 'completed';
  return html`
    <button
      type="button"
      class="btn"
      id="do-${type}"
      part=${isPrimary ? 'primary-action' : 'action'}
      data-kind=${isPrimary ? 'primary' : isQuiet ? 'quiet' : nothing}
      aria-disabled=${isClosed && !busy ? 'true' : nothing}
      aria-busy=${busy ? 'true' : nothing}
      aria-describedby=${why}
      @click=${(event: Event) => isClosed || press(action, event.currentTarget as HTMLElement)}
    >
      ${busy ? renderBusy(busy) : labelOf(i18n, order, type)}
    </button>
  `;
}
