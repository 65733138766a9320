import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/campaign-manager/define.ts';
import '../src/components/order-actions/define.ts';
import { type DemoArgs, demoArgTypes, inDemo } from './support/in-demo.ts';

type Story = StoryObj<DemoArgs>;

export default {
  title: 'Elements/order-actions',
  component: 'order-actions',
  argTypes: demoArgTypes,
  render: (args) => inDemo(args, html`<order-actions order-id=${args.orderId}></order-actions>`),
} satisfies Meta<DemoArgs>;

export const PlacedSeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2417' } };
export const PlacedSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2417' } };
export const CreativesMissing: Story = { args: { actor: 'channel', orderId: 'cm-2409' } };
export const CreativesToSend: Story = { args: { actor: 'client', orderId: 'cm-2409' } };
export const CreativeToReview: Story = { args: { actor: 'channel', orderId: 'cm-2402' } };
export const ReadySeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2391' } };
export const CancellationAsked: Story = { args: { actor: 'channel', orderId: 'cm-2395' } };
export const OverdueSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2377' } };
export const CompletedSeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2384' } };
export const CompletedSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2384' } };
export const Disputed: Story = { args: { actor: 'channel', orderId: 'cm-2370' } };
export const Declined: Story = { args: { actor: 'client', orderId: 'cm-2340' } };
export const Cancelled: Story = { args: { actor: 'channel', orderId: 'cm-2331' } };
export const Released: Story = { args: { actor: 'channel', orderId: 'cm-2319' } };
export const SettledByOffer: Story = { args: { actor: 'client', orderId: 'cm-2312' } };
export const NotFound: Story = { args: { actor: 'channel', orderId: 'cm-0000' } };

/** Right to left, in the same words. */
export const RightToLeft: Story = {
  args: { actor: 'channel', orderId: 'cm-2417' },
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};
