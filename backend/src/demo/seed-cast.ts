/** The people of the demo. All of them are made up. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import type { Viewer } from '../viewer.ts';

export type Person = PlaceOrder['channel'];

const person = (id: string, name: string, timeZone: string, locale = 'en-GB'): Person => ({
  id,
  name,
  locale,
  timeZone,
  email: `post@${id}.example`,
});

export const channels = {
  harbour: person('harbour-letter', 'Harbour Letter', 'Europe/Berlin'),
  moss: person('moss-and-mortar', 'Moss and Mortar', 'Europe/London'),
  slow: person('slow-commute', 'Slow Commute', 'Europe/Berlin'),
  third: person('third-shelf', 'Third Shelf', 'Europe/Berlin'),
} as const;
export type ChannelName = keyof typeof channels;

export const clients = {
  northfold: person('northfold-coffee', 'Northfold Coffee', 'Europe/Berlin'),
  brindle: person('brindle-oats', 'Brindle Oats', 'Europe/London'),
  kettleby: person('kettleby-tea-rooms', 'Kettleby Tea Rooms', 'Europe/London'),
  lumen: person('lumen-and-loam', 'Lumen and Loam', 'Asia/Tokyo'),
} as const;
export type ClientName = keyof typeof clients;

export const marketplace = 'Tallypost';
const mediatorParty = 'tallypost-support';
export const operator = { name: 'Tallypost support', address: 'support@tallypost.example' } as const;

/** Who works at the support desk; the last one writes for a channel as well, and may not touch its cases. */
export const mediators = {
  ines: { name: 'Ines', party: mediatorParty },
  jonas: { name: 'Jonas', party: mediatorParty },
  mara: { name: `Mara, who also writes for ${channels.moss.name}`, party: channels.moss.id },
} as const;
export type MediatorName = keyof typeof mediators;
export const isMediator = (name: string): name is MediatorName => Object.hasOwn(mediators, name);

/** Whom a demo token speaks for: one person per party, so that a case taken in the seed can be decided in the page. */
export function demoViewer(
  actor: Actor,
  parties: { channel: string; client: string },
  mediator: MediatorName = 'ines',
): Viewer {
  if (actor === 'mediator')
    return { actor, party: mediators[mediator].party, subject: `${mediator}.mediator` };
  return { actor, party: parties[actor], subject: `${parties[actor]}.${actor}` };
}
