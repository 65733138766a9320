import { hydrateRoot } from 'react-dom/client';
import { createDemoAdapter } from 'campaign-manager-widgets/adapters/demo';
import { Page } from './page';

hydrateRoot(document.getElementById('root')!, <Page adapter={createDemoAdapter({ actor: 'channel' })} />);
