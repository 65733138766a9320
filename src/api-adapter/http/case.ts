/** What belongs to a case beside the order itself: its file, and what mediators note for themselves. */
import type { CallOptions } from '../../contract/api-adapter.ts';
import { CaseNote, CaseNotes, type NewNote } from '../../contract/notes.ts';
import { type Deps, orderPath } from './orders.ts';

/** A case file holds every creative and every piece of evidence: it may take its time. */
const patienceMs = 600_000;

export const exportCase = ({ door }: Deps, orderId: string, { signal }: CallOptions = {}): Promise<Blob> =>
  door.load(`${orderPath(orderId)}/case-file`, { signal, timeoutMs: patienceMs });

export async function loadNotes(
  { door }: Deps,
  orderId: string,
  { signal }: CallOptions = {},
): Promise<CaseNote[]> {
  const { notes } = await door.ask(CaseNotes, `${orderPath(orderId)}/notes`, { signal });
  return notes;
}

export const addNote = (
  { door }: Deps,
  orderId: string,
  note: NewNote,
  { signal }: CallOptions = {},
): Promise<CaseNote> => door.ask(CaseNote, `${orderPath(orderId)}/notes`, { body: note, signal });
