/** All stories. */
import type { Scenario } from '../support/scenario.ts';
import { campaign } from './campaign.ts';
import { completion } from './completion.ts';
import { creatives } from './creatives.ts';
import { disputes } from './disputes.ts';
import { files } from './files.ts';
import { mediation } from './mediation.ts';

export const scenarios: Record<string, Scenario[]> = {
  campaign,
  creatives,
  files,
  completion,
  disputes,
  mediation,
};
