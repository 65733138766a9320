import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/campaign-manager/define.ts';
import '../src/components/order-chat/define.ts';
import { type DemoArgs, demoArgTypes, inDemo } from './support/in-demo.ts';

type Story = StoryObj<DemoArgs>;

export default {
  title: 'Elements/order-chat',
  component: 'order-chat',
  argTypes: demoArgTypes,
  render: (args) => inDemo(args, html`<order-chat order-id=${args.orderId}></order-chat>`),
} satisfies Meta<DemoArgs>;

export const TalkSeenByChannel: Story = { args: { actor: 'channel', orderId: 'cm-2417' } };
export const EventsSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2398' } };
export const MediatorReadsSeenByClient: Story = { args: { actor: 'client', orderId: 'cm-2348' } };
export const SeenByMediator: Story = { args: { actor: 'mediator', orderId: 'cm-2348' } };
export const AfterTheEnd: Story = { args: { actor: 'client', orderId: 'cm-2340' } };
export const NotFound: Story = { args: { actor: 'client', orderId: 'nowhere' } };
