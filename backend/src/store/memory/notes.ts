/** What mediators note about a case, in memory. */
import type { CaseNote } from '../../../../src/contract/notes.ts';
import type { Store } from '../store.ts';
import { rowOf, type State } from './state.ts';

type NotesPart = Pick<Store, 'notes' | 'addNote' | 'storedNote'>;

export function memoryNotes(state: State): NotesPart {
  const notesOf = (orderId: string) => state.notes.get(orderId) ?? [];
  const found = (orderId: string, by: string, clientId: string): CaseNote | null => {
    const held = notesOf(orderId).find((note) => note.by === by && note.clientId === clientId);
    return held === undefined ? null : shown(held);
  };
  return {
    notes: async (orderId) => notesOf(orderId).map(shown),
    async addNote(orderId, { by, at, text, clientId }) {
      rowOf(state, orderId);
      const before = found(orderId, by, clientId);
      if (before !== null) return { note: before, created: false };
      const held = { seq: notesOf(orderId).length + 1, by, at, text, clientId };
      state.notes.set(orderId, [...notesOf(orderId), held]);
      return { note: shown(held), created: true };
    },
    storedNote: async (...which) => found(...which),
  };
}

const shown = ({ seq, by, at, text }: CaseNote): CaseNote => ({ seq, by, at, text });
