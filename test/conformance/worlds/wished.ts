/** A wished order as a marketplace's checkout hands it over. */
import type { OrderWish } from '../../../src/api-adapter/conformance/world.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';

let placed = 0;

/** `prefix` keeps the orders of several worlds on one backend apart. */
export function wishedOrder(wish: OrderWish): PlaceOrder {
  const { captured, currency, slots, between, names } = wish;
  const number = ++placed;
  const party = (side: 'channel' | 'client', timeZone: string) => ({
    id: `${between}-${side}`,
    name: names?.[side] ?? `The ${side} ${between}`,
    locale: 'en-GB',
    timeZone,
    email: `${side}@${between}.example`,
  });
  return {
    id: `${between}-${number}`,
    number: `CK-${number}`,
    channel: party('channel', 'Europe/Berlin'),
    client: party('client', 'Asia/Tokyo'),
    captured,
    agreement: {
      deliverables: ['One sponsored section'],
      slots: slots.map((slot) => ({ ...slot, name: `Slot ${slot.id}`, note: '' })),
      startDate: null,
      endDate: null,
      disclosure: ['Marked as an advertisement'],
      price: captured,
      currency,
      clauses: [{ id: '2.1', title: 'Placement', text: 'The section runs above the fold.' }],
    },
  };
}
