/** The card of the checklist: its head, the points now or as they were recorded, and the buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icon.ts';
import { momentTag, orderParams } from '../shared/words.ts';
import { type ChecklistParts, renderList, renderPoint } from './list.ts';
import { openIn, points, recordedIn, type Standings, stageOf, textOf } from './points.ts';

const keys = { before: 'before', recorded: 'record', gone: 'record', never: 'ended' } as const;

const figures = (standings: Standings) => ({
  count: String(points.length - openIn(standings).length),
  total: String(points.length),
});

export function renderHead(parts: ChecklistParts): TemplateResult {
  const { i18n, order, standings, may } = parts;
  const key = `checklist.title.${keys[stageOf(order).stage]}`;
  const isAll = may('complete') && openIn(standings).length === 0;
  return html`
    <header class="head">
      <div>
        <h3 id="title" tabindex="-1">
          ${i18n.maybe([`${key}.${order.viewer.actor}`, key], orderParams(i18n, order))}
        </h3>
        <p>${contextOf(parts)}</p>
      </div>
      ${
        isAll
          ? html`<span class="pill" data-tone="positive">${icon('done')}${i18n.t('checklist.all')}</span>`
          : nothing
      }
    </header>
  `;
}

function contextOf({ i18n, order, standings, may }: ChecklistParts): unknown {
  const now = stageOf(order);
  if (now.stage === 'recorded') {
    const record = recordedIn(now.entry);
    const instant = momentTag(i18n, now.entry.at);
    if (!record) return instant;
    return i18n.rich<TemplateResult | string>(i18n.t('checklist.record'), { ...figures(record), instant });
  }
  if (now.stage !== 'before') return nothing;
  const key = `checklist.later`;
  if (order.status !== 'ready')
    return i18n.maybe([`${key}.${order.viewer.actor}`, key], orderParams(i18n, order));
  const isOpen = may('complete') && openIn(standings).length > 0;
  return i18n.t(isOpen ? 'checklist.anytime' : 'checklist.done', figures(standings));
}

export function renderBody(parts: ChecklistParts): TemplateResult {
  const { i18n, order, may } = parts;
  const now = stageOf(order);
  if (now.stage === 'before')
    return html`<div class="body">${renderList(parts)}</div>
      ${may('complete') ? renderBar(parts) : nothing}`;
  const record = now.stage === 'recorded' ? recordedIn(now.entry) : null;
  if (record) return renderRecord(parts, record);
  if (now.stage === 'recorded') return html``;
  const { completedAt } = order.completion;
  const when = completedAt ? momentTag(i18n, completedAt) : '';
  return html`<div class="body">
    <p>
      ${
        now.stage === 'never'
          ? i18n.t('checklist.ended', { number: order.number })
          : i18n.rich(i18n.t('checklist.record.gone'), { instant: when })
      }
    </p>
  </div>`;
}

function renderRecord({ i18n, order }: ChecklistParts, record: Standings): TemplateResult {
  const wordsOf = (point: (typeof points)[number]) =>
    record[point] ? textOf(i18n, order, point, true) : i18n.label('open', point);
  return html`<div class="body">
    <ul class="stack" part="points" aria-labelledby="title">
      ${points.map((point) => renderPoint(wordsOf(point), record[point]))}
    </ul>
  </div>`;
}

function renderBar({ i18n, order, standings, waits, isOffline, isNowhere, lead, weigh }: ChecklistParts) {
  const { talked, availabilityTold } = standings;
  const write = html`<button type="button" class="btn" part="action" @click=${() => lead('chat')}>
    ${i18n.t('do.write', orderParams(i18n, order))}
  </button>`;
  return html`
    <div class="bar">
      <button
        type="button"
        class="btn"
        part="primary-action"
        id="do-complete"
        data-kind="primary"
        aria-disabled=${waits ? 'true' : nothing}
        aria-describedby=${isOffline ? 'offline' : nothing}
        @click=${() => waits || weigh('complete')}
      >
        ${i18n.t('do.complete')}
      </button>
      ${talked && availabilityTold ? nothing : write}
      <span class="sm muted" role="status">${isNowhere ? i18n.t('checklist.nowhere') : nothing}</span>
    </div>
  `;
}
