/** The card's head and what it says below: sentences, the deadline, what is done, the facts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline } from '../../contract/deadlines.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { nextDeadline } from '../shared/deadline-block.ts';
import { icon } from '../shared/icon.ts';
import { splitWith } from '../shared/split.ts';
import { contextLine, orderParams } from '../shared/words.ts';
import { buttonsOf, whyNot } from './buttons.ts';
import { type ActionsI18n, linesOf, pillOf, pointsOf, titleOf } from './summary.ts';

export function renderHead(i18n: ActionsI18n, order: OrderSnapshot): TemplateResult {
  const pill = pillOf(order);
  return html`
    <header class="head">
      <div>
        <h3 id="title" part="title" tabindex="-1">${titleOf(i18n, order)}</h3>
        <p>${contextLine(i18n, order)}</p>
      </div>
      <span class="pill" part="status" data-tone=${pill.tone}>
        ${icon(pill.icon)}${i18n.label('status', order.status)}
      </span>
    </header>
  `;
}

interface BodyParts {
  block: (deadline: Deadline) => TemplateResult;
  /** Typed text that was not sent. */
  kept: string;
}

export function renderBody(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  { block, kept }: BodyParts,
): TemplateResult {
  const due = order.endedAt === null ? nextDeadline(order) : undefined;
  const points = renderPoints(i18n, order);
  const runs = order.status === 'ready';
  return html`
    <div class="body">
      ${linesOf(i18n, order).map((line) => html`<p>${line}</p>`)}
      ${order.cancellation && order.endedAt === null ? renderSaid(order.cancellation.reason) : nothing}
      ${runs ? nothing : points} ${due ? block(due) : nothing} ${runs ? points : nothing}
      ${order.status === 'placed' ? renderFacts(i18n, order) : nothing} ${renderNotes(i18n, order)}
      ${buttonsOf(order)
        .bar.filter(({ open }) => !open)
        .map(
          (action) => html`<p class="sm muted" id="why-${action.type}">${whyNot(i18n, order, action)}</p>`,
        )}
      ${kept ? renderSaid(kept) : nothing}
    </div>
  `;
}

const renderSaid = (text: string) => html`<blockquote class="said sm muted">${text}</blockquote>`;

function renderPoints(i18n: ActionsI18n, order: OrderSnapshot): TemplateResult | typeof nothing {
  const points = pointsOf(i18n, order);
  if (points.length === 0) return nothing;
  return html`<ul class="points">
    ${points.map(
      (point) =>
        html`<li><span class=${point.tone}>${icon(point.icon)}</span><span>${point.text}</span></li>`,
    )}
  </ul>`;
}

function renderFacts(i18n: ActionsI18n, order: OrderSnapshot): TemplateResult {
  const { startDate, endDate, deliverables, feeBps } = order.agreement;
  const { currency } = order.money;
  const row = (what: string, value: string, kind = '') =>
    html`<div class=${kind}>
      <dt>${what}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${startDate && endDate ? row(i18n.t('fact.campaign'), i18n.span(startDate, endDate)) : nothing}
    ${row(i18n.t('fact.deliverables'), deliverables.join(', '))}
    ${
      order.viewer.actor === 'channel'
        ? row(
            i18n.t('fact.receive', { fee: i18n.percent(feeBps) }),
            i18n.money(splitWith(order, 0).payout, currency),
            'total',
          )
        : nothing
    }
  </dl>`;
}

/** Where the money is, for those who paid it, and what was promised. */
function renderNotes(i18n: ActionsI18n, order: OrderSnapshot): (TemplateResult | typeof nothing)[] {
  const { state, promisedRefund, currency } = order.money;
  const params = { ...orderParams(i18n, order), promised: i18n.money(promisedRefund, currency) };
  const note = (text: string) => html`<p class="note sm muted">${icon('lock')}<span>${text}</span></p>`;
  const isHeld = state === 'held' && order.viewer.actor === 'client' && order.endedAt === null;
  return [
    isHeld ? note(i18n.t('say.held', params)) : nothing,
    promisedRefund > 0 && order.endedAt === null ? note(i18n.t('say.promised', params)) : nothing,
  ];
}
