/** The button that exports a case file, what it says meanwhile, and why it failed. Needs the texts of `caseFile`. */
import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../contract/api-error.ts';
import type { DisputeView } from '../../../contract/dispute.ts';
import { consumerOf } from '../../../controllers/campaign-consumer.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import type { caseFile } from '../../../i18n/en/case-file.ts';
import type { I18nController } from '../../../i18n/i18n-controller.ts';
import { renderBusy } from '../review-step.ts';
import { mends, renderError } from '../states.ts';
import { saveFile } from './save-file.ts';

export class CaseExport {
  readonly #host: OrderHost;
  readonly #i18n: I18nController<typeof caseFile>;
  /** The order whose case file was asked for, and what became of it. */
  #asked: { orderId: string; state: 'busy' | 'saved' | 'failed'; error: ApiError | null } | undefined;

  constructor(host: OrderHost, i18n: I18nController<typeof caseFile>) {
    this.#host = host;
    this.#i18n = i18n;
  }

  /** Nothing where the page's backend has no case files. */
  renderButton(dispute: DisputeView): TemplateResult | typeof nothing {
    if (!this.#adapter?.features?.caseExport) return nothing;
    const isBusy = this.#here?.state === 'busy';
    return html`<button
        type="button"
        class="btn"
        part="action"
        data-kind="quiet"
        data-size="s"
        id="export"
        aria-busy=${isBusy ? 'true' : nothing}
        @click=${() => isBusy || void this.#export(dispute)}
      >
        ${isBusy ? renderBusy(this.#i18n.t('caseFile.busy')) : this.#i18n.t('caseFile.export')}</button
      ><span class="sm muted" role="status"
        >${this.#here?.state === 'saved' ? this.#i18n.t('caseFile.saved') : nothing}</span
      >`;
  }

  /** Over the case: what failed, why, and the way on. */
  renderTrouble(dispute: DisputeView): TemplateResult | typeof nothing {
    const error = this.#here?.error;
    if (!error) return nothing;
    const again = mends(error) ? () => void this.#export(dispute) : undefined;
    return renderError(this.#i18n, { what: this.#i18n.t('caseFile.failed'), error }, again);
  }

  get #adapter() {
    return consumerOf(this.#host).campaign?.adapter;
  }

  get #here() {
    return this.#asked?.orderId === this.#host.orderId ? this.#asked : undefined;
  }

  async #export({ caseNumber }: DisputeView): Promise<void> {
    const { orderId } = this.#host;
    const be = (state: 'busy' | 'saved' | 'failed', error: ApiError | null = null) => {
      this.#asked = { orderId, state, error };
      this.#host.requestUpdate();
    };
    be('busy');
    try {
      if (!this.#adapter) throw new ApiError('unsupported', 'no campaign');
      saveFile(await this.#adapter.exportCase(orderId), this.#i18n.t('caseFile.name', { case: caseNumber }));
      be('saved');
    } catch (thrown) {
      be('failed', ApiError.from(thrown));
    }
  }
}
