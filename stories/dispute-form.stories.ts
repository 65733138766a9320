import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/campaign-manager/define.ts';
import '../src/components/dispute-form/define.ts';
import { type DemoArgs, demoArgTypes, inDemo } from './support/in-demo.ts';

type Story = StoryObj<DemoArgs>;

export default {
  title: 'Elements/dispute-form',
  component: 'dispute-form',
  argTypes: demoArgTypes,
  render: (args) => inDemo(args, html`<dispute-form order-id=${args.orderId}></dispute-form>`),
} satisfies Meta<DemoArgs>;

export const WindowOpen: Story = { args: { actor: 'client', orderId: 'cm-2384' } };
export const OpensLater: Story = { args: { actor: 'client', orderId: 'cm-2391' } };
export const OpenBecauseOverdue: Story = { args: { actor: 'client', orderId: 'cm-2377' } };
export const CaseRunsAlready: Story = { args: { actor: 'client', orderId: 'cm-2370' } };
export const TooLate: Story = { args: { actor: 'client', orderId: 'cm-2312' } };
export const SeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2384' } };
