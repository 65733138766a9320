import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/campaign-manager/define.ts';
import '../src/components/creative-review/define.ts';
import { type DemoArgs, demoArgTypes, inDemo } from './support/in-demo.ts';

type Story = StoryObj<DemoArgs>;

export default {
  title: 'Elements/creative-review',
  component: 'creative-review',
  argTypes: demoArgTypes,
  render: (args) => inDemo(args, html`<creative-review order-id=${args.orderId}></creative-review>`),
} satisfies Meta<DemoArgs>;

export const BeforeAcceptanceSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2417' } };
export const ChangesRequestedSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2402' } };
export const ToReviewSeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2406' } };
export const AllApprovedSeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2398' } };
export const ProposalWhileReadySeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2391' } };
export const ProposalWhileReadySeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2391' } };
export const SeenByMediator: Story = { args: { actor: 'mediator', orderId: 'cm-2348' } };
