/** How order-actions looks in narrow places, on other pages, in other languages, and with the longest texts. */
import type { Meta } from '@storybook/web-components-vite';
import { fits } from './support/fits.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-actions');

export default {
  ...shared,
  title: 'Widgets/order-actions/Looks',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'channel', order: 'placed' },
  play: fits,
} satisfies Meta<SceneArgs>;

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
export const LongestTexts: Story = { name: 'Longest texts', args: { order: 'longest texts, placed' } };
export const LongestTextsNarrow: Story = {
  name: 'Longest texts, in 360 px',
  args: { order: 'longest texts, placed', width: '360px' },
};
export const LongestTextsSlim: Story = {
  name: 'Longest texts, in 240 px',
  args: { order: 'longest texts, placed', width: '240px' },
};
export const LongestTextsLater: Story = {
  name: 'Longest texts, later',
  args: { order: 'longest texts, completed', width: '640px' },
};
export const GermanWordsNarrow: Story = {
  name: 'Words that do not break, in 360 px',
  args: { order: 'long German words, placed', width: '360px' },
};
export const GermanWordsSlim: Story = {
  name: 'Words that do not break, in 240 px',
  args: { order: 'long German words, placed', width: '240px' },
};
export const LongestExplanation: Story = {
  name: 'Longest explanation, in 360 px',
  args: { order: 'longest texts, declined', width: '360px' },
};
export const GermanExplanation: Story = {
  name: 'Words that do not break in an explanation, in 240 px',
  args: { order: 'long German words, declined', width: '240px' },
};
