/** What silence does in a case: to each step, and at last to the money. In sight, never folded away. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline } from '../../../contract/deadlines.ts';
import { DAY, HOUR } from '../../../contract/time.ts';
import { dueText, meansText } from '../core-deadline-block.ts';
import { momentTag } from '../words.ts';
import type { CaseContext } from './words.ts';

/** What happens when no mediator decides either, and how long they have; undefined once that date itself runs. */
export function lastSilence({ i18n, order }: CaseContext): { hours: number; means: string } | undefined {
  const { params } = order.deadlines.find(({ consequence }) => consequence.params.after)?.consequence ?? {};
  if (!params) return;
  const consequence = { code: String(params.after), params };
  const last: Deadline = { kind: 'mediatorSilence', dueAt: '', owner: 'mediator', consequence };
  return { hours: Number(params.hours), means: meansText(i18n, order, last) };
}

/** Every date that runs, with what its passing does. */
export function renderSilence(c: CaseContext): TemplateResult | typeof nothing {
  const { i18n, order, dispute } = c;
  if (dispute.status === null || order.deadlines.length === 0) return nothing;
  const last = lastSilence(c);
  return html`
    <div role="group" class="body sm" part="silence" aria-labelledby="silence">
      <h4 id="silence">${i18n.t('silence')}</h4>
      <ul class="items">
        ${order.deadlines.map(
          (due) =>
            html`<li>
              <strong>${i18n.rich(dueText(i18n, order, due), { when: momentTag(i18n, due.dueAt) })}</strong> ·
              ${meansText(i18n, order, due)}
            </li>`,
        )}
        ${
          last
            ? html`<li>
                <strong>${i18n.plural('silence.then', (last.hours * HOUR) / DAY)}</strong> ${last.means}
              </li>`
            : nothing
        }
      </ul>
    </div>
  `;
}
