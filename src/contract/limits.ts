/** The figures that a form, the server and the docs must agree on. */
import { explanation } from './explanation.ts';

export const limits = {
  /** Explanations and reasons that the other side reads, in characters. */
  explanation,
  /** What happened, in a dispute. */
  disputeText: { min: 50, max: 4000 },
  /** A channel's response to a dispute as a whole. */
  response: { min: 10, max: 4000 },
  /** What a channel says to one claim. */
  answer: { max: 1000 },
  /** A mediator's note for mediators. */
  note: { min: 1, max: 4000 },
  /** A mediator's reasons. */
  reasons: { min: 100, max: 10_000 },
  /** A note beside a version, required from version 2 on. */
  changeNote: { min: 3, max: 500 },
  /** One review comment. */
  comment: { min: 3, max: 1000 },
  /** Comments in one request for changes. */
  comments: { min: 1, max: 50 },
  /** A text creative. */
  creativeText: { min: 1, max: 10_000 },
  /** A creative or a piece of evidence given as a link (http or https). */
  url: { max: 2048 },
  /** A chat message. */
  message: { min: 1, max: 4000 },
  /** Files that go with one chat message, and how large each may be. */
  attachments: { max: 10, bytes: 100_000_000 },
  /** What is searched for in a queue. */
  search: { max: 100 },
  /** A question of, or an answer to, a mediator. */
  info: { min: 10, max: 2000 },
  /** Pieces of evidence added at once. */
  evidence: { max: 50 },
  /** Claims in one dispute. */
  claims: { max: 20 },
  /** Body of one request, in bytes; uploads have their own limit. */
  bodyBytes: 65_536,
} as const;
