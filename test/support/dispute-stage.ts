/** The form that opens a dispute on a scripted server: an order that may be disputed, hands that fill the form in. */
import { html } from '@open-wc/testing';
import '../../src/components/dispute-form/define.ts';
import type { DisputeForm } from '../../src/components/dispute-form/dispute-form.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage, withCampaign } from './campaign.ts';
import { all, due, find, hours, may, press, rested, seenBy, type } from './casework.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { waitUntil } from './waiting.ts';

export const on = { status: 'completed', completion: 1 };
export const mayDispute = may('dispute', on, {
  class: 'I',
  until: hours(18),
  input: {
    minRefund: 0,
    maxRefund: 120_000,
    redo: true,
    earliest: hours(72),
    latest: hours(1440),
    windowHours: 72,
  },
});
export const links = {
  terms: null,
  termsDisputes: null,
  support: 'https://tallypost.example/support',
  reorder: null,
  order: null,
};

export const completed = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  seenBy('client', {
    status: 'completed',
    links,
    actions: [mayDispute],
    deadlines: [
      {
        ...due('disputeWindow', 18, 'client', 'releaseAll'),
        consequence: { code: 'releaseAll', params: { refund: 0, payout: 108_000, fee: 12_000 } },
      },
    ],
    ...over,
  });

export const complaint = 'Only the issue of 17 March carried ours; the issue of 20 March did not.';

export async function openForm(
  first = completed(),
  drafts = memoryStorage(),
  features: { uploads?: boolean } = {},
) {
  const { adapter, server } = scriptedAdapter(first, features);
  const el = await withCampaign<DisputeForm>(adapter, html`<dispute-form order-id="o1"></dispute-form>`, {
    drafts,
  });
  await waitUntil(() => find(el, 'h3') !== null);
  await rested(el);
  return { el, server, drafts };
}

/** The option at this place among those of a name. */
export const choose = async (el: Element, name: string, at: number) => {
  all(el, `[name=${name}]`)[at]!.click();
  await rested(el);
};

export async function fill(el: Element, amount = '600') {
  await choose(el, 'ground', 1);
  await type(el, '#text', complaint);
  await choose(el, 'clauses', 0);
  await choose(el, 'asked', 1);
  await type(el, '#amount', amount);
}

/** Filled in, and shown for a last look. */
export async function check(el: Element) {
  await fill(el);
  await review(el);
}

/** Shows what was filled in for a last look. */
export async function review(el: Element) {
  await press(el, 'Check your answers');
  await waitUntil(() => find(el, '.review') !== null);
  await rested(el);
}
