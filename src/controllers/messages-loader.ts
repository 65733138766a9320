/** Brings the code of open chats, once per page; until it is there, a chat loads. */
import { ApiError } from '../contract/api-error.ts';
import type { Campaign } from './campaign-context.ts';
import type { MessagesLease } from './leases.ts';
import { loadingMessages, type MessagesView } from './messages-view.ts';

let open: typeof import('./messages-rooms.ts').openMessages | undefined;

/** A share of an order's chat: at once where the code is there, else as soon as it is. */
export function rentMessages(campaign: Campaign, orderId: string, changed: () => void): MessagesLease {
  let lease = open?.(campaign, orderId, changed);
  let view: MessagesView = loadingMessages;
  let isReleased = false;

  async function bring(): Promise<void> {
    try {
      open ??= (await import('./messages-rooms.ts')).openMessages;
      if (!isReleased) lease = open(campaign, orderId, changed);
    } catch (cause) {
      const error = new ApiError('network', 'a part of the widget could not be loaded', { cause });
      view = { ...loadingMessages, phase: 'failed', error };
    }
    if (!isReleased) changed();
  }

  if (!lease) void bring();
  return {
    orderId,
    get view() {
      return lease?.view ?? view;
    },
    send: (written) => lease?.send(written),
    resend: (clientId) => lease?.resend(clientId),
    discard: (clientId) => lease?.discard(clientId),
    older: () => lease?.older(),
    markRead: () => lease?.markRead(),
    tellTyping: () => lease?.tellTyping(),
    retry() {
      if (lease) return lease.retry();
      view = loadingMessages;
      void bring();
      changed();
    },
    release() {
      isReleased = true;
      lease?.release();
    },
  };
}
