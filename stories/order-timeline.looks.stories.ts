/** How order-timeline looks in narrow places, on other pages, in other languages, and with the longest texts. */
import type { Meta } from '@storybook/web-components-vite';
import { fits } from './support/fits.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('order-timeline');

export default {
  ...shared,
  title: 'Widgets/order-timeline/Looks',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'client', order: 'disputed, at a mediator' },
  play: fits,
} satisfies Meta<SceneArgs>;

export const Narrow: Story = { name: 'In 360 px', args: { width: '360px' } };
export const Slim: Story = { name: 'In 240 px', args: { width: '240px' } };
export const Dark: Story = { name: 'On a dark page', parameters: { stage: { theme: 'dark' } } };
export const HostTokens: Story = {
  name: 'With a host’s own tokens',
  parameters: { stage: { theme: 'host' } },
};
export const RightToLeft: Story = { name: 'Right to left', parameters: { stage: { direction: 'rtl' } } };
export const RightToLeftNarrow: Story = {
  name: 'Right to left, in 360 px',
  args: { width: '360px' },
  parameters: { stage: { direction: 'rtl' } },
};
export const German: Story = { name: 'In German', parameters: { stage: { locale: 'de' } } };
export const GermanSlim: Story = {
  name: 'In German, in 240 px',
  args: { width: '240px' },
  parameters: { stage: { locale: 'de' } },
};
export const Pseudo: Story = {
  name: 'In a pseudo-language a third longer',
  parameters: { stage: { locale: 'en-XA' } },
};
export const PseudoNarrow: Story = {
  name: 'In a pseudo-language, in 360 px',
  args: { width: '360px' },
  parameters: { stage: { locale: 'en-XA' } },
};
export const LongestTexts: Story = { name: 'Longest texts', args: { order: 'longest texts, disputed' } };
export const LongestTextsNarrow: Story = {
  name: 'Longest texts, in 360 px',
  args: { order: 'longest texts, disputed', width: '360px' },
};
export const LongestTextsSlim: Story = {
  name: 'Longest texts, in 240 px',
  args: { order: 'longest texts, disputed', width: '240px' },
};
export const LongestTextsLater: Story = {
  name: 'Longest texts, later',
  args: { order: 'longest texts, accepted', width: '640px' },
};
export const GermanWordsNarrow: Story = {
  name: 'Words that do not break, in 360 px',
  args: { order: 'long German words, disputed', width: '360px' },
};
export const GermanWordsSlim: Story = {
  name: 'Words that do not break, in 240 px',
  args: { order: 'long German words, disputed', width: '240px' },
};
