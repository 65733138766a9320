/** The order's chat: both sides write, mediators read along from the first escalation on. */
import { Refused } from '../refused.ts';
import { UnknownFile } from '../store/store.ts';
import { open, publish } from './access.ts';
import type { Orders, OrdersDeps } from './types.ts';

export function createChat(deps: OrdersDeps): Pick<Orders, 'messages' | 'send' | 'markRead'> {
  const { store, clock } = deps;
  return {
    async messages(id, viewer, query) {
      const { escalated } = await open(deps, id, viewer);
      return { ...(await store.messages(id, query)), mediatorReads: escalated };
    },

    async send(id, viewer, { clientId, text, attachments = [] }) {
      const stored = await open(deps, id, viewer);
      const { actor, party } = viewer;
      if (actor === 'mediator')
        throw new Refused('forbidden', { reason: { code: 'mediatorsOnlyRead', params: {} } });
      const files = { party, ids: [...new Set(attachments)] };
      const sent = await store
        .addMessage(id, { by: actor, at: clock.now(), text, clientId, files })
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
  };
}

const unknownFile = (at: number): Refused =>
  new Refused('invalid', {
    reason: { code: 'invalidFields', params: {} },
    fields: [{ path: `attachments.${at}`, code: 'unknown', params: {} }],
  });
