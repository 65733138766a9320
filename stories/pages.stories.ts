/** A partner's order page, with every widget that helps at this stage, as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fits } from './support/fits.ts';
import { orders } from './support/orders.ts';
import type { SceneArgs } from './support/scene.ts';
import { page, seen, type Story } from './support/widget.ts';

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

export const PlacedSeenByChannel: Story = seen('channel', 'placed');
export const PlacedSeenByClient: Story = seen('client', 'placed');
export const AcceptedCreativesToReviewSeenByChannel: Story = seen('channel', 'accepted, creatives to review');
export const AcceptedCreativesToReviewSeenByClient: Story = seen('client', 'accepted, creatives to review');
export const ReadyNewVersionProposedSeenByChannel: Story = seen('channel', 'ready, new version proposed');
export const ReadyNewVersionProposedSeenByClient: Story = seen('client', 'ready, new version proposed');
export const ReadyOverdueSeenByClient: Story = seen('client', 'ready, overdue');
export const CompletedSeenByChannel: Story = seen('channel', 'completed');
export const CompletedSeenByClient: Story = seen('client', 'completed');
export const DisputedChannelOffersARefundSeenByChannel: Story = seen(
  'channel',
  'disputed, channel offers a refund',
);
export const DisputedChannelOffersARefundSeenByClient: Story = seen(
  'client',
  'disputed, channel offers a refund',
);
export const DisputedAtAMediatorSeenByChannel: Story = seen('channel', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByClient: Story = seen('client', 'disputed, at a mediator');
export const DisputedAtAMediatorSeenByMediator: Story = seen('mediator', 'disputed, at a mediator');
export const DeclinedSeenByClient: Story = seen('client', 'declined');
export const ExpiredNotAcceptedSeenByChannel: Story = seen('channel', 'expired, not accepted');
export const CancelledAgreedSeenByClient: Story = seen('client', 'cancelled, agreed');
export const RefundedConcededSeenByChannel: Story = seen('channel', 'refunded, conceded');
export const ReleasedByTheClientSeenByChannel: Story = seen('channel', 'released by the client');
export const SplitDecidedByAMediatorSeenByClient: Story = seen('client', 'split, decided by a mediator');
export const Narrow: Story = {
  name: 'On a phone: completed · seen by client',
  args: { actor: 'client', order: 'completed', width: '360px' },
  play: fits,
};
export const Arabic: Story = {
  name: 'In Arabic: accepted · seen by channel',
  args: { actor: 'channel', order: 'accepted, creatives to review' },
  parameters: { stage: { locale: 'ar', direction: 'rtl' } },
  play: fits,
};
export const German: Story = {
  name: 'In German: at a mediator · seen by client',
  args: { actor: 'client', order: 'disputed, at a mediator' },
  parameters: { stage: { locale: 'de' } },
  play: fits,
};
