/** The order's chat: what people wrote, with the order's own events between. */
import * as z from 'zod/mini';
import { ActorOrSystem } from './actors.ts';
import { Asset, type FileAsset } from './creative.ts';
import { limits } from './limits.ts';
import { Coded, Id, Instant } from './primitives.ts';

/** Whether a text shows anything at all: white space, controls and invisible characters say nothing. */
export const saysSomething = (text: string): boolean =>
  /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** What happened to the order, with `entry`, the `seq` of its line in the timeline. */
export const MessageEvent = z.extend(Coded, { entry: z.optional(z.int()) });
export type MessageEvent = z.infer<typeof MessageEvent>;

export const Message = z.object({
  /** Position in the order's chat, from 1, without gaps; given by the server. */
  seq: z.int(),
  by: ActorOrSystem,
  at: Instant,
  /** What was typed; empty for an event. Never HTML. */
  text: z.string(),
  /** An order event shown inline, for example `{code: 'accept'}`; null for a message. */
  event: z.nullable(MessageEvent),
  /** Files that came with it; `name` is empty once a file was erased. */
  attachments: z.array(Asset as unknown as z.ZodMiniType<FileAsset>),
  /** The sender's own id for this message: sending it twice stores it once. */
  clientId: z.nullable(z.string()),
  /** When what was typed was erased: by law, or with its age. */
  erasedAt: z.optional(Instant),
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

/** A text, files that were uploaded for `message` before, or both. */
export const NewMessage = z
  .object({
    clientId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
    text: z.string().check(z.trim(), z.maxLength(limits.message.max)),
    /** Ids of files that the sender uploaded. */
    attachments: z.optional(z.array(Id).check(z.maxLength(limits.attachments.max))),
  })
  .check(
    z.refine(({ text, attachments = [] }) => attachments.length > 0 || saysSomething(text), {
      path: ['text'],
      error: 'required',
    }),
  );
export type NewMessage = z.infer<typeof NewMessage>;
