/** The example themes: the same order in each of them. */
import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Appearance } from '../src/components/campaign-manager/appearance.ts';
import { type SceneArgs, sceneOf } from './support/scene.ts';
import { page, type Story } from './support/widget.ts';

export default {
  ...page(() => html``),
  title: 'Widgets/campaign-manager/Themes',
  tags: ['!autodocs'],
} satisfies Meta<SceneArgs>;

/** An order in the dress of this appearance. */
const dressed = (name: string, appearance: Appearance): Story => ({
  name,
  args: { order: 'ready' },
  render: (_, context): TemplateResult => {
    const { adapter, orderId } = sceneOf(context);
    return html`
      <campaign-manager .adapter=${adapter} .drafts=${false} .appearance=${appearance}>
        <div class="columns">
          <order-actions order-id=${orderId}></order-actions>
          <completion-checklist order-id=${orderId}></completion-checklist>
          <order-timeline order-id=${orderId}></order-timeline>
        </div>
      </campaign-manager>
    `;
  },
});

export const Editorial = dressed('Editorial', { theme: 'editorial' });
export const Console = dressed('Console', { theme: 'console' });
export const Soft = dressed('Soft', { theme: 'soft' });
export const Own: Story = dressed('Variables of one’s own', {
  density: 'compact',
  variables: {
    accent: 'light-dark(#0b6150, #7fd6c2)',
    colorOnAccent: 'light-dark(#fff, #04211b)',
    radius: '0px',
  },
});
