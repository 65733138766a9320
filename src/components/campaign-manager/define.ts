import { define } from '../shared/registration.ts';
import { CampaignManager } from './campaign-manager.ts';

define('campaign-manager', CampaignManager);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-manager': CampaignManager;
  }
}
