/** A partner's order page, with every widget that helps at this stage, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fits } from './support/fits.ts';
import { orders } from './support/orders.ts';
import type { SceneArgs } from './support/scene.ts';
import { page, type Story } from './support/widget.ts';

const isDisputed = ({ order }: SceneArgs) => /disputed|mediator|conceded/.test(order);
const mayDispute = ({ actor, order }: SceneArgs) => actor === 'client' && /completed|overdue/.test(order);
const isRunning = ({ actor, order }: SceneArgs) => actor === 'channel' && order.startsWith('ready');

const shared = page(
  (id, args) => html`
    <div class="columns">
      <div class="stack">
        <order-actions order-id=${id}></order-actions>
        ${isDisputed(args) ? html`<dispute-case order-id=${id}></dispute-case>` : ''}
        ${isRunning(args) ? html`<completion-checklist order-id=${id}></completion-checklist>` : ''}
        ${mayDispute(args) ? html`<dispute-form order-id=${id}></dispute-form>` : ''}
        ${orders[args.order].slots.length > 0 ? html`<creative-review order-id=${id}></creative-review>` : ''}
      </div>
      <div class="stack">
        <order-chat order-id=${id}></order-chat>
        <order-timeline order-id=${id}></order-timeline>
      </div>
    </div>
  `,
);

export default { ...shared, title: 'Pages/An order’s page', tags: ['!autodocs'] } satisfies Meta<SceneArgs>;

export const PlacedSeenByChannel: Story = {
  name: 'Placed · seen by channel',
  args: { actor: 'channel', order: 'placed' },
};
export const PlacedSeenByClient: Story = {
  name: 'Placed · seen by client',
  args: { actor: 'client', order: 'placed' },
};
export const AcceptedCreativesToReviewSeenByChannel: Story = {
  name: 'Accepted, creatives to review · seen by channel',
  args: { actor: 'channel', order: 'accepted, creatives to review' },
};
export const AcceptedCreativesToReviewSeenByClient: Story = {
  name: 'Accepted, creatives to review · seen by client',
  args: { actor: 'client', order: 'accepted, creatives to review' },
};
export const ReadyNewVersionProposedSeenByChannel: Story = {
  name: 'Ready, new version proposed · seen by channel',
  args: { actor: 'channel', order: 'ready, new version proposed' },
};
export const ReadyNewVersionProposedSeenByClient: Story = {
  name: 'Ready, new version proposed · seen by client',
  args: { actor: 'client', order: 'ready, new version proposed' },
};
export const ReadyOverdueSeenByClient: Story = {
  name: 'Ready, overdue · seen by client',
  args: { actor: 'client', order: 'ready, overdue' },
};
export const CompletedSeenByChannel: Story = {
  name: 'Completed · seen by channel',
  args: { actor: 'channel', order: 'completed' },
};
export const CompletedSeenByClient: Story = {
  name: 'Completed · seen by client',
  args: { actor: 'client', order: 'completed' },
};
export const DisputedChannelOffersARefundSeenByChannel: Story = {
  name: 'Disputed, channel offers a refund · seen by channel',
  args: { actor: 'channel', order: 'disputed, channel offers a refund' },
};
export const DisputedChannelOffersARefundSeenByClient: Story = {
  name: 'Disputed, channel offers a refund · seen by client',
  args: { actor: 'client', order: 'disputed, channel offers a refund' },
};
export const DisputedAtAMediatorSeenByChannel: Story = {
  name: 'Disputed, at a mediator · seen by channel',
  args: { actor: 'channel', order: 'disputed, at a mediator' },
};
export const DisputedAtAMediatorSeenByClient: Story = {
  name: 'Disputed, at a mediator · seen by client',
  args: { actor: 'client', order: 'disputed, at a mediator' },
};
export const DisputedAtAMediatorSeenByMediator: Story = {
  name: 'Disputed, at a mediator · seen by a mediator',
  args: { actor: 'mediator', order: 'disputed, at a mediator' },
};
export const DeclinedSeenByClient: Story = {
  name: 'Declined · seen by client',
  args: { actor: 'client', order: 'declined' },
};
export const ExpiredNotAcceptedSeenByChannel: Story = {
  name: 'Expired, not accepted · seen by channel',
  args: { actor: 'channel', order: 'expired, not accepted' },
};
export const CancelledAgreedSeenByClient: Story = {
  name: 'Cancelled, agreed · seen by client',
  args: { actor: 'client', order: 'cancelled, agreed' },
};
export const RefundedConcededSeenByChannel: Story = {
  name: 'Refunded, conceded · seen by channel',
  args: { actor: 'channel', order: 'refunded, conceded' },
};
export const ReleasedByTheClientSeenByChannel: Story = {
  name: 'Released by the client · seen by channel',
  args: { actor: 'channel', order: 'released by the client' },
};
export const SplitDecidedByAMediatorSeenByClient: Story = {
  name: 'Split, decided by a mediator · seen by client',
  args: { actor: 'client', order: 'split, decided by a mediator' },
};
export const Narrow: Story = {
  name: 'On a phone: completed · seen by client',
  args: { actor: 'client', order: 'completed', width: '360px' },
  play: fits,
};
export const RightToLeft: Story = {
  name: 'Right to left: accepted · seen by channel',
  args: { actor: 'channel', order: 'accepted, creatives to review' },
  parameters: { stage: { direction: 'rtl' } },
  play: fits,
};
export const German: Story = {
  name: 'In German: at a mediator · seen by client',
  args: { actor: 'client', order: 'disputed, at a mediator' },
  parameters: { stage: { locale: 'de' } },
  play: fits,
};
