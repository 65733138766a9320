/** Completing: the checklist advises; with open points it asks once more. */
import { html, nothing } from 'lit';
import { HOUR, shift } from '../../contract/time.ts';
import { coreIcon } from './core-icon.ts';
import type { Review, ReviewContext } from './review.ts';
import { renderSplit } from './split.ts';
import { momentTag } from './words.ts';

/** The points that are not done, by name. */
export const openPoints = ({ order, draft }: ReviewContext) =>
  Object.entries({ ...order.completion.checklist, availabilityTold: draft.told }).filter(
    ([, isDone]) => !isDone,
  );

/** The dispute window begins when the server stores the completion: the moment shown is the earliest possible. */
function renderUntil({ i18n, order, action, params }: ReviewContext): unknown {
  const hours = action.input?.windowHours;
  if (!hours) return i18n.t('complete.silence', params);
  const until = shift(order.serverTime, hours * HOUR);
  return i18n.rich(i18n.t('complete.until', params), { when: momentTag(i18n, until) });
}

const renderPoint = (name: 'flag' | 'undo' | 'wait', text: string) =>
  html`<li>${coreIcon(name)}<span>${text}</span></li>`;

/** Names what is open, and that it goes on record. */
export const renderOpen = (c: ReviewContext) => html`
  <ul class="points">
    ${openPoints(c).map(([item]) => renderPoint('wait', c.i18n.label('open', item)))}
  </ul>
  <p class="sm">${c.i18n.t('complete.record')}</p>
`;

const renderTold = ({ i18n, draft, params, change }: ReviewContext) => html`
  <label class="check">
    <input
      type="checkbox"
      .checked=${draft.told}
      @change=${(event: Event) => change({ told: (event.target as HTMLInputElement).checked })}
    />
    <span>${i18n.t('complete.told', params)}</span>
  </label>
`;

/** Who gets what and until when, and what can still be done. */
export const renderOutlook = (c: ReviewContext) => html`
  <div class="box">
    <p><strong>${renderUntil(c)}</strong></p>
    ${renderSplit(c.i18n, c.order, 0)}
  </div>
  <ul class="points sm">
    ${renderPoint('flag', c.i18n.t('complete.dispute', c.params))}
    ${c.order.completion.number ? nothing : renderPoint('undo', c.i18n.t('complete.retract'))}
  </ul>
`;

export const complete: Review = {
  title: (c) => (c.stage ? c.i18n.plural('complete.open', openPoints(c).length) : c.i18n.t('complete.title')),
  body: (c) => html`${c.stage ? renderOpen(c) : renderTold(c)} ${renderOutlook(c)}`,
  confirm: ({ i18n }) => i18n.t('do.complete'),
  check: (c) =>
    openPoints(c).length > 0 && !c.stage ? { stage: 1 } : { payload: { availabilityTold: c.draft.told } },
};
