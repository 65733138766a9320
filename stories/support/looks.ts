/** The same element in narrow places, on other pages, in other languages and directions: alike for every element. */
import type { Story } from './widget.ts';

export const Narrow: Story = { name: 'In 360 px', args: { width: '360px' } };
export const Slim: Story = { name: 'In 240 px', args: { width: '240px' } };
export const Dark: Story = { name: 'On a dark page', parameters: { stage: { theme: 'dark' } } };
export const HostTokens: Story = {
  name: 'With a host’s own tokens',
  parameters: { stage: { theme: 'host' } },
};
export const Arabic: Story = {
  name: 'In Arabic, right to left',
  parameters: { stage: { locale: 'ar', direction: 'rtl' } },
};
export const ArabicNarrow: Story = {
  name: 'In Arabic, in 360 px',
  args: { width: '360px' },
  parameters: { stage: { locale: 'ar', direction: 'rtl' } },
};
export const JapaneseNarrow: Story = {
  name: 'In Japanese, in 360 px',
  args: { width: '360px' },
  parameters: { stage: { locale: 'ja' } },
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
