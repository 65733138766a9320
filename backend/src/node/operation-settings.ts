/** How the process is watched over and how it ends, from the environment. */
import { SECOND } from '../../../src/contract/primitives.ts';
import { StartError } from './start-error.ts';

export interface OperationSettings {
  /** How long it goes on answering after it was asked to end, in ms: a balancer notices meanwhile. */
  drainMs: number;
  /** What `/metrics` asks for; null: there is no such page. */
  metricsToken: string | null;
}

const mostDrain = 300;
/** Nobody guesses as many. */
const leastToken = 16;

/** Throws `StartError` for the first thing that is wrong. */
export function operationOf(env: Readonly<Record<string, string | undefined>>): OperationSettings {
  const drain = env['CM_DRAIN'] || '0';
  if (!/^\d{1,3}$/.test(drain) || Number(drain) > mostDrain)
    throw new StartError(`CM_DRAIN is ${drain}`, `give a whole number of seconds from 0 to ${mostDrain}`);
  const metricsToken = env['CM_METRICS_TOKEN'] || null;
  if (metricsToken !== null && !/^[\x21-\x7e]+$/.test(metricsToken))
    throw new StartError(
      'CM_METRICS_TOKEN holds what no header may',
      'use letters, digits and signs of ASCII',
    );
  if (metricsToken !== null && metricsToken.length < leastToken)
    throw new StartError(
      `CM_METRICS_TOKEN has ${metricsToken.length} characters`,
      `give ${leastToken} or more, or leave it out`,
    );
  return { drainMs: Number(drain) * SECOND, metricsToken };
}
