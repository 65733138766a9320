/** Which kind of token may come in where: a checkout places orders and nothing else, nobody else places them. */
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
