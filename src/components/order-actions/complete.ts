/** Completing: the checklist advises; with open points it asks once more. */
import { html, nothing, type TemplateResult } from 'lit';
import { HOUR, shift } from '../../contract/primitives.ts';
import { icon } from '../shared/icon.ts';
import { renderSplit } from '../shared/split.ts';
import { momentTag } from '../shared/words.ts';
import type { Review, ReviewContext } from './review.ts';

const openPoints = ({ order, draft }: ReviewContext) =>
  Object.entries({ ...order.completion.checklist, availabilityTold: draft.told })
    .filter(([, isDone]) => !isDone)
    .map(([item]) => item);

function renderOpen(c: ReviewContext): TemplateResult {
  const points = openPoints(c).map(
    (item) =>
      html`<li><span class="muted">${icon('wait')}</span><span>${c.i18n.label('open', item)}</span></li>`,
  );
  return html`
    <ul class="points">
      ${points}
    </ul>
    <p class="sm">${c.i18n.t('complete.record')}</p>
  `;
}

function renderTold({ i18n, draft, params, change }: ReviewContext): TemplateResult {
  return html`
    <label class="check">
      <input
        type="checkbox"
        .checked=${draft.told}
        @change=${(event: Event) => change({ told: (event.target as HTMLInputElement).checked })}
      />
      <span>${i18n.t('complete.told', params)}</span>
    </label>
  `;
}

/** The dispute window begins when the server stores the completion: the moment shown is the earliest possible. */
function renderUntil({ i18n, order, action, params }: ReviewContext): unknown {
  const hours = action.input?.windowHours;
  if (hours === undefined) return i18n.t('complete.silence', params);
  const until = shift(order.serverTime, hours * HOUR);
  return i18n.rich(i18n.t('complete.until', params), { when: momentTag(i18n, until) });
}

export const complete: Review = {
  title: (c) =>
    c.stage === 0 ? c.i18n.t('complete.title') : c.i18n.plural('complete.open', openPoints(c).length),
  body: (c) => html`
    ${c.stage === 0 ? renderTold(c) : renderOpen(c)}
    <div class="box">
      <p><strong>${renderUntil(c)}</strong></p>
      ${renderSplit(c.i18n, c.order, c.order.money.promisedRefund)}
    </div>
    <ul class="points sm">
      <li>${icon('flag')}<span>${c.i18n.t('complete.dispute', c.params)}</span></li>
      ${
        c.order.completion.number === 0
          ? html`<li>${icon('undo')}<span>${c.i18n.t('complete.retract')}</span></li>`
          : nothing
      }
    </ul>
  `,
  confirm: ({ i18n }) => i18n.t('do.complete'),
  check: (c) =>
    openPoints(c).length > 0 && c.stage === 0
      ? { stage: 1 }
      : { payload: { availabilityTold: c.draft.told } },
};
