/** The library's page of one dispute, for what it brings beside the peer's. */
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/dispute-case/define.ts';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';

declare global {
  interface Window {
    /** Set before the page's own script by the bench. */
    disputed: OrderSnapshot;
  }
}

document.querySelector('campaign-manager')!.adapter = createHttpAdapter({
  baseUrl: 'http://orders.example',
  getToken: () => 'token',
  fetch: async (input, init) => {
    const { url } = new Request(input, init);
    if (url.includes('/v1/stream'))
      return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
    if (url.includes('/messages'))
      return Response.json({ messages: [], more: false, read: { channel: 0, client: 0 } });
    return Response.json(window.disputed);
  },
});
