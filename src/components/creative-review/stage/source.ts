/** The address of one file while it is looked at. */
import { ApiError } from '../../../contract/api-error.ts';
import type { FileAsset } from '../../../contract/creative.ts';
import { consumerOf } from '../../../controllers/campaign-consumer.ts';
import type { Kit } from '../kit.ts';

export async function urlOf(
  { host }: Kit,
  { assetId }: FileAsset,
  use: 'preview' | 'file',
  signal?: AbortSignal,
): Promise<string> {
  const { campaign } = consumerOf(host);
  if (!campaign) throw new ApiError('unsupported', 'no campaign');
  return campaign.adapter.assetUrl(assetId, { orderId: host.orderId, use, signal });
}

/** A `blob:` address of this page holds the whole file until it is revoked. */
export class Source {
  /** Empty until it is known. */
  url = '';
  error: ApiError | undefined;
  #kit: Kit;
  #asset: FileAsset;
  #use: 'preview' | 'file';
  #asking: AbortController | undefined;

  constructor(kit: Kit, asset: FileAsset, use: 'preview' | 'file') {
    this.#kit = kit;
    this.#asset = asset;
    this.#use = use;
  }

  /** Asks for the address, also for another one when the last has expired. */
  async load(): Promise<void> {
    this.leave();
    const asking = (this.#asking = new AbortController());
    this.error = undefined;
    try {
      const url = await urlOf(this.#kit, this.#asset, this.#use, asking.signal);
      if (asking.signal.aborted) return this.#revoke(url);
      this.url = url;
    } catch (error) {
      if (asking.signal.aborted) return;
      this.error = error instanceof ApiError ? error : new ApiError('server', String(error));
    }
    this.#kit.host.requestUpdate();
  }

  /** What was loaded cannot be shown. */
  fail(): void {
    this.leave();
    this.error = new ApiError('unsupported', 'cannot be shown');
    this.#kit.host.requestUpdate();
  }

  leave(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#revoke(this.url);
    this.url = '';
  }

  #revoke(url: string): void {
    if (url.startsWith('blob:')) URL.revokeObjectURL(url);
  }
}
