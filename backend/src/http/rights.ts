/** Which kind of token may come in where: the marketplace's own server never reads an order, and what is its own nobody else may do. */
import type { HostPrincipal, PartyPrincipal, Principal } from '../auth/principal.ts';
import { Refused } from '../refused.ts';
import { coded } from './problem.ts';

export function hostOnly(who: Principal): HostPrincipal {
  if (who.actor !== 'host') throw new Refused('forbidden', { reason: coded('hostOnly') });
  return who;
}

export function partiesOnly(who: Principal): PartyPrincipal {
  if (who.actor === 'host') throw new Refused('forbidden', { reason: coded('partiesOnly') });
  return who;
}
