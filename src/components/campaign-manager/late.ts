/** What a provider does for a page that is not as it should be: none of it belongs into a first load. */
export { explain } from '../../controllers/developer.ts';
export { checkAdapter } from './adapter-check.ts';
export { showBroken } from './broken.ts';
