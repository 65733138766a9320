/** Sends what has arrived: one slot, or all of them one after the other; with what changed, where there was a version before. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Upload } from '../../controllers/uploads.ts';
import { focusOn, type Kit, names, renderButton } from './kit.ts';
import { renderNote } from './send-form.ts';
import type { FileParts } from './upload-seam.ts';
import { currentOf } from './slots.ts';
import { shownName, type UploadWords } from './upload-words.ts';

export class SendAll {
  #kit: Kit;
  #i18n: UploadWords;
  #parts: FileParts;
  /** Slots that are still to be sent in one go. */
  #queue: string[] = [];
  /** How many were asked for at once. */
  #asked = 0;
  /** How many went out at once; 0 while that is under way. */
  sent = 0;

  constructor(kit: Kit, i18n: UploadWords, parts: FileParts) {
    this.#kit = kit;
    this.#i18n = i18n;
    this.#parts = parts;
  }

  /** What belongs to a slot's file: the note, and a button of its own where several are ready. */
  renderSlot(
    order: OrderSnapshot,
    slot: CreativeSlot,
    upload: Upload,
    ready: readonly CreativeSlot[],
  ): TemplateResult {
    const keeps = currentOf(slot)?.number;
    const hasButton = upload.phase === 'arrived' && ready.length > 1 && this.#queue.length === 0;
    return html`
      ${this.#parts.isNoted(slot) ? renderNote(this.#i18n, order, slot, this.#parts.form(slot)) : nothing}
      ${keeps ? html`<p class="sm">${this.#i18n.t('stays', { ...names(order), number: keeps })}</p>` : nothing}
      ${hasButton ? html`<div class="row">${this.#renderSend(order, slot)}</div>` : nothing}
    `;
  }

  renderBar(
    order: OrderSnapshot,
    ready: readonly CreativeSlot[],
    coming: readonly Upload[],
  ): TemplateResult | typeof nothing {
    const [first] = ready;
    const [awaited] = coming;
    this.#rest();
    if (!first && !awaited && this.#asked === 0) return nothing;
    return html`
      <div class="bar">
        ${this.#renderAll(order, ready, coming.length)}
        ${
          ready.length === 0 && awaited && this.#asked === 0
            ? html`<p class="sm muted" id="opens">
                ${this.#i18n.rich(this.#i18n.t('bar.opens'), { name: html`<bdi>${shownName(awaited.kept.name)}</bdi>` })}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  settled(type: string): void {
    if (type !== 'submitCreative' || this.#asked === 0) {
      this.sent = 0;
      return;
    }
    this.#queue.shift();
    if (this.#queue.length > 0) queueMicrotask(() => this.#next());
    else {
      this.sent = this.#asked;
      this.#asked = 0;
    }
  }

  #renderSend(order: OrderSnapshot, slot: CreativeSlot): TemplateResult {
    const on = this.#parts.action(slot)?.on ?? {};
    return renderButton(this.#kit, {
      label: this.#i18n.t(order.status === 'ready' ? 'propose' : 'slot.send', { slot: slot.name }),
      small: true,
      sends: { type: 'submitCreative', on, busy: this.#i18n.t('slot.sending') },
      onClick: () => this.#start([slot]),
    });
  }

  #renderAll(order: OrderSnapshot, ready: readonly CreativeSlot[], coming: number): TemplateResult {
    const i18n = this.#i18n;
    const { acting } = this.#kit.order.view;
    const [first] = ready;
    const one = ready.length === 1 && first ? this.#parts.action(first)?.on : undefined;
    const places = { at: this.#asked - this.#queue.length + 1, count: this.#asked };
    return renderButton(this.#kit, {
      label: i18n.plural(order.status === 'ready' ? 'bar.propose' : 'bar.send', ready.length || coming),
      kind: 'primary',
      closedBy: ready.length === 0 && this.#asked === 0 ? 'opens' : undefined,
      sends: {
        type: 'submitCreative',
        on: (this.#asked > 0 ? acting?.on : one) ?? { slotId: '' },
        busy: this.#asked > 0 ? i18n.t('bar.sending', places) : i18n.t('slot.sending'),
      },
      onClick: () => this.#start(ready),
    });
  }

  #start(slots: readonly CreativeSlot[]): void {
    this.sent = 0;
    const wrong = slots.find((slot) => !this.#parts.check(slot));
    if (wrong) return void focusOn(this.#kit, `[id="note-${wrong.id}"]`);
    this.#queue = slots.map(({ id }) => id);
    this.#asked = slots.length > 1 ? slots.length : 0;
    this.#next();
  }

  #next(): void {
    const { order } = this.#kit.order;
    const slot = order?.creatives.find(({ id }) => id === this.#queue[0]);
    if (!slot || !this.#parts.send(slot)) this.#stop();
    if (this.#asked === 0) this.#queue = [];
    this.#kit.host.requestUpdate();
  }

  /** Whatever failed or was overtaken ends the row; what was not sent is still there. */
  #rest(): void {
    const { outcome, acting } = this.#kit.order.view;
    if (this.#asked > 0 && acting === null && outcome && outcome.kind !== 'done') this.#stop();
  }

  #stop(): void {
    this.#queue = [];
    this.#asked = 0;
  }
}
