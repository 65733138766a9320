import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/campaign-manager/define.ts';
import '../src/components/order-deadline/define.ts';
import { type DemoArgs, demoArgTypes, inDemo } from './support/in-demo.ts';

type Args = DemoArgs & { kind?: string };
type Story = StoryObj<Args>;

export default {
  title: 'Elements/order-deadline',
  component: 'order-deadline',
  argTypes: { ...demoArgTypes, kind: { control: 'text' } },
  render: ({ kind = '', ...args }) =>
    inDemo(args, html`<order-deadline order-id=${args.orderId} kind=${kind}></order-deadline>`),
} satisfies Meta<Args>;

export const Decision: Story = { args: { actor: 'channel', orderId: 'cm-2417' } };
export const DecisionOfTheOtherSide: Story = { args: { actor: 'client', orderId: 'cm-2417' } };
export const HardStop: Story = { args: { actor: 'channel', orderId: 'cm-2391' } };
export const DisputesOpen: Story = { args: { actor: 'client', orderId: 'cm-2391', kind: 'overdue' } };
export const Cancellation: Story = { args: { actor: 'channel', orderId: 'cm-2395' } };
export const DisputeWindow: Story = { args: { actor: 'client', orderId: 'cm-2384' } };
export const Response: Story = { args: { actor: 'channel', orderId: 'cm-2370' } };
export const Ended: Story = { args: { actor: 'client', orderId: 'cm-2340' } };
