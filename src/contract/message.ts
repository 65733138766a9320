/** The order's chat: what people wrote, with the order's own events between. */
import * as z from 'zod/mini';
import { ActorOrSystem } from './actors.ts';
import { limits } from './limits.ts';
import { Coded, Instant } from './primitives.ts';

export const Message = z.object({
  /** Position in the order's chat, from 1, without gaps; given by the server. */
  seq: z.int(),
  by: ActorOrSystem,
  at: Instant,
  /** What was typed; empty for an event. Never HTML. */
  text: z.string(),
  /** An order event shown inline, for example `{code: 'accept'}`; null for a message. */
  event: z.nullable(Coded),
  /** The sender's own id for this message: sending it twice stores it once. */
  clientId: z.nullable(z.string()),
});
export type Message = z.infer<typeof Message>;

export const MessagePage = z.object({
  /** Oldest first. */
  messages: z.array(Message),
  /** Whether older messages exist before the first of these. */
  more: z.boolean(),
  /** The last `seq` that each party has read. */
  read: z.object({ channel: z.int(), client: z.int() }),
  /** Mediators read along from escalation on; the chat says so. */
  mediatorReads: z.boolean(),
});
export type MessagePage = z.infer<typeof MessagePage>;

export const NewMessage = z.object({
  clientId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
  text: z.string().check(z.trim(), z.minLength(limits.message.min), z.maxLength(limits.message.max)),
});
export type NewMessage = z.infer<typeof NewMessage>;
