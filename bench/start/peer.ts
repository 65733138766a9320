/** The peer's side of the comparison: its page of one dispute, with the answers of its server in the page. */
import { AdyenPlatformExperience, DisputeManagement } from '@adyen/adyen-platform-experience-web';
import '@adyen/adyen-platform-experience-web/adyen-platform-experience-web.css';
import { answerPeer } from './peer-fixture.ts';

globalThis.fetch = answerPeer;

const core = await AdyenPlatformExperience({
  environment: 'test',
  locale: 'en-US',
  analytics: { enabled: false },
  onSessionCreate: async () => ({ id: 'session', token: 'token' }),
});
new DisputeManagement({ core, id: 'dispute-1' }).mount('#dispute');
