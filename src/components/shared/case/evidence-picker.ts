/** Evidence for a case, picked from the order's own record or given from outside. What shows it comes with its first use. */
import { html, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../../contract/api-error.ts';
import type { NewEvidence } from '../../../contract/commands.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import type { I18n } from '../../../i18n/core-i18n.ts';
import { icon } from '../icon.ts';
import type { EvidenceDesk } from './evidence-desk.ts';
import { type EvidenceContext, evidenceOf, type GivenEvidence } from './given-evidence.ts';

export { type GivenEvidence, noEvidence } from './given-evidence.ts';

export class EvidencePicker {
  readonly #host: OrderHost;
  readonly #i18n: I18n;
  #desk: EvidenceDesk | undefined;
  #coming: 'asked' | 'failed' | undefined;

  constructor(host: OrderHost, i18n: I18n) {
    this.#host = host;
    this.#i18n = i18n;
  }

  render(c: EvidenceContext): TemplateResult {
    if (this.#desk) return this.#desk.render(c);
    if (this.#coming === 'failed') return this.#renderFailed(c.id);
    this.#bring();
    return html`<div id=${c.id} tabindex="-1" aria-busy="true">
      <span class="bone" data-b="block"></span>
    </div>`;
  }

  evidence(given: GivenEvidence): NewEvidence[] {
    return evidenceOf(given);
  }

  /** What keeps it from being sent, with the way to put it right. */
  problem(id: string, given: GivenEvidence): string | undefined {
    return this.#desk?.problem(id, given);
  }

  /** What the server found wrong with a piece, in words; a file that it has lost can then be chosen again. */
  refusal(id: string, given: GivenEvidence, field: FieldProblem): string | undefined {
    return this.#desk?.refusal(id, given, field);
  }

  /** "1 message, 1 timeline entry, 1 file" */
  summary(given: GivenEvidence): string {
    return this.#desk?.summary(given) ?? '';
  }

  /** Whether a file is still on its way. */
  get isUploading(): boolean {
    return this.#desk?.isUploading ?? false;
  }

  #bring(): void {
    if (this.#coming === 'asked') return;
    this.#coming = 'asked';
    import('./evidence-desk.ts')
      .then(({ openEvidence }) => openEvidence(this.#host, this.#i18n))
      .then(
        (desk) => {
          this.#desk = desk;
        },
        () => {
          this.#coming = 'failed';
        },
      )
      .finally(() => this.#host.requestUpdate());
  }

  #renderFailed(id: string): TemplateResult {
    const again = () => {
      this.#bring();
      this.#host.requestUpdate();
    };
    return html`<div class="row" id=${id} tabindex="-1" role="alert">
      <p class="sm">${this.#i18n.t('error.unavailable')}</p>
      <button type="button" class="btn" data-size="s" @click=${again}>
        ${icon('retry')}${this.#i18n.t('tryAgain')}
      </button>
    </div>`;
  }
}
