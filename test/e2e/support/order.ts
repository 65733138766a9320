/** A paid order as a marketplace's checkout hands it over. */
import type { PlaceOrder } from '../../../src/contract/placement.ts';

export function marketplaceOrder(id: string): PlaceOrder {
  return {
    id,
    number: id.toUpperCase(),
    channel: {
      id: 'harbour-letter',
      name: 'Harbour Letter',
      email: 'desk@harbour.example',
      locale: 'en-GB',
      timeZone: 'Europe/Berlin',
    },
    client: {
      id: 'northfold-coffee',
      name: 'Northfold Coffee',
      email: 'ads@northfold.example',
      locale: 'en-GB',
      timeZone: 'Europe/Berlin',
    },
    captured: 120_000,
    agreement: {
      deliverables: ['Two newsletter placements'],
      slots: [
        { id: 'intro', name: 'Intro text', kind: 'text', required: true, note: '', maxCharacters: 600 },
      ],
      startDate: null,
      endDate: null,
      disclosure: ['“Ad” at the start of the first sentence'],
      price: 120_000,
      currency: 'EUR',
      clauses: [
        { id: '2.1', title: 'Deliverables', text: 'Two placements in the newsletter.' },
        {
          id: '7.2',
          title: 'No promise of results',
          text: 'The channel owes the placements, not clicks or sales.',
        },
      ],
    },
  };
}
