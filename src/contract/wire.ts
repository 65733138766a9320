/** The bodies of the HTTP dialect that are not already a word of their own. */
import * as z from 'zod/mini';
import { Actor } from './actors.ts';
import { Id } from './primitives.ts';

/** What the stream says; the client asks for the rest. Data of one SSE event, at most 200 bytes. */
export const Hint = z.object({
  orderId: Id,
  version: z.optional(z.int()),
  messages: z.optional(z.int()),
  /** Who is writing a message just now; such a hint says nothing else. */
  typing: z.optional(Actor),
});
export type Hint = z.infer<typeof Hint>;

export const ReadMark = z.object({ seq: z.int().check(z.minimum(0)) });
export type ReadMark = z.infer<typeof ReadMark>;
