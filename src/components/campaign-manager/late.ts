/** What a provider does beside connecting: for a page that is not as it should be, for one that puts nothing inside, and to lead somebody to a place. */
import { tellDeveloper } from '../../controllers/developer.ts';
import { checkAdapter } from './adapter-check.ts';
import { checkTheme } from './theme-check.ts';

type DressedHost = Parameters<typeof import('./appearance.ts').dress>[0];

export { lead } from '../shared/lead.ts';
export { explain } from '../../controllers/developer.ts';
export { showBroken } from './broken.ts';
export { Desk } from './desk.ts';

/** Looks at what the page has set; answers a hint for the page when there is no adapter at all. */
export function examine(host: Parameters<typeof checkAdapter>[0]): ReturnType<typeof checkAdapter> {
  checkTheme(host);
  return checkAdapter(host);
}

/** Few pages say in JavaScript how they look: only for them more is sent for. */
export async function dress(host: DressedHost): Promise<void> {
  try {
    (await import('./appearance.ts')).dress(host);
  } catch (lost) {
    tellDeveloper(`campaign-manager: the code for appearance could not be loaded (${String(lost)})`);
  }
}
