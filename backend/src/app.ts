/** The backend's edge: (Request) ⇒ Response over the orders. No Node in it: it serves a port, a page, a story or a test alike. */
import { Hono } from 'hono';
import type { Instant } from '../../src/contract/primitives.ts';
import type { Files } from './assets/files.ts';
import type { Uploads } from './assets/uploads.ts';
import { authenticate } from './auth/authenticate.ts';
import { type ReminderLinks, remindersPath } from './auth/reminder-links.ts';
import type { Authenticator } from './auth/principal.ts';
import type { CaseFiles } from './case-file/case-files.ts';
import type { Clock } from './clock.ts';
import type { Hints } from './hints.ts';
import { type Cors, createCors, isPreflight } from './http/cors.ts';
import { dress } from './http/dress.ts';
import { type RateLimits, createRateLimiter, standardLimits } from './http/limits.ts';
import { HttpRefusal, coded, isRefusal, notFound, problemResponse } from './http/problem.ts';
import { newRequestId } from './http/request-id.ts';
import type { Call, Route } from './http/route.ts';
import { hostOnly, partiesOnly } from './http/rights.ts';
import type { Answered } from './metrics/metrics.ts';
import type { Orders } from './orders/orders.ts';
import { caseFileRoute } from './routes/case-file.ts';
import { documentRoute } from './routes/document.ts';
import { fileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { messageRoutes } from './routes/messages.ts';
import { noteRoutes } from './routes/notes.ts';
import { orderRoutes } from './routes/orders.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { type ReminderStore, reminderRoutes } from './routes/reminders.ts';
import { streamRoute } from './routes/stream.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { keysRoute } from './routes/well-known.ts';
import type { Store } from './store/store.ts';
import { type Streams, createStreams } from './stream/streams.ts';

export interface AppDeps {
  orders: Orders;
  uploads: Uploads;
  files: Files;
  caseFiles: CaseFiles;
  /** What did not arrive and what is repeated, for the marketplace's own server. */
  store: Pick<Store, 'outboxTrouble' | 'outboxResend' | 'read' | 'events' | 'addOutbox'> & ReminderStore;
  /** Whether webhooks are sent. */
  webhooks?: boolean;
  clock: Clock;
  hints: Hints;
  auth: Authenticator;
  /** Exact origins of pages on other sites that may call ("https://shop.example"). */
  origins: readonly string[];
  /** Rejects while the backend cannot serve; asked by `/readyz`. */
  ready: () => Promise<void>;
  /** Where parties switch their reminders off; without it they cannot. */
  reminders?: ReminderLinks | null | undefined;
  limits?: Partial<RateLimits>;
  /** The wall clock in ms, for token expiry and rates; never the demo's moved clock. */
  wall?: () => number;
  /** Told of everything that was nobody's fault but ours. */
  onFault?: (fault: Fault) => void;
  /** Told of every answer. */
  onAnswer?: (request: Answered) => void;
  /** Routes beside those of `/v1` (the demo's). */
  more?: readonly Route[];
  /** Answers what no route knows (the demo's page), or null. */
  otherwise?: (request: Request) => Promise<Response | null>;
  heartbeatMs?: number;
}

/** One failure, without anything that a person or a token said. */
export interface Fault {
  /** Method and route, or the worker's name. */
  where: string;
  requestId?: string;
  error: unknown;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  readonly routes: readonly Route[];
  /** How many streams are open. */
  streams(): number;
  /** Ends all streams. */
  close(): void;
}

type Env = { Bindings: { requestId: string; receivedAt: Instant; told: { route: string } } };

export function createApp(deps: AppDeps): App {
  const wall = deps.wall ?? Date.now;
  const limits = { ...standardLimits, ...deps.limits };
  const streams = createStreams({
    hints: deps.hints,
    perSubject: limits.streams,
    now: wall,
    ...(deps.heartbeatMs !== undefined && { heartbeatMs: deps.heartbeatMs }),
  });
  const routes = routesOf(deps, limits, wall, streams);
  const cors = createCors(deps.origins);
  const hono = mount(routes, cors, deps);
  return {
    async fetch(request) {
      const requestId = newRequestId();
      const receivedAt = deps.clock.now();
      const began = performance.now();
      const told = { route: 'none' };
      let response: Response;
      try {
        // Such a link is its own proof, wherever it is pressed: in a mail program, in a window without an origin.
        if (!new URL(request.url).pathname.startsWith(remindersPath)) cors.admit(request);
        response = await hono.fetch(request, { requestId, receivedAt, told });
      } catch (error) {
        response = problemResponse(error, requestId);
      }
      const seconds = (performance.now() - began) / 1000;
      deps.onAnswer?.({ route: told.route, method: request.method, status: response.status, seconds });
      return dress(response, requestId, cors.headers(request));
    },
    routes,
    streams: () => streams.size,
    close: () => streams.close(),
  };
}

function routesOf(deps: AppDeps, limits: RateLimits, wall: () => number, streams: Streams): readonly Route[] {
  const { orders, uploads, files, caseFiles } = deps;
  const routes: Route[] = [
    ...orderRoutes(orders, createRateLimiter(limits.actions, wall)),
    ...messageRoutes(
      orders,
      createRateLimiter(limits.messages, wall),
      createRateLimiter(limits.typing, wall),
    ),
    ...noteRoutes(orders, createRateLimiter(limits.notes, wall)),
    ...uploadRoutes(uploads, createRateLimiter(limits.uploads, wall)),
    ...fileRoutes(uploads, files),
    caseFileRoute(caseFiles, createRateLimiter(limits.caseFiles, wall)),
    keysRoute(caseFiles),
    streamRoute(orders, streams),
    ...outboxRoutes(deps.store, deps.clock),
    ...webhookRoutes(deps.store, deps.webhooks ?? false),
    ...(deps.reminders ? reminderRoutes(deps.reminders, deps.store, deps.clock) : []),
    ...healthRoutes(deps.ready),
  ];
  return [...routes, documentRoute(routes), ...(deps.more ?? [])];
}

function mount(routes: readonly Route[], cors: Cors, deps: AppDeps): Hono<Env> {
  const hono = new Hono<Env>();
  for (const [path, always] of new Map(
    routes.flatMap(({ path, always }) => (always ? [[path, always]] : [])),
  ))
    hono.use(path, async (c, next) => {
      await next();
      for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value);
    });
  for (const route of routes)
    // The framework answers HEAD where it answers GET.
    hono.on(route.method === 'HEAD' ? 'GET' : route.method, route.path, (c, next) => {
      if (!isMeant(route, c.req.raw)) return next();
      const { told, ...env } = c.env;
      told.route = route.path;
      const params = c.req.param() as Record<string, string>;
      return run(route, deps.auth, { request: c.req.raw, url: new URL(c.req.url), params, ...env });
    });
  for (const [path, methods] of methodsByPath(routes))
    hono.all(path, ({ req: { raw } }) => {
      const preflight = cors.preflight(raw, methods);
      if (preflight) return preflight;
      const allow = methods.join(', ');
      if (raw.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } });
      throw new HttpRefusal(405, 'unsupported', { reason: coded('methodNotAllowed'), headers: { allow } });
    });
  hono.notFound(
    async (c) => (await deps.otherwise?.(c.req.raw)) ?? problemResponse(notFound(), c.env.requestId),
  );
  hono.onError((error, c) => {
    const { requestId } = c.env;
    if (!isRefusal(error)) deps.onFault?.({ where: `${c.req.method} ${c.req.routePath}`, requestId, error });
    return problemResponse(error, requestId);
  });
  return hono;
}

function isMeant({ method }: Route, request: Request): boolean {
  if (method === 'HEAD') return request.method === 'HEAD';
  return method !== 'OPTIONS' || !isPreflight(request);
}

async function run(route: Route, auth: Authenticator, call: Call): Promise<Response> {
  if (route.access === 'open') return route.handle(call);
  const who = await authenticate(call.request, auth);
  if (route.access === 'host') return route.handle(call, hostOnly(who));
  return route.handle(call, partiesOnly(who));
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const methods = found.get(path) ?? ['OPTIONS'];
    if (method === 'OPTIONS') continue;
    methods.unshift(...(method === 'GET' ? ['GET', 'HEAD'] : [method]));
    found.set(path, methods);
  }
  return found;
}
