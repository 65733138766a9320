/** What a provider does for a page that is not as it should be: none of it belongs into a first load. */
import { checkAdapter } from './adapter-check.ts';
import { checkTheme } from './theme-check.ts';

export { explain } from '../../controllers/developer.ts';
export { showBroken } from './broken.ts';

/** Looks at what the page has set; answers a hint for the page when there is no adapter at all. */
export function examine(host: Parameters<typeof checkAdapter>[0]): ReturnType<typeof checkAdapter> {
  checkTheme(host);
  return checkAdapter(host);
}
