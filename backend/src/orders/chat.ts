/** The order's chat: both sides write, mediators read along from the first escalation on. */
import { Refused } from '../refused.ts';
import { open, publish } from './access.ts';
import type { Orders, OrdersDeps } from './types.ts';

export function createChat(deps: OrdersDeps): Pick<Orders, 'messages' | 'send' | 'markRead'> {
  const { store, clock } = deps;
  return {
    async messages(id, viewer, query) {
      const { escalated } = await open(deps, id, viewer);
      return { ...(await store.messages(id, query)), mediatorReads: escalated };
    },

    async send(id, viewer, { clientId, text }) {
      const stored = await open(deps, id, viewer);
      const { actor } = viewer;
      if (actor === 'mediator')
        throw new Refused('forbidden', { reason: { code: 'mediatorsOnlyRead', params: {} } });
      const sent = await store.addMessage(id, { by: actor, at: clock.now(), text, clientId });
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
