/** How the session talks to an adapter that may throw, hang, or answer with anything. */
import type { StopWatching } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { SessionContext, SessionEvent } from './order-session.context.ts';
import { isActResult, isOrder } from './order-session.rules.ts';

type Tell = (event: SessionEvent) => void;
type Watched = Pick<SessionContext, 'adapter' | 'orderId'>;

export const silent = (what: string): ApiError =>
  new ApiError('timeout', `the adapter gave no answer to ${what}`);

export const odd = (what: string, cause: unknown): ApiError =>
  new ApiError('server', `the adapter answered ${what} with something else`, { cause });

/** An adapter may lack what it promises. */
export function need<Name extends string>(adapter: Record<Name, unknown>, name: Name): void {
  if (typeof adapter[name] !== 'function')
    throw new ApiError('unsupported', `adapter.${name} is not a function`);
}

/** Follows the order; returns the way to stop. */
export function watch({ adapter, orderId }: Watched, tell: Tell): () => void {
  const fail = (thrown: unknown) => tell({ type: 'watch.failed', error: ApiError.from(thrown) });
  return begin(() => {
    need(adapter, 'watchOrder');
    return adapter.watchOrder(orderId, {
      next: (order: unknown) =>
        isOrder(order, orderId) ? tell({ type: 'watch.order', order }) : fail(odd('watchOrder()', order)),
      error: fail,
      connection: (state) => tell({ type: 'watch.connection', state }),
    });
  }, fail);
}

/** Begins a watch; returns the way to stop. An adapter may throw, promise the way to stop, or have none. */
export function begin(start: () => unknown, fail: (thrown: unknown) => void): () => void {
  let stop: unknown;
  const begun = async () => {
    stop = start();
    await stop;
  };
  const end = async () => ((typeof stop === 'function' ? stop : await stop) as StopWatching)();
  begun().catch(fail);
  return () => void end().catch(() => {});
}

/** Sends the action in flight; returns the way to give it up. */
export function act({ adapter, orderId, inFlight }: SessionContext, tell: Tell): () => void {
  const { command, key } = inFlight!;
  const leave = new AbortController();
  const ask = async (): Promise<void> => {
    const result: unknown = await adapter.act(orderId, command, { key, signal: leave.signal });
    if (!isActResult(result, orderId)) throw odd('act()', result);
    tell({ type: 'act.done', ...result });
  };
  ask().catch((thrown: unknown) => tell({ type: 'act.refused', error: ApiError.from(thrown) }));
  return () => leave.abort();
}
