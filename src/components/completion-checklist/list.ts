/** The points as a list: done or open, what each rests on, and a button where one helps. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ActionType } from '../../contract/actions.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { coreIcon } from '../shared/core-icon.ts';
import type { Place } from '../shared/open.ts';
import { orderParams } from '../shared/words.ts';
import { basisOf, type ChecklistWords, type Point, points, type Standings, textOf } from './points.ts';

export interface ChecklistParts {
  i18n: ChecklistWords;
  order: OrderSnapshot;
  standings: Standings;
  /** Nothing can be sent now. */
  waits: boolean;
  isOffline: boolean;
  /** The way elsewhere that was asked for leads nowhere on this page. */
  isNowhere: boolean;
  /** Whether the server offers an action now. */
  may(type: ActionType): boolean;
  tell(told: boolean): void;
  lead(place: Place): void;
  /** Opens the review step of an action. */
  weigh(type: ActionType): void;
}

export function renderPoint(text: string, isDone: boolean, ...under: unknown[]): TemplateResult {
  return html`<li class="note" part="point" ?data-done=${isDone}>
    <span class=${isDone ? 'tone-positive' : 'muted'}>${coreIcon(isDone ? 'done' : 'wait')}</span>
    <div>
      <p>${text}</p>
      ${under}
    </div>
  </li>`;
}

/** As the server says it now. */
export function renderList(parts: ChecklistParts): TemplateResult {
  const { i18n, order, standings } = parts;
  return html`<ul class="stack" part="points" aria-labelledby="title">
    ${points.map((point) => {
      if (point === 'availabilityTold' && parts.may('complete')) return renderTold(parts);
      const isDone = standings[point];
      const basis = basisOf(i18n, order, point);
      return renderPoint(
        textOf(i18n, order, point, isDone),
        isDone,
        basis ? html`<p class="hint">${basis}</p>` : nothing,
        isDone ? nothing : renderHelp(parts, point),
      );
    })}
  </ul>`;
}

function renderTold({ i18n, order, standings, tell }: ChecklistParts): TemplateResult {
  return html`<li part="point">
    <label class="check">
      <input
        type="checkbox"
        id="told"
        .checked=${standings.availabilityTold}
        @change=${(event: Event) => tell((event.target as HTMLInputElement).checked)}
      />
      <span>${i18n.t('complete.told', orderParams(i18n, order))}</span>
    </label>
  </li>`;
}

/** What opens the way to a point. */
function renderHelp(parts: ChecklistParts, point: Point): TemplateResult | typeof nothing {
  const { i18n, order, lead, may, weigh } = parts;
  if (order.viewer.actor !== 'channel') return nothing;
  if (point === 'materialsApproved')
    return renderQuiet('to-creatives', i18n.t('checklist.creatives'), () => lead('creatives'));
  if (point === 'estimateShared' && may('setEstimate'))
    return renderQuiet('do-setEstimate', i18n.t('do.setEstimate'), () => weigh('setEstimate'), parts);
  return nothing;
}

const renderQuiet = (id: string, label: string, go: () => void, wait?: ChecklistParts) => html`
  <button
    type="button"
    class="btn"
    part="action"
    id=${id}
    data-kind="quiet"
    data-size="s"
    aria-disabled=${wait?.waits ? 'true' : nothing}
    aria-describedby=${wait?.isOffline ? 'offline' : nothing}
    @click=${() => wait?.waits || go()}
  >
    ${label}
  </button>
`;
