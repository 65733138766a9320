/** A believable order to place; whatever matters to a test it says itself. */
import type { PlaceOrder } from '../../src/contract/placement.ts';

let placed = 0;

/** A fresh number each time, so that orders of one test never meet. */
export function orderToPlace(given: Partial<PlaceOrder> = {}): PlaceOrder {
  placed++;
  return {
    id: `o${placed}`,
    number: `CM-${2400 + placed}`,
    channel: {
      id: 'northlight',
      name: 'Northlight Weekly',
      locale: 'en',
      timeZone: 'Europe/Berlin',
      email: 'desk@northlight.example',
    },
    client: {
      id: 'alder',
      name: 'Alder & Finch',
      locale: 'en',
      timeZone: 'Europe/Lisbon',
      email: 'ads@alder.example',
    },
    agreement: {
      deliverables: ['One sponsored section in the weekly letter'],
      slots: [
        { id: 'headline', name: 'Headline', kind: 'text', required: true, note: '', maxCharacters: 80 },
        { id: 'link', name: 'Landing page', kind: 'url', required: false, note: '' },
      ],
      startDate: { date: '2026-03-09', timeZone: 'Europe/Berlin' },
      endDate: { date: '2026-03-20', timeZone: 'Europe/Berlin' },
      disclosure: ['Marked as an advertisement'],
      price: 120_000,
      currency: 'EUR',
      clauses: [{ id: '2.1', title: 'Placement', text: 'The section runs above the fold.' }],
    },
    captured: 120_000,
    ...given,
  };
}
