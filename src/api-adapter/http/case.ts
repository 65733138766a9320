/** What belongs to a case beside the order itself: its file, and what mediators note for themselves. */
import type { CallOptions } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { CaseNote, CaseNotes, type NewNote } from '../../contract/notes.ts';
import { type Deps, orderPath } from './orders.ts';

/** A case file holds every creative and every piece of evidence: it may take its time. */
const patienceMs = 600_000;

export async function exportCase(
  { door }: Deps,
  orderId: string,
  { signal }: CallOptions = {},
): Promise<Blob> {
  const path = `${orderPath(orderId)}/case-file`;
  const archive = await door.load(path, { signal, timeoutMs: patienceMs });
  // A proxy's page must not be kept as proof.
  if (/^application\/zip\b/.test(archive.type)) return archive;
  throw new ApiError('server', `${path} answered with "${archive.type}"`, { retryable: false });
}

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
