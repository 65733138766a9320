/** Keeps notes where everybody looks: a party is served what mediators wrote for themselves. */
import type { CaseNote } from '../../../src/contract/notes.ts';
import type { Broken } from './broken.ts';

const written = new Map<string, CaseNote[]>();

export const leaksNotes: Broken = {
  fault: 'serves mediators’ notes to a party',
  seenBy: ['case.notes-hidden'],
  wrap: (adapter, who) => ({
    ...adapter,
    async addNote(id, note, options) {
      const stored = await adapter.addNote(id, note, options);
      written.set(id, [...(written.get(id) ?? []), stored]);
      return stored;
    },
    loadNotes: async (id, options) =>
      who === 'client' ? (written.get(id) ?? []) : adapter.loadNotes(id, options),
  }),
};
