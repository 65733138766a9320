/** How mediator-desk looks in narrow places, on other pages, in other languages, and with the longest texts. */
import type { Meta } from '@storybook/web-components-vite';
import { deskWidget } from './support/desk.ts';
import { fits } from './support/fits.ts';
import type { SceneArgs } from './support/scene.ts';
import type { Story } from './support/widget.ts';

const shared = deskWidget();

export default {
  ...shared,
  title: 'Widgets/mediator-desk/Looks',
  tags: ['!autodocs'],
  args: { ...shared.args, order: 'disputed, evidence of every kind' },
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
export const LongestTexts: Story = {
  name: 'Longest texts',
  args: { order: 'longest texts, at a mediator' },
};
export const LongestTextsNarrow: Story = {
  name: 'Longest texts, in 360 px',
  args: { order: 'longest texts, at a mediator', width: '360px' },
};
export const GermanWordsNarrow: Story = {
  name: 'Words that do not break, in 360 px',
  args: { order: 'long German words, at a mediator', width: '360px' },
};
