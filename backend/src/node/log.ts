/** The log: one JSON line per failure, on standard error. No tokens, no bodies, no addresses. */
import type { Fault } from '../app.ts';

export function logFault({ where, requestId, error }: Fault): void {
  const line = { at: new Date().toISOString(), level: 'error', where, requestId, ...describe(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Something the operator should know, on standard output. */
export function logLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Name, place and kind. A message may quote what somebody sent (a parser's does), so only codes are kept of it. */
function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, reason } = error as { code?: unknown; reason?: { code?: unknown } };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof reason?.code === 'string' && { reason: reason.code }),
    stack: frames
      .slice(0, 4)
      .map((frame) => frame.trim().replace(/file:\/\/.*\/(backend|src|node_modules)\//, '$1/'))
      .join(' < '),
  };
}
