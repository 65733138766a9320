/** The demo's own words: what a deadline is called on a button, and what a newcomer may try next. */
import { formatsFor } from '../src/i18n/formats.ts';
import { readable } from '../src/i18n/messages.ts';

export const formats = formatsFor('en');

const deadlines: Record<string, string> = {
  decision: 'time to answer ends',
  hardStop: 'last day of the order',
  overdue: 'dispute becomes possible',
  cancellation: 'cancellation request lapses',
  disputeWindow: 'dispute window ends',
  'offer.client': 'client’s offer lapses',
  'offer.channel': 'channel’s offer lapses',
  response: 'time to respond ends',
  escalateOpens: 'a mediator can be asked',
  negotiation: 'time to settle ends',
  mediatorSilence: 'last day for a decision',
  unclaimed: 'case waits too long',
  overdueCase: 'decision is late',
  info: 'time for an answer ends',
};

export function deadlineName(kind: string): string {
  return deadlines[kind] ?? readable(kind).toLowerCase();
}

export function statusName(status: string): string {
  return readable(status);
}

/** One thing to try, by status. */
const tips: Record<string, string> = {
  placed: 'Try it: accept the order as {channel}.',
  accepted: 'Try it: submit a creative as {client}, then approve it as {channel}.',
  ready: 'Try it: complete the order as {channel}.',
  completed: 'Try it: open a dispute as {client}, or move the clock to the end of the window.',
  disputed: 'Try it: make or accept an offer, or move the clock to the next deadline.',
};

export function tipFor(status: string, names: { channel: string; client: string }): string {
  const tip = tips[status] ?? 'This order has ended. Choose another one above.';
  return tip.replace('{channel}', names.channel).replace('{client}', names.client);
}
