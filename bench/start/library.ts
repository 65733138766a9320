/** The library's side of the comparison: provider, one widget, the HTTP adapter. */
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-actions/define.ts';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import { answer } from './fixture.ts';

document.querySelector('campaign-manager')!.adapter = createHttpAdapter({
  baseUrl: 'http://orders.example',
  getToken: () => 'token',
  fetch: answer,
});
