/** How creative-review looks in narrow places, on other pages, in other languages, and with the longest texts. */
import type { Meta } from '@storybook/web-components-vite';
import { fits } from './support/fits.ts';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

const shared = widget('creative-review');

export default {
  ...shared,
  title: 'Widgets/creative-review/Looks',
  tags: ['!autodocs'],
  args: { ...shared.args, actor: 'channel', order: 'accepted, creatives to review' },
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
  args: { order: 'longest texts, completed', width: '640px' },
};
export const GermanWordsNarrow: Story = {
  name: 'Words that do not break, in 360 px',
  args: { order: 'long German words, accepted', width: '360px' },
};
export const GermanWordsSlim: Story = {
  name: 'Words that do not break, in 240 px',
  args: { order: 'long German words, accepted', width: '240px' },
};
export const FilesNarrow: Story = {
  name: 'Files to review, in 360 px',
  args: { order: 'accepted, files to review', width: '360px' },
};
export const FilesSlim: Story = {
  name: 'Files to review, in 240 px',
  args: { order: 'accepted, files to review', width: '240px' },
};
export const FilesArabic: Story = {
  name: 'Files to review, in Arabic',
  args: { order: 'accepted, files to review' },
  parameters: { stage: { locale: 'ar', direction: 'rtl' } },
};
export const FilesGermanNarrow: Story = {
  name: 'Files to review, in German, in 360 px',
  args: { order: 'accepted, files to review', width: '360px' },
  parameters: { stage: { locale: 'de' } },
};
export const FilesPseudo: Story = {
  name: 'Files to review, in a pseudo-language',
  args: { order: 'accepted, files to review' },
  parameters: { stage: { locale: 'en-XA' } },
};
export const WantedNarrow: Story = {
  name: 'Files wanted, in 360 px',
  args: { actor: 'client', order: 'accepted, files wanted', width: '360px' },
};
export const WantedGermanSlim: Story = {
  name: 'Files wanted, in German, in 240 px',
  args: { actor: 'client', order: 'accepted, files wanted', width: '240px' },
  parameters: { stage: { locale: 'de' } },
};
export const WantedPseudoNarrow: Story = {
  name: 'Files wanted, in a pseudo-language, in 360 px',
  args: { actor: 'client', order: 'accepted, files wanted', width: '360px' },
  parameters: { stage: { locale: 'en-XA' } },
};
export const FilesDark: Story = {
  name: 'Files to review, on a dark page',
  args: { order: 'accepted, files to review' },
  parameters: { stage: { theme: 'dark' } },
};
