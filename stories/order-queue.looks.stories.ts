/** How order-queue looks in narrow places, on other pages, in other languages, and with the longest names. */
import type { Meta } from '@storybook/web-components-vite';
import { fits } from './support/fits.ts';
import { type QueueArgs, type QueueStory, queueWidget } from './support/queue.ts';

export default {
  ...queueWidget(),
  title: 'Widgets/order-queue/Looks',
  tags: ['!autodocs'],
  play: fits,
} satisfies Meta<QueueArgs>;

export {
  Narrow,
  Slim,
  Dark,
  HostTokens,
  Arabic,
  ArabicNarrow,
  JapaneseNarrow,
  German,
  GermanSlim,
  Pseudo,
  PseudoNarrow,
} from './support/looks.ts';
export const LongNames: QueueStory = { name: 'Longest names', args: { orders: 'long names', view: '' } };
export const LongNamesNarrow: QueueStory = {
  name: 'Longest names, in 360 px',
  args: { orders: 'long names', view: '', width: '360px' },
};
export const LongNamesSlim: QueueStory = {
  name: 'Longest names, in 240 px',
  args: { orders: 'long names', view: '', width: '240px' },
};
export const TenThousandNarrow: QueueStory = {
  name: 'Ten thousand orders, in 360 px',
  args: { orders: 'ten thousand', view: '', width: '360px' },
};
