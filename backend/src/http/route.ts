/** What a route of the app is: the same table answers requests, says which methods exist, and becomes the OpenAPI file. */
import type * as z from 'zod/mini';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { HostPrincipal, PartyPrincipal } from '../auth/principal.ts';

/** One request on its way through. */
export interface Call {
  request: Request;
  url: URL;
  params: Record<string, string>;
  requestId: string;
  /** Stamped once, before anything was read or waited for. */
  receivedAt: Instant;
}

/** How one answer or body is described in the OpenAPI file. */
export interface Described {
  description: string;
  /** A word of the contract, by its name among the components. */
  schema?: string;
  contentType?: string;
  headers?: readonly string[];
}

export interface RouteDescription {
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** With `:name` for parameters. */
  path: string;
  summary: string;
  query?: Record<string, { schema: z.ZodMiniType; description: string }>;
  headers?: Record<string, { schema: z.ZodMiniType; description: string; required: boolean }>;
  /** JSON of a word of the contract, or bytes of a media type. */
  body?: { schema: string } | { contentType: string };
  answers: Record<number, Described>;
  /** Statuses of problems beside 401, 404, 405, 429, 500 and 503. */
  problems?: readonly number[];
  /** Headers of every answer at this path, refusals too; the same for all routes of one path. */
  always?: Readonly<Record<string, string>>;
}

type Answer = Response | Promise<Response>;

/** Open to everyone, to the parties and the mediator of an order, or to the marketplace's own server. */
export type Route = RouteDescription &
  (
    | { access: 'open'; handle(call: Call): Answer }
    | { access: 'party'; handle(call: Call, viewer: PartyPrincipal): Answer }
    | { access: 'host'; handle(call: Call, host: HostPrincipal): Answer }
  );
