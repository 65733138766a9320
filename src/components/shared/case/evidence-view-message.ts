/** Looks one message up in the order's chat, by its number, however long ago it was written. */
import type { ApiAdapter } from '../../../contract/api-adapter.ts';
import type { Message, MessagePage } from '../../../contract/message.ts';
import { consumerOf } from '../../../controllers/campaign-consumer.ts';
import { patiently } from '../../../controllers/patience.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';

export type Found = { state: 'loading' | 'gone' | 'failed' } | { state: 'found'; message: Message };

export class MessageFinder {
  readonly #host: OrderHost;
  /** By order and number. */
  readonly #found = new Map<string, Found>();

  constructor(host: OrderHost) {
    this.#host = host;
  }

  /** Asks once; the host is rendered again when the answer is there. */
  of(seq: number): Found {
    const key = this.#key(seq);
    const known = this.#found.get(key);
    if (known) return known;
    const { campaign } = consumerOf(this.#host);
    if (!campaign) return { state: 'loading' };
    const loading: Found = { state: 'loading' };
    this.#found.set(key, loading);
    void findMessage(campaign.adapter, this.#host.orderId, seq)
      .catch((): Found => ({ state: 'failed' }))
      .then((found) => {
        this.#found.set(key, found);
        this.#host.requestUpdate();
      });
    return loading;
  }

  retry(seq: number): void {
    this.#found.delete(this.#key(seq));
    this.#host.requestUpdate();
  }

  #key(seq: number): string {
    return `${this.#host.orderId} ${seq}`;
  }
}

/** The page that ends with the message; an erased or unknown one is not in it. */
async function findMessage(adapter: ApiAdapter, orderId: string, seq: number): Promise<Found> {
  let stop = () => {};
  const ask = () =>
    new Promise<MessagePage>((next, error) => {
      stop = adapter.watchMessages(orderId, { before: seq + 1, limit: 1 }, { next, error });
    });
  try {
    const { messages } = await patiently('watchMessages()', ask);
    const message = messages.find((one) => one.seq === seq);
    return message ? { state: 'found', message } : { state: 'gone' };
  } finally {
    stop();
  }
}
