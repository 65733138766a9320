/** Small pictures beside the slots: each asked for once, and given back when the element leaves. */
import type { ReactiveController } from 'lit';
import { type CampaignConsumer, consumerOf } from '../../controllers/campaign-consumer.ts';
import type { Kit } from './kit.ts';

export class Thumbs implements ReactiveController {
  #kit: Kit;
  #consumer: CampaignConsumer;
  /** By asset; empty while it is on its way, and when there is none. */
  #urls = new Map<string, string>();

  constructor(kit: Kit) {
    this.#kit = kit;
    this.#consumer = consumerOf(kit.host);
    kit.host.addController(this);
  }

  /** Whether the page's backend takes files; undefined where there is no provider. */
  get takesFiles(): boolean | undefined {
    return this.#consumer.campaign?.adapter.features.uploads;
  }

  of(assetId: string): string | undefined {
    if (!this.#urls.has(assetId) && this.takesFiles) void this.#ask(assetId);
    return this.#urls.get(assetId) || undefined;
  }

  hostDisconnected(): void {
    // A move in the page is no leave.
    queueMicrotask(() => {
      if (this.#kit.host.isConnected) return;
      for (const url of this.#urls.values()) if (url) URL.revokeObjectURL(url);
      this.#urls.clear();
    });
  }

  async #ask(assetId: string): Promise<void> {
    const { host } = this.#kit;
    const { orderId } = host;
    this.#urls.set(assetId, '');
    // A missing picture is no trouble: the slot says what it holds.
    const url = await this.#consumer.campaign?.adapter
      .assetUrl(assetId, { orderId, use: 'preview' })
      .catch(() => '');
    if (url && !(host.isConnected && this.#urls.has(assetId))) URL.revokeObjectURL(url);
    else if (url) {
      this.#urls.set(assetId, url);
      host.requestUpdate();
    }
  }
}
