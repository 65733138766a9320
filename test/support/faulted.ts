/** Every element on a page whose backend, network or developer fails it, and what a person and the page learn of it. */
import { fixture, html, nextFrame } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/creative-review/define.ts';
import '../../src/components/dispute-case/define.ts';
import '../../src/components/dispute-form/define.ts';
import '../../src/components/mediator-desk/define.ts';
import '../../src/components/order-actions/define.ts';
import '../../src/components/order-chat/define.ts';
import '../../src/components/order-deadline/define.ts';
import type { CampaignManager } from '../../src/components/campaign-manager/campaign-manager.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { loadSession } from '../../src/controllers/session-loader.ts';
import { memoryStorage } from './campaign.ts';
import { disputeSeen, due, hours, may, pageOf, said, seenBy, slotOf, version } from './casework.ts';
import { casesOf } from './desk-stage.ts';
import { placed } from './look-orders.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { waitUntil } from './waiting.ts';
import { buttonsIn, isWaiting, textOf } from './widget.ts';

export type Widget = ReactiveElement & { orderId: string };

/** What each element is about, and how one sees that it shows it. */
export interface Subject {
  tag: string;
  order: OrderSnapshot;
  ready: string;
}

const headline = slotOf('headline', 'Headline', { maxCharacters: 80 });
export const toSend = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  seenBy('client', {
    status: 'accepted',
    creatives: [headline],
    actions: [may('submitCreative', { status: 'accepted', slotId: 'headline', after: null }, { class: 'R' })],
    ...over,
  });

const submitted = version('headline.1', 1);
const onVersion = { versionId: submitted.id, checksum: submitted.checksum };
export const toReview = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  seenBy('channel', {
    status: 'accepted',
    creatives: [{ ...headline, status: 'submitted', versions: [submitted] }],
    actions: [may('approveCreative', onVersion), may('requestChanges', onVersion)],
    ...over,
  });

export const toDispute = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  seenBy('client', {
    status: 'completed',
    actions: [
      may(
        'dispute',
        { status: 'completed', completion: 1 },
        {
          class: 'I',
          until: hours(18),
          input: { minRefund: 0, maxRefund: 120_000, redo: true, earliest: hours(72), latest: hours(1440) },
        },
      ),
    ],
    deadlines: [due('disputeWindow', 18, 'client', 'releaseAll')],
    ...over,
  });

export const disputed = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  seenBy('client', {
    status: 'disputed',
    dispute: disputeSeen(),
    deadlines: [due('response', 72, 'channel')],
    ...over,
  });

export const subjects: readonly Subject[] = [
  { tag: 'order-actions', order: placed(), ready: 'Accept order' },
  { tag: 'order-deadline', order: placed(), ready: 'Answer by' },
  { tag: 'order-chat', order: seenBy('channel'), ready: 'Perfect.' },
  { tag: 'creative-review', order: toSend(), ready: 'Add text' },
  { tag: 'dispute-form', order: toDispute(), ready: 'Check your answers' },
  { tag: 'dispute-case', order: disputed(), ready: 'Only the issue of 17 March' },
];

export const talk = pageOf([said(3, 'client', 'Great to have you.'), said(4, 'channel', 'Perfect.')]);

/** What was said where nobody but developers looks, and what the page was told. */
export function listen() {
  const console_: string[] = [];
  const errors: { on: string; code: string }[] = [];
  const { warn, error } = console;
  console.error = (...words: unknown[]) => void console_.push(`error: ${words.join(' ')}`);
  console.warn = (...words: unknown[]) => void console_.push(`warn: ${words.join(' ')}`);
  const hearError = ({ detail, target }: HTMLElementEventMap['cm-error']) =>
    void errors.push({ on: (target as Element).localName, code: detail.error.code });
  const hearRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    console_.push(`unhandled: ${String(event.reason)}`);
  };
  const hearThrow = (event: ErrorEvent) => void console_.push(`thrown: ${event.message}`);
  document.addEventListener('cm-error', hearError);
  globalThis.addEventListener('unhandledrejection', hearRejection);
  globalThis.addEventListener('error', hearThrow);
  return {
    console: console_,
    errors,
    stop(): void {
      Object.assign(console, { warn, error });
      document.removeEventListener('cm-error', hearError);
      globalThis.removeEventListener('unhandledrejection', hearRejection);
      globalThis.removeEventListener('error', hearThrow);
    },
  };
}

export interface Staged {
  el: Widget;
  provider: CampaignManager;
  server: ReturnType<typeof scriptedAdapter>['server'];
  drafts: DraftStorage;
  /** Talks to the chats that watch. */
  say(): void;
}

/** One element on its order; `spoil` changes the adapter before the page gets it. */
export async function stage(
  { tag, order, ready }: Subject,
  options: {
    first?: OrderSnapshot | null;
    spoil?: (adapter: ApiAdapter) => ApiAdapter;
    drafts?: DraftStorage;
  } = {},
): Promise<Staged> {
  await Promise.all([loadSession(), import('../../src/components/order-actions/late.ts')]);
  const first = options.first === undefined ? order : options.first;
  const { adapter, server } = scriptedAdapter(first);
  const provider = await fixture<CampaignManager>(html`<campaign-manager></campaign-manager>`);
  const drafts = options.drafts ?? memoryStorage();
  provider.drafts = drafts;
  provider.adapter = options.spoil?.(adapter) ?? adapter;
  await provider.updateComplete;
  const el = document.createElement(tag) as Widget;
  el.setAttribute('order-id', 'o1');
  provider.append(el);
  await el.updateComplete;
  const say = () => server.say(talk);
  if (tag === 'mediator-desk') server.queue(casesOf([]));
  if (tag === 'order-chat') await waitUntil(() => server.chats.size > 0, 'no chat is watched');
  await nextFrame();
  if (first) say();
  if (first === order) await waitUntil(() => textOf(el).includes(ready), `${tag}: ${textOf(el)}`);
  // Order-actions has the rest of its words and looks a moment later.
  if (tag === 'order-actions')
    await waitUntil(() => el.shadowRoot!.adoptedStyleSheets.length > 4, 'the late part did not come');
  return { el, provider, server, drafts, say };
}

const adviceWords =
  /Sign in with|Check the link|Reload|Go to the order’s own page|Correct it|Shorten it|Try again in|until it is possible again|Wait a minute/;

/** Whether a person is told or offered what to do next. */
export const hasNextStep = (el: Element): boolean =>
  [...el.shadowRoot!.querySelectorAll('button, a.btn')].some((one) => !isWaiting(one)) ||
  adviceWords.test(textOf(el));

export { buttonsIn, textOf };
