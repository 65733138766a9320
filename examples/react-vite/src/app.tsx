import { useState } from 'react';
import { createDemoAdapter } from 'campaign-manager-widgets/adapters/demo';
import { CampaignManager, OrderActions, OrderChat } from 'campaign-manager-widgets/react';

const adapter = createDemoAdapter({ actor: 'channel' });
const order = 'cm-2417';

export function App() {
  const [messages, setMessages] = useState(0);
  const [isFree, setFree] = useState(false);
  const [notice, setNotice] = useState('');

  /** A rule of our own: nobody accepts without a look at the calendar. */
  function checkCalendar(event: HTMLElementEventMap['cm-before-action']) {
    if (event.detail.command.type !== 'accept' || isFree) return;
    event.preventDefault();
    setNotice('Look at our calendar first.');
  }

  return (
    <main>
      <h1>
        Spring offer <output aria-label="Messages">{messages}</output>
      </h1>
      <label>
        <input type="checkbox" checked={isFree} onChange={() => setFree(!isFree)} /> Our calendar is free
      </label>
      <p role="status">{notice}</p>
      <CampaignManager adapter={adapter} onCmBeforeAction={checkCalendar}>
        <OrderActions
          orderId={order}
          onCmActionDone={({ detail }) => setNotice(`Stored as ${detail.receipt.reference}.`)}
          onCmCounts={({ detail }) => 'messages' in detail && setMessages(detail.messages)}
        />
        <OrderChat orderId={order} />
      </CampaignManager>
    </main>
  );
}
