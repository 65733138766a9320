/** What the CDN file holds: all elements, registered, and the factory that connects them. */
import './define.ts';

export { createHttpAdapter } from './api-adapter/http/http-adapter.ts';
export { ApiError } from './contract/api-error.ts';
export { registerLocale } from './i18n/register-locale.ts';
