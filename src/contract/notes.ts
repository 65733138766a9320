/** What mediators write down about a case for themselves: neither party ever reads it, and the case file leaves it out. */
import * as z from 'zod/mini';
import { limits } from './limits.ts';
import { saysSomething } from './message.ts';
import { Instant } from './primitives.ts';

export const CaseNote = z.object({
  /** From 1, without gaps; given by the server. */
  seq: z.int(),
  /** Who wrote it: the mediator's subject. */
  by: z.string(),
  at: Instant,
  text: z.string(),
});
export type CaseNote = z.infer<typeof CaseNote>;

/** Oldest first. */
export const CaseNotes = z.object({ notes: z.array(CaseNote) });
export type CaseNotes = z.infer<typeof CaseNotes>;

export const NewNote = z.object({
  /** The writer's own id for this note: sending it twice stores it once. */
  clientId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
  text: z
    .string()
    .check(z.trim(), z.maxLength(limits.note.max), z.refine(saysSomething, { error: 'required' })),
});
export type NewNote = z.infer<typeof NewNote>;
