/** What only the page's developer can mend is told on the console: once, with the place and the way to mend it. */
import type { ApiError } from '../contract/api-error.ts';
import { differenceOf } from './order-shape.ts';
import type { OrderView } from './order-view.ts';
import type { OrderHost } from './tenant.ts';

const told = new Set<string>();

/** Says it once per page. */
export function tellDeveloper(text: string): void {
  const line = text.startsWith('[campaign-manager]') ? text : `[campaign-manager] ${text}`;
  if (told.has(line)) return;
  told.add(line);
  // oxlint-disable-next-line no-console -- nobody else reads what only a page's developer can mend
  console.warn(line);
}

const signIn =
  'Let it resolve to a fresh token, or reject with ApiError("unauthorized") when nobody is signed in.';
const check = (type: string) => `Let the adapter check what it hands over against ${type} of the contract.`;
const wrap = 'Whatever fails inside an adapter must reach the widgets as an ApiError.';

/** By the words of the error: what the developer should know besides. Other errors are no mistakes of a page. */
const advice: readonly [RegExp, (error: ApiError, named: string) => string][] = [
  [/<[\w-]+> (is in|has no)/, () => ''],
  [/getToken\(\) failed/, ({ cause }) => `: ${wordsOf(cause)}. ${signIn}`],
  [/the adapter threw/, () => `. ${wrap}`],
  [/answered (\w+)\(\) with something else/, ({ cause }, method) => where(cause, method)],
  [/cannot show its order/, ({ latest }) => (latest ? where(latest) : `. ${check('the types')}`)],
  [
    / by the rules$/,
    () => '. Where the backend has a status of its own, the adapter must know what it means here.',
  ],
  [/with an unknown shape/, () => '. The server must speak the contract of this version.'],
];

/** Tells the developer of an error that the page's own code has caused. */
export function explain(error: ApiError): void {
  for (const [words, more] of advice) {
    const found = words.exec(error.message);
    if (found) return tellDeveloper(error.message + more(error, found[1] ?? ''));
  }
}

/** Where an answer differs from what was agreed; nothing differs in an order that is another one than was asked for. */
function where(answer: unknown, method?: string): string {
  const { difference, type } = differenceOf(answer, method);
  const other = method ? ': it is of another order' : '';
  return `${difference ? `: ${difference}` : other}. ${check(type)}`;
}

/** What an element shows that has waited in vain for an order to look at. */
export function despair(host: OrderHost, view: OrderView): OrderView {
  return host.isConnected ? { ...view, phase: 'failed', error: despairOf(host, host.orderId) } : view;
}

/** Why an element has waited in vain: for its order, if it is of one. */
export function despairOf(host: Element, orderId?: string): ApiError {
  const provider = providerOf(host);
  const message = `[campaign-manager] <${host.localName}> ${lackIn(orderId, provider)}`;
  // Made by hand: the class would bring the schemas of the wire into the first load of a single element.
  const like = { name: 'ApiError', code: 'unsupported', retryable: false, fields: [] };
  const error = Object.assign(new Error(message), like) as unknown as ApiError;
  // A provider hears of the others.
  if (!provider) explain(error);
  return error;
}

function lackIn(orderId: string | undefined, provider: Element | undefined): string {
  if (!provider) return 'is in no <campaign-manager>: put it inside one whose adapter is set';
  if (!customElements.get(provider.localName))
    return 'is in no provider: <campaign-manager> is not defined, import its define module';
  if (orderId === '') return 'has no order: set its order-id attribute';
  return 'waits for the adapter of <campaign-manager>';
}

/** Looks through shadow roots too. */
function providerOf(element: Element): Element | undefined {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if ((at as Element).localName === 'campaign-manager') return at as Element;
}

const wordsOf = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : JSON.stringify(thrown);
