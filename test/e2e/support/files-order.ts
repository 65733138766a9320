/** An order whose creatives are files: an image, a video and a PDF. */
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import { marketplaceOrder } from './order.ts';

type Slot = PlaceOrder['agreement']['slots'][number];

const slots: Slot[] = [
  {
    id: 'cover',
    name: 'Cover picture',
    kind: 'image',
    required: true,
    note: 'Room for the masthead at the top.',
    file: { maxBytes: 2_000_000, width: { min: 1200 }, ratio: { width: 8, height: 5 } },
  },
  {
    id: 'reel',
    name: 'Reel',
    kind: 'video',
    required: true,
    note: '',
    file: { maxBytes: 50_000_000, seconds: { min: 5, max: 30 } },
  },
  { id: 'menu', name: 'Menu', kind: 'pdf', required: true, note: '', file: { pages: { max: 4 } } },
];

/** What makes a marketplace's order one about files. */
export function aboutFiles(
  wanted: readonly string[] = slots.map(({ id }) => id),
): Pick<PlaceOrder, 'agreement'> {
  const { agreement } = marketplaceOrder('');
  return { agreement: { ...agreement, slots: slots.filter(({ id }) => wanted.includes(id)) } };
}
