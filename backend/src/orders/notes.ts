/** What mediators note about a case: read and written by them alone, beside the order and never in its history. */
import { Refused } from '../refused.ts';
import type { Viewer } from '../viewer.ts';
import { open } from './access.ts';
import { storable } from './storable.ts';
import type { Orders, OrdersDeps } from './types.ts';

export function createNotes(deps: OrdersDeps): Pick<Orders, 'notes' | 'addNote'> {
  const { store, clock } = deps;
  return {
    async notes(id, viewer) {
      await openToMediators(deps, id, viewer);
      return { notes: await store.notes(id) };
    },

    async addNote(id, viewer, { clientId, text }, admit) {
      await openToMediators(deps, id, viewer);
      const by = viewer.subject;
      // A repetition tells what is stored, whatever else is refused.
      const before = await store.storedNote(id, by, clientId);
      if (before !== null) return { note: before, created: false };
      admit();
      return store.addNote(id, { by, at: clock.now(), text: storable(text), clientId });
    },
  };
}

async function openToMediators(deps: OrdersDeps, id: string, viewer: Viewer): Promise<void> {
  await open(deps, id, viewer);
  if (viewer.actor !== 'mediator')
    throw new Refused('forbidden', { reason: { code: 'mediatorsOnly', params: {} } });
}
