import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/campaign-manager/define.ts';
import '../src/components/dispute-case/define.ts';
import { type DemoArgs, demoArgTypes, inDemo } from './support/in-demo.ts';

type Story = StoryObj<DemoArgs>;

export default {
  title: 'Elements/dispute-case',
  component: 'dispute-case',
  argTypes: demoArgTypes,
  render: (args) => inDemo(args, html`<dispute-case order-id=${args.orderId}></dispute-case>`),
} satisfies Meta<DemoArgs>;

export const AwaitingResponseSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2370' } };
export const AwaitingResponseSeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2370' } };
export const NegotiatingSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2363' } };
export const MediatingSeenByMediator: Story = { args: { actor: 'mediator', orderId: 'cm-2348' } };
export const MediatingSeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2348' } };
export const NoCase: Story = { args: { actor: 'client', orderId: 'cm-2417' } };
