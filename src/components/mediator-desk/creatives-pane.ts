/** Every creative with all its versions: how each stands, its checksum, when it came, and what the channel said. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { RecordContext } from '../shared/case/evidence-opener.ts';
import type { EvidenceView } from '../shared/case/evidence-view.ts';
import { shortSum } from '../shared/file-text.ts';
import { icon, type IconName } from '../shared/icon.ts';
import { momentTag } from '../shared/words.ts';
import type { DeskHost } from './kit.ts';
import type { RecordWords } from './record-words.ts';

const looks: Readonly<Record<string, readonly [string | undefined, IconName]>> = {
  approved: ['positive', 'check'],
  changesRequested: ['caution', 'undo'],
};

export class CreativesPane {
  readonly #host: DeskHost;
  readonly #i18n: RecordWords;
  /** Versions whose content is shown. */
  readonly #open = new Set<string>();
  #view: EvidenceView | undefined;
  #coming: 'asked' | 'failed' | undefined;

  constructor(host: DeskHost, i18n: RecordWords) {
    this.#host = host;
    this.#i18n = i18n;
  }

  render(c: RecordContext): TemplateResult {
    const { creatives } = c.order;
    const i18n = this.#i18n;
    return html`<div class="body">
      ${
        creatives.length === 0
          ? html`<p class="muted">${i18n.t('pane.creatives.none')}</p>`
          : creatives.map((slot) => this.#renderSlot(c, slot))
      }
    </div>`;
  }

  #renderSlot(c: RecordContext, slot: CreativeSlot): TemplateResult {
    const i18n = this.#i18n;
    const { id, name, versions } = slot;
    const client = c.order.parties.client.name;
    return html`
      <section class="stack-s" aria-labelledby="creative-${id}">
        <h4 id="creative-${id}">${name}</h4>
        ${
          versions.length === 0
            ? html`<p class="sm muted">${i18n.t('pane.slot.none', { client })}</p>`
            : html`<ol class="log">
                ${versions.toReversed().map((version) => html`<li class="stack-s">${this.#renderVersion(c, slot, version)}</li>`)}
              </ol>`
        }
      </section>
    `;
  }

  #renderStatus(status: string): TemplateResult {
    const [tone, name] = looks[status] ?? [undefined, 'wait'];
    return html`<span class="pill" data-tone=${tone ?? nothing}
      >${icon(name)}${this.#i18n.label('status', status)}</span
    >`;
  }

  #renderVersion(c: RecordContext, slot: CreativeSlot, version: CreativeVersion): TemplateResult {
    const i18n = this.#i18n;
    const { id, number, submittedAt, checksum, note, status } = version;
    const isOpen = this.#open.has(id);
    return html`
      <div class="row apart">
        <p class="sm">
          <strong>${i18n.t('version', { number })}</strong> ·
          ${i18n.rich(i18n.t('sent'), { instant: momentTag(i18n, submittedAt) })} ·
          ${i18n.t('checksum', { sum: shortSum(checksum) })}
        </p>
        ${this.#renderStatus(status)}
      </div>
      ${slot.currentVersionId === id ? html`<p class="sm">${i18n.t('pane.version.current')}</p>` : nothing}
      ${note ? html`<p class="sm" dir="auto">${i18n.t('note', { note })}</p>` : nothing}
      ${this.#renderComments(c, version)}
      <details class="help" ?open=${isOpen} @toggle=${(event: Event) => this.#fold(id, event)}>
        <summary>${i18n.t('show', { number })} ${icon('down')}</summary>
        ${isOpen ? html`<div class="stack-s">${this.#renderContent(c, version)}</div>` : nothing}
      </details>
    `;
  }

  #renderComments({ order }: RecordContext, { comments, reviewedAt }: CreativeVersion): unknown {
    if (comments.length === 0 || !reviewedAt) return nothing;
    const i18n = this.#i18n;
    const places = { channel: order.parties.channel.name, instant: momentTag(i18n, reviewedAt) };
    return html`
      <p class="sm muted">${i18n.rich<TemplateResult | string>(i18n.t('changes.asked'), places)}</p>
      <ul class="items">
        ${comments.map(({ text }) => html`<li class="said sm" dir="auto">${text}</li>`)}
      </ul>
    `;
  }

  /** As a piece of evidence shows it. */
  #renderContent(c: RecordContext, { id, submittedAt }: CreativeVersion): TemplateResult {
    const item = { kind: 'version', versionId: id } as const;
    if (this.#view) return this.#view.render(c, { id, by: 'client', addedAt: submittedAt, item });
    if (this.#coming === 'failed') return html`<p role="status">${this.#i18n.t('pane.unloaded')}</p>`;
    return html`<p aria-busy="true"><span class="spin"></span></p>`;
  }

  #fold(id: string, { target }: Event): void {
    if ((target as HTMLDetailsElement).open) this.#open.add(id);
    else this.#open.delete(id);
    void this.#bring();
    this.#host.requestUpdate();
  }

  async #bring(): Promise<void> {
    if (this.#view || this.#coming === 'asked') return;
    this.#coming = 'asked';
    try {
      const { bringTexts, EvidenceView } = await import('../shared/case/evidence-view.ts');
      await bringTexts(this.#i18n);
      this.#view = new EvidenceView(this.#host, this.#i18n);
    } catch {
      this.#coming = 'failed';
    }
    this.#host.requestUpdate();
  }
}
