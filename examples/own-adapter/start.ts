/** Starts the desk with its pages and, at the first start, a booking to look at. */
import { existsSync } from 'node:fs';
import { createDeskClient } from './desk-client.ts';
import { startDesk } from './legacy-backend.ts';

const file = process.env['DESK_FILE'] ?? 'bookings.json';
const isNew = !existsSync(file);
const desk = await startDesk({ file, port: Number(process.env['PORT'] ?? 3000), pages: 'dist' });

if (isNew)
  await createDeskClient(desk.url, { side: 'checkout', partner: 'shop' }).place({
    publisher: { id: 'harbour', name: 'Harbour Letter', locale: 'en', zone: 'Europe/Berlin' },
    advertiser: { id: 'tallow', name: 'Tallow Bakery', locale: 'en', zone: 'Europe/London' },
    deliverables: ['One sponsored section in the Sunday edition'],
    wants: [{ key: 'headline', name: 'Headline', kind: 'text', must: true }],
    terms: [{ no: '1', head: 'Placement', body: 'The section stands above the fold.' }],
    price: '1250.00',
    currency: 'EUR',
  });
console.log(`${desk.url}/`);
