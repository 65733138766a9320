/** How order-chat looks in narrow places, on other pages, in other languages, and with the longest texts. */
import type { Meta } from '@storybook/web-components-vite';
import { fits } from './support/fits.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-chat');

export default {
  ...shared,
  title: 'Widgets/order-chat/Looks',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'client', order: 'accepted, changes requested' },
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
export const LongestTexts: Story = { name: 'Longest texts', args: { order: 'longest texts, accepted' } };
export const LongestTextsNarrow: Story = {
  name: 'Longest texts, in 360 px',
  args: { order: 'longest texts, accepted', width: '360px' },
};
export const LongestTextsSlim: Story = {
  name: 'Longest texts, in 240 px',
  args: { order: 'longest texts, accepted', width: '240px' },
};
export const LongestTextsLater: Story = {
  name: 'Longest texts, later',
  args: { order: 'longest texts, placed', width: '640px' },
};
export const GermanWordsNarrow: Story = {
  name: 'Words that do not break, in 360 px',
  args: { order: 'long German words, accepted', width: '360px' },
};
export const GermanWordsSlim: Story = {
  name: 'Words that do not break, in 240 px',
  args: { order: 'long German words, accepted', width: '240px' },
};
