/** The order's chat: both sides write, mediators read along from the first escalation on. */
import { Refused } from '../refused.ts';
import { UnknownFile } from '../store/store.ts';
import type { Viewer } from '../viewer.ts';
import { open, publish } from './access.ts';
import { storable } from './storable.ts';
import type { Orders, OrdersDeps } from './types.ts';

export function createChat(deps: OrdersDeps): Pick<Orders, 'messages' | 'send' | 'markRead' | 'typing'> {
  const { store, clock } = deps;
  return {
    async messages(id, viewer, query) {
      const { escalated } = await open(deps, id, viewer);
      return { ...(await store.messages(id, query)), mediatorReads: escalated };
    },

    async send(id, viewer, { clientId, text, attachments = [] }, admit) {
      const stored = await open(deps, id, viewer);
      const actor = sideOf(viewer);
      const { party } = viewer;
      // A repetition tells what is stored, whatever else is refused: a lost answer must never look like a failure.
      const seq = await store.sentMessage(id, actor, clientId);
      if (seq !== null) return { seq, created: false };
      admit?.();
      const files = { party, ids: [...new Set(attachments)] };
      const sent = await store
        .addMessage(id, { by: actor, at: clock.now(), text: storable(text), clientId, files })
        .catch((error: unknown) => {
          throw error instanceof UnknownFile ? unknownFile(attachments.indexOf(error.id)) : error;
        });
      if (sent.created) publish(deps, { ...stored, messages: sent.seq }, 'messages');
      return sent;
    },

    async markRead(id, viewer, seq) {
      const stored = await open(deps, id, viewer);
      // A mediator's reading is nobody's receipt.
      if (viewer.actor === 'mediator') return;
      if (await store.markRead(id, viewer.actor, seq)) publish(deps, stored, 'messages');
    },

    async typing(id, viewer) {
      const { order, escalated } = await open(deps, id, viewer);
      const actor = sideOf(viewer);
      const other = order.parties[actor === 'channel' ? 'client' : 'channel'];
      deps.hints.publish({ orderId: id, typing: actor, parties: [other.id], escalated });
    },
  };
}

/** Mediators read along and say nothing. */
function sideOf({ actor }: Viewer): 'channel' | 'client' {
  if (actor === 'mediator')
    throw new Refused('forbidden', { reason: { code: 'mediatorsOnlyRead', params: {} } });
  return actor;
}

const unknownFile = (at: number): Refused =>
  new Refused('invalid', {
    reason: { code: 'invalidFields', params: {} },
    fields: [{ path: `attachments.${at}`, code: 'unknown', params: {} }],
  });
