/** Brings the session's code, once per page. */
import type { startSession } from './session.ts';

export type StartSession = typeof startSession;

let loaded: StartSession | undefined;

/** Runs at once when the code is there. */
export function whenLoaded(run: (start: StartSession) => void, failed: (cause: unknown) => void): void {
  if (loaded === undefined) loadSession().then(() => run(loaded!), failed);
  else run(loaded);
}

export async function loadSession(): Promise<void> {
  loaded = (await import('./session.ts')).startSession;
}
