/** The whole record in one place: one part of it at a time, and each stays as it was left. */
import { html, nothing, type TemplateResult } from 'lit';
import { consumerOf } from '../../controllers/campaign-consumer.ts';
import { renderMoney, renderNext } from '../shared/case/aside.ts';
import type { RecordContext } from '../shared/case/evidence-opener.ts';
import { renderOffers } from '../shared/case/offers.ts';
import { renderClaims, renderDecision, renderEvidence, renderSides } from '../shared/case/record.ts';
import { renderSilence } from '../shared/case/silence.ts';
import { renderSteps } from '../shared/case/steps.ts';
import { renderAgain } from './act-button.ts';
import { type CaseKit, type Pane, panes } from './case-kit.ts';
import type { LatePanes } from './late-panes.ts';

/** At once, with the case; all others come when one of them is opened. */
const early: ReadonlySet<Pane> = new Set(['claims', 'evidence', 'offers']);

export class RecordPanes {
  readonly #kit: CaseKit;
  #late: LatePanes | undefined;
  #coming: 'asked' | 'failed' | undefined;
  #chosen: Pane = 'claims';
  /** Of which order, and which parts somebody has looked at: they stay rendered, so that nothing in them is lost. */
  #orderId = '';
  #visited = new Set<Pane>();

  constructor(kit: CaseKit) {
    this.#kit = kit;
  }

  render(c: RecordContext): TemplateResult {
    const { i18n } = this.#kit;
    if (this.#orderId !== c.order.id) {
      this.#orderId = c.order.id;
      this.#visited.clear();
    }
    const here = panes.filter((pane) => pane !== 'notes' || this.#keepsNotes);
    if (!here.includes(this.#chosen)) this.#chosen = 'claims';
    this.#visited.add(this.#chosen);
    return html`
      <div class="body parts">
        <div class="seg" role="group" part="parts" aria-label=${i18n.t('pane.all')}>
          ${here.map(
            (pane) =>
              html`<button
                type="button"
                data-pane=${pane}
                aria-pressed=${pane === this.#chosen ? 'true' : 'false'}
                @click=${() => this.#choose(pane)}
              >
                ${i18n.t(`pane.${pane}`, { count: i18n.number(countOf(c, pane)) })}
              </button>`,
          )}
        </div>
      </div>
      ${here.map(
        (pane) =>
          html`<div class="pane" data-shown=${pane} ?hidden=${pane !== this.#chosen}>
            ${c.pieces.print.isPrinting ? this.#renderOnPaper(c, pane) : nothing}
            ${this.#isRead(c, pane) ? this.#renderPane(c, pane) : nothing}
          </div>`,
      )}
    `;
  }

  get #keepsNotes(): boolean {
    return consumerOf(this.#kit.host).campaign?.adapter.features?.notes === true;
  }

  /** Looked at, or printed with what is here already. */
  #isRead({ pieces }: RecordContext, pane: Pane): boolean {
    return this.#visited.has(pane) || (pieces.print.isPrinting && early.has(pane));
  }

  /** Which part it is, and what of the record is not on this paper. */
  #renderOnPaper(c: RecordContext, pane: Pane): TemplateResult {
    const { i18n } = this.#kit;
    return html`<div class="body">
      <h4>${i18n.t(`pane.${pane}`, { count: i18n.number(countOf(c, pane)) })}</h4>
      ${this.#isRead(c, pane) ? nothing : html`<p class="sm">${i18n.t('pane.unprinted')}</p>`}
    </div>`;
  }

  #choose(pane: Pane): void {
    this.#chosen = pane;
    if (!early.has(pane)) void this.#bring();
    this.#kit.host.requestUpdate();
  }

  #renderPane(c: RecordContext, pane: Pane): unknown {
    switch (pane) {
      case 'claims':
        return html`${renderDecision(c)}
          <div class="body">${renderSteps(c)}</div>
          ${renderSides(c)} ${renderClaims(c)}`;
      case 'evidence':
        return renderEvidence(c);
      case 'offers':
        return html`${renderMoney(c)} ${renderOffers(c, undefined)} ${renderNext(c)} ${renderSilence(c)}`;
      default:
        return this.#late ? this.#late.render(c, pane) : this.#renderComing();
    }
  }

  #renderComing(): TemplateResult {
    const { i18n } = this.#kit;
    if (this.#coming === 'failed')
      return html`<div class="body" role="status">
        <p>${i18n.t('pane.unloaded')}</p>
        ${renderAgain(i18n.t('tryAgain'), () => void this.#bring())}
      </div>`;
    return html`<div class="body" aria-busy="true"><span class="bone" data-b="block"></span></div>`;
  }

  async #bring(): Promise<void> {
    if (this.#late || this.#coming === 'asked') return;
    this.#coming = 'asked';
    try {
      const { openLatePanes } = await import('./late-panes.ts');
      this.#late = await openLatePanes(this.#kit);
    } catch {
      this.#coming = 'failed';
    }
    this.#kit.host.requestUpdate();
  }
}

function countOf({ order, dispute }: RecordContext, pane: Pane): number {
  const counts: Partial<Record<Pane, number>> = {
    claims: dispute.claims.length,
    timeline: order.timeline.entries.length,
    chat: order.counts.messages,
    creatives: order.creatives.length,
    evidence: dispute.evidence.length,
    offers: dispute.offers.length,
  };
  return counts[pane] ?? 0;
}
