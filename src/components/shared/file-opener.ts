/** Asks for files and hands them to the browser, to be saved or opened in a place of their own. */
import type { ReactiveElement } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import type { FileAsset } from '../../contract/creative.ts';
import { consumerOf } from '../../controllers/campaign-consumer.ts';
import { nameText } from './file-text.ts';

/** A `blob:` address is given back once the browser has taken the file over. */
const keptMs = 60_000;

export class FileOpener {
  readonly #host: ReactiveElement & { orderId: string };
  readonly #states = new Map<string, 'opening' | 'failed'>();

  constructor(host: ReactiveElement & { orderId: string }) {
    this.#host = host;
  }

  readonly state = ({ assetId }: FileAsset) => this.#states.get(assetId);

  readonly open = (file: FileAsset): void => {
    if (this.#states.get(file.assetId) === 'opening') return;
    this.#be(file, 'opening');
    this.#address(file).then(
      (href) => {
        this.#be(file, undefined);
        handOver(href, file.name);
      },
      () => this.#be(file, 'failed'),
    );
  };

  async #address({ assetId }: FileAsset): Promise<string> {
    const { campaign } = consumerOf(this.#host);
    if (!campaign) throw new ApiError('unsupported', 'no campaign');
    return campaign.adapter.assetUrl(assetId, { orderId: this.#host.orderId, use: 'file' });
  }

  #be({ assetId }: FileAsset, state: 'opening' | 'failed' | undefined): void {
    if (state) this.#states.set(assetId, state);
    else this.#states.delete(assetId);
    this.#host.requestUpdate();
  }
}

function handOver(href: string, name: string): void {
  const link = document.createElement('a');
  // Anything else would run something here.
  if (!/^(https?|blob):/.test(new URL(href, location.href).protocol)) return;
  Object.assign(link, { href, download: nameText(name), target: '_blank', rel: 'noopener noreferrer' });
  link.click();
  if (href.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(href), keptMs);
}
