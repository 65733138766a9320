/** A host page in React's JSX: compiled against the built package, as its users have it. Never run. */
import 'campaign-manager-widgets/jsx';
import type { OrderActions as OrderActionsElement } from 'campaign-manager-widgets';
import type { ApiAdapter } from 'campaign-manager-widgets/contract';
import { CampaignManager, OrderActions, OrderDeadline } from 'campaign-manager-widgets/react';
import { createRef } from 'react';

export const card = (
  <order-actions
    order-id="o1"
    class="card"
    style={{ '--cm-order-actions-pad': '12px' }}
    oncm-action-done={(event) => {
      const reference: string = event.detail.receipt.reference;
      console.log(reference);
    }}
    oncm-error={({ detail }) => console.log(detail.error.code.toUpperCase())}
  />
);

export const deadline = <order-deadline order-id="o1" kind="disputeWindow" />;

export const desk = (
  <mediator-desk order-id="o1" oncm-order-selected={({ detail }) => console.log(detail.orderId)} />
);

// @ts-expect-error -- no such deadline
export const lunch = <order-deadline order-id="o1" kind="lunch" />;

// @ts-expect-error -- a receipt has no such field
export const wrong = <order-actions oncm-action-done={(event) => console.log(event.detail.receipt.total)} />;

// @ts-expect-error -- no such element
export const unknown = <order-basket order-id="o1" />;

declare const adapter: ApiAdapter;
const own = createRef<OrderActionsElement>();

/** The same as React components. */
export const page = (
  <CampaignManager adapter={adapter} className="desk" onCmReorder={(event) => event.preventDefault()}>
    <OrderActions
      ref={own}
      orderId="o1"
      lang="de"
      onCmBeforeAction={(event) => event.detail.command.type === 'decline' && event.preventDefault()}
      onCmActionDone={({ detail }) => console.log(detail.receipt.reference.length, own.current?.actor)}
    />
    <OrderDeadline orderId="o1" kind="disputeWindow" />
  </CampaignManager>
);

// @ts-expect-error -- an adapter is an object
export const text = <CampaignManager adapter="http" />;
// @ts-expect-error -- no such deadline
export const never = <OrderDeadline orderId="o1" kind="lunch" />;
// @ts-expect-error -- who looks is the server's word
export const whose = <OrderActions orderId="o1" actor="client" />;
// @ts-expect-error -- no such event
export const unheard = <OrderActions orderId="o1" onCmLunch={() => {}} />;
// @ts-expect-error -- a receipt has no such field
export const untrue = <OrderActions onCmActionDone={({ detail }) => detail.receipt.total} />;
