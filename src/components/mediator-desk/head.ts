/** The head of the open case: whose it is, until when, what silence then does to the money, and what can be done with it as a whole. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline } from '../../contract/deadlines.ts';
import { caseRowOf } from '../../controllers/case-row.ts';
import type { CaseExport } from '../shared/case/case-export.ts';
import { type CaseContext, paramsOf, titleOf } from '../shared/case/words.ts';
import { DeadlineBlock, dueText, meansText } from '../shared/deadline-block.ts';
import { contextLine, momentTag } from '../shared/words.ts';
import { renderActButton } from './act-button.ts';
import { type CaseKit, openAction } from './case-kit.ts';
import { renderHolder } from './cases.ts';

/** What a mediator waits for or must meet: the first counts down, the others stand beside it. */
const kinds = ['info', 'unclaimed', 'overdueCase', 'mediatorSilence'] as const;

/** What another mediator must meet is told, but is no duty of the one who reads it; what a party owes stays the party's. */
const asTold = (due: Deadline): Deadline => (due.owner === 'mediator' ? { ...due, owner: 'system' } : due);

export class CaseHead {
  readonly #kit: CaseKit;
  readonly #file: CaseExport;
  readonly #block: DeadlineBlock;

  constructor(kit: CaseKit, file: CaseExport) {
    this.#kit = kit;
    this.#file = file;
    this.#block = new DeadlineBlock(kit.host, kit.i18n);
  }

  render(c: CaseContext): TemplateResult {
    const { i18n, order } = this.#kit;
    const { dispute } = c;
    const found = caseRowOf(c.order);
    const all = kinds.flatMap((kind) => c.order.deadlines.find((due) => due.kind === kind) ?? []);
    const [next, ...later] = found?.holder === 'other' ? all.map(asTold) : all;
    return html`
      ${this.#file.renderTrouble(dispute)}
      <header class="head">
        <div>
          <h3 id="title" tabindex="-1">
            ${found ? i18n.t('cases.name', { case: dispute.caseNumber }) : titleOf(c)}
          </h3>
          <p>
            ${dispute.status === null ? contextLine(i18n, c.order) : i18n.t('cases.context', paramsOf(c))}
          </p>
          ${later.map((due) => html`<p>${this.#tell(c, due)}</p>`)}
        </div>
        <div class="row">
          ${renderHolder(i18n, { case: found })} ${this.#file.renderButton(dispute)} ${this.#renderReturn(c)}
        </div>
      </header>
      ${next ? html`<div class="body body-flush">${this.#block.render(c.order, next, order.view)}</div>` : nothing}
    `;
  }

  /** "Decide at the latest by … · If nobody decides by then, … goes back to …." */
  #tell({ order }: CaseContext, due: Deadline): unknown {
    const { i18n } = this.#kit;
    const when = { when: momentTag(i18n, due.dueAt) };
    return html`${i18n.rich(dueText(i18n, order, due), when)} · ${meansText(i18n, order, due)}`;
  }

  #renderReturn({ dispute }: CaseContext): TemplateResult | typeof nothing {
    const action = openAction(this.#kit, 'returnCase');
    const { i18n } = this.#kit;
    return action
      ? renderActButton(this.#kit, action, {
          label: i18n.t('cases.return', { case: dispute.caseNumber }),
          busy: i18n.t('cases.returning'),
        })
      : nothing;
  }
}
