/** Pictures of files: each asked for once, and given back when it is no longer shown or the element leaves. */
import type { ReactiveController } from 'lit';
import { type CampaignConsumer, consumerOf } from '../../controllers/campaign-consumer.ts';
import type { OrderHost } from '../../controllers/tenant.ts';

export class Thumbs implements ReactiveController {
  #host: OrderHost;
  #consumer: CampaignConsumer;
  /** By asset or chosen file; empty while it is on its way, and when there is none. */
  #urls = new Map<string | File, string>();
  /** What is shown. */
  #asked = new Set<string | File>();

  constructor(host: OrderHost) {
    this.#host = host;
    this.#consumer = consumerOf(host);
    host.addController(this);
  }

  /** Whether the page's backend takes files; undefined where there is no provider. */
  get takesFiles(): boolean | undefined {
    return this.#consumer.campaign?.adapter.features?.uploads;
  }

  /** The address of a stored file's preview, or of a picture that was chosen. */
  of(what: string | File): string | undefined {
    this.#asked.add(what);
    if (!this.#urls.has(what)) {
      if (typeof what !== 'string') this.#urls.set(what, URL.createObjectURL(what));
      else if (this.takesFiles) void this.#ask(what);
    }
    return this.#urls.get(what) || undefined;
  }

  hostUpdate(): void {
    this.#asked.clear();
  }

  hostUpdated(): void {
    for (const what of this.#urls.keys()) if (!this.#asked.has(what)) this.#giveBack(what);
  }

  hostDisconnected(): void {
    // A move in the page is no leave.
    queueMicrotask(() => {
      if (!this.#host.isConnected) for (const what of this.#urls.keys()) this.#giveBack(what);
    });
  }

  #giveBack(what: string | File): void {
    const url = this.#urls.get(what);
    if (url) URL.revokeObjectURL(url);
    this.#urls.delete(what);
  }

  async #ask(assetId: string): Promise<void> {
    const { orderId } = this.#host;
    this.#urls.set(assetId, '');
    // A missing picture is no trouble: the slot says what it holds.
    const url = await this.#consumer.campaign?.adapter
      .assetUrl(assetId, { orderId, use: 'preview' })
      .catch(() => '');
    if (url && this.#urls.get(assetId) !== '') URL.revokeObjectURL(url);
    else if (url) {
      this.#urls.set(assetId, url);
      this.#host.requestUpdate();
    }
  }
}
