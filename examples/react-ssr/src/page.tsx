import { CampaignManager, type CampaignManagerProps, OrderActions } from 'campaign-manager-widgets/react';

/** What server and browser both render. The adapter exists in the browser only. */
export function Page({ adapter }: Pick<CampaignManagerProps, 'adapter'>) {
  return (
    <main>
      <h1>Spring offer</h1>
      <CampaignManager adapter={adapter}>
        <OrderActions orderId="cm-2417">
          <p>Order CM-2417. Its next step shows here in a moment.</p>
        </OrderActions>
      </CampaignManager>
    </main>
  );
}
