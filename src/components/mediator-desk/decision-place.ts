/** Where a case is decided: by its claimant, with the builder; for everyone else, who has it and the way to have it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CommandInput } from '../../contract/commands.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import type { CaseContext } from '../shared/case/words.ts';
import { icon } from '../shared/icon.ts';
import { momentTag } from '../shared/words.ts';
import { renderActButton, renderAgain } from './act-button.ts';
import { type CaseKit, isBusyWith, openAction, waits } from './case-kit.ts';
import type { DecisionBuilder } from './decision/builder.ts';

const noProblems: readonly [] = [];

export class DecisionPlace {
  readonly #kit: CaseKit;
  #builder: DecisionBuilder | undefined;
  #coming: 'asked' | 'failed' | undefined;

  constructor(kit: CaseKit) {
    this.#kit = kit;
  }

  /** Another case was opened. */
  reset(): void {
    this.#builder?.restart();
  }

  /** Whether there is something to decide, or to be read by whom another one overtook. */
  isNeeded({ dispute }: CaseContext): boolean {
    return dispute.status !== null || Boolean(this.#builder?.typed);
  }

  render(c: CaseContext, outcome: Outcome | null): TemplateResult {
    const action = openAction(this.#kit, 'decide');
    if (!action) return this.#renderOthers(c);
    if (!this.#builder) return this.#renderComing();
    const isRefused = outcome?.kind === 'failed' && outcome.command.type === 'decide';
    return html`<div part="decision">
      ${this.#builder.render({
        order: c.order,
        dispute: c.dispute,
        action,
        waits: waits(this.#kit),
        busy: isBusyWith(this.#kit, 'decide'),
        problems: isRefused ? outcome.error.fields : noProblems,
      })}
    </div>`;
  }

  /** Who has the case; what was typed while it was still the viewer's own stands there to be copied. */
  #renderOthers(c: CaseContext): TemplateResult {
    const { i18n, dispute, order } = { ...c, i18n: this.#kit.i18n };
    const claim = openAction(this.#kit, 'claimCase');
    const name = { case: dispute.caseNumber };
    const typed = this.#builder?.typed;
    const since = order.timeline.entries.findLast(({ type }) => type === 'claimCase')?.at;
    const isOpen = dispute.status !== null;
    const isOthers = isOpen && dispute.claimedBy !== null && dispute.claimedBy !== order.viewer.subject;
    const texts = isOthers
      ? html`<h4 id="decider" tabindex="-1">${i18n.t('decider.other')}</h4>
          ${since ? html`<p class="sm">${i18n.rich(i18n.t('decider.other.since'), { instant: momentTag(i18n, since) })}</p>` : nothing}
          ${claim ? html`<p class="sm">${i18n.t('decider.takeOver')}</p>` : nothing}`
      : html`<h4 id="decider" tabindex="-1">
            ${i18n.t(claim ? 'decider.claim' : isOpen ? 'decider.title' : 'decider.closed')}
          </h4>
          <p class="sm">${i18n.t(claim ? 'decider.claim.text' : 'decider.later')}</p>`;
    const label = i18n.t(isOthers ? 'cases.takeOver' : 'cases.claim', name);
    return html`<div class="body" part="decision" role="group" aria-labelledby="decider">
      ${texts}
      ${
        claim
          ? html`<div class="row">
              ${renderActButton(this.#kit, claim, { label, busy: i18n.t('cases.claiming'), primary: !isOthers })}
            </div>`
          : nothing
      }
      ${
        typed
          ? html`<div class="stack-s">
              <p class="sm muted">${i18n.t('decider.typed')}</p>
              <blockquote class="said" dir="auto">${typed}</blockquote>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderComing(): TemplateResult {
    if (this.#coming === undefined) void this.#bring();
    const { i18n } = this.#kit;
    if (this.#coming === 'failed')
      return html`<div class="body" part="decision">
        <p class="error" role="alert">${icon('alert')}<span>${i18n.t('pane.unloaded')}</span></p>
        ${renderAgain(i18n.t('tryAgain'), () => void this.#bring())}
      </div>`;
    return html`<div class="body" part="decision" aria-busy="true">
      <span class="bone" data-b="title"></span><span class="bone" data-b="block"></span>
    </div>`;
  }

  async #bring(): Promise<void> {
    const { host, i18n } = this.#kit;
    this.#coming = 'asked';
    host.requestUpdate();
    try {
      const { bringTexts, DecisionBuilder } = await import('./decision/builder.ts');
      await bringTexts(i18n);
      this.#builder = new DecisionBuilder(host, i18n, (payload) => this.#send(payload));
    } catch {
      this.#coming = 'failed';
    }
    host.requestUpdate();
  }

  #send(payload: CommandInput<'decide'>['payload']): void {
    const action = openAction(this.#kit, 'decide');
    if (action && !waits(this.#kit)) this.#kit.act(action, payload);
  }
}
