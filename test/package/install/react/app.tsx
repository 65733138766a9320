/** What a React page does to an element: sets, changes, hears, hides, takes it out and brings it back. */
import type { OrderActions as OrderActionsElement } from 'campaign-manager-widgets';
import { createDemoAdapter } from 'campaign-manager-widgets/adapters/demo';
import { CampaignManager, OrderActions } from 'campaign-manager-widgets/react';
import { useRef, useState } from 'react';

const adapter = createDemoAdapter({ actor: 'channel' });

export function App() {
  const own = useRef<OrderActionsElement>(null);
  const [id, setId] = useState('cm-2417');
  const [done, setDone] = useState(0);
  const [isHidden, setHidden] = useState(false);
  const [isThere, setThere] = useState(true);
  const [said, setSaid] = useState('');
  return (
    <>
      <CampaignManager adapter={adapter} className="desk">
        {isThere && (
          <OrderActions
            ref={own}
            orderId={id}
            hidden={isHidden}
            aria-busy={false}
            onCmActionDone={() => setDone((times) => times + 1)}
          />
        )}
      </CampaignManager>
      <p>{`done ${done} times`}</p>
      <p>{said}</p>
      <button onClick={() => setSaid(`${own.current?.actor} of ${own.current?.orderId}`)}>Who</button>
      <button onClick={() => setId('cm-2418')}>Another</button>
      <button onClick={() => setHidden(!isHidden)}>Hide</button>
      <button onClick={() => setThere(!isThere)}>Take</button>
    </>
  );
}
