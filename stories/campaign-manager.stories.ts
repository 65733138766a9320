/** The provider: it shows nothing itself, but connects and themes what stands inside it. */
import type { Meta } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { play } from './support/hands.ts';
import { type Scene, type SceneArgs, type SceneContext, sceneOf } from './support/scene.ts';
import { page, sceneArgTypes, type Story } from './support/widget.ts';

const { args, argTypes, template } = getStorybookHelpers('campaign-manager', {
  excludeCategories: ['properties', 'methods', 'slots'],
});
const colours = ['--cm-surface', '--cm-ink', '--cm-accent', '--cm-positive', '--cm-caution', '--cm-critical'];
const pickers = Object.fromEntries(
  colours.map((name) => [name, { ...argTypes[name], control: { type: 'color' } as const }]),
);

const inside = ({ orderId }: Scene): TemplateResult => html`
  <div class="columns">
    <order-actions order-id=${orderId}></order-actions>
    <order-chat order-id=${orderId}></order-chat>
  </div>
`;

const shared = page(() => html``);

export default {
  ...shared,
  title: 'Widgets/campaign-manager',
  args: { ...args, ...shared.args },
  argTypes: { ...argTypes, ...pickers, ...sceneArgTypes },
  render: ({ actor: _a, order: _o, fault: _f, width: _w, ...styles }, context: SceneContext) => {
    const scene = sceneOf(context);
    return template({ ...styles, adapter: scene.adapter, drafts: false }, inside(scene));
  },
} satisfies Meta<SceneArgs>;

export const AroundTwoWidgets: Story = { name: 'Around two widgets' };

export const Themed: Story = {
  name: 'Themed by its own tokens',
  args: {
    '--cm-accent': 'light-dark(#7a3b00, #ffb877)',
    '--cm-surface': 'light-dark(#fffdf8, #1c1a17)',
    '--cm-radius': '2px',
    '--cm-unit': '3.5px',
  } as Partial<SceneArgs>,
};

export const OneActsBothShow: Story = {
  name: 'One widget acts, the other shows it',
  parameters: { played: true },
  play: play(async ({ click, see }) => {
    await click('button', 'Accept order');
    await see('You accepted this order');
    await see(/You accepted the order|accepted the order/);
  }),
};

export const NoAdapter: Story = {
  name: 'Error: the page set no adapter',
  parameters: { played: true },
  render: (_, context) => html`<campaign-manager>${inside(sceneOf(context))}</campaign-manager>`,
  play: play(({ see }) => see('The page must set the adapter of <campaign-manager>.')),
};

export const AdapterComesLate: Story = {
  name: 'The adapter comes late',
  parameters: { played: true },
  render: (_, context) =>
    html`<campaign-manager .drafts=${false}>${inside(sceneOf(context))}</campaign-manager>`,
  play: async (context) => {
    const { adapter } = sceneOf(context);
    context.canvasElement.querySelector('campaign-manager')!.adapter = adapter;
    await play(({ see }) => see('Your turn: accept or decline'))(context);
  },
};
