/** A partner site as small as it gets: the widgets, one order, and a token from the partner's own server. */
import '../../../src/define.ts';
import { createHttpAdapter } from '../../../src/api-adapter/http/http-adapter.ts';

const query = new URLSearchParams(location.search);

// A page may show more than every page does, or something else.
const provider = document.querySelector('campaign-manager')!;
if (query.has('only'))
  provider.replaceChildren(...query.getAll('only').map((tag) => document.createElement(tag)));
provider.append(...query.getAll('also').map((tag) => document.createElement(tag)));

for (const element of document.querySelectorAll('campaign-manager > *'))
  element.setAttribute('order-id', query.get('order') ?? '');

provider.adapter = createHttpAdapter({
  baseUrl: query.get('api') ?? '',
  getToken: async () => (await fetch(`/token?${query}`)).text(),
  timing: JSON.parse(query.get('timing') ?? '{}') as object,
});
