/** A host page in React's JSX: compiled against the built package, as its users have it. Never run. */
import 'campaign-manager-widgets/jsx';

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
