import 'campaign-manager-widgets/define';
import { createDeskAdapter } from './adapter.ts';
import { createDeskClient } from './desk-client.ts';
import type { Session } from './desk-words.ts';

// Your own sign-in goes here. Add `?advertiser` to the address to see the other side.
const session: Session = location.search.includes('advertiser')
  ? { side: 'advertiser', partner: 'tallow' }
  : { side: 'publisher', partner: 'harbour' };

const desk = createDeskClient(location.origin, session);
document.querySelector('campaign-manager')!.adapter = createDeskAdapter(desk, session);
