/** The demo's own words: what a deadline is called on a button, and what a newcomer may try next. */
import { english } from '../src/i18n/english.ts';
import { readable } from '../src/i18n/messages.ts';

export const formats = english;

const deadlines: Record<string, string> = {
  decision: 'end of the time to answer',
  hardStop: 'last day of the order',
  overdue: 'a dispute about late work opens',
  cancellation: 'end of the cancellation request',
  disputeWindow: 'end of the dispute window',
  'offer.client': 'end of the client’s offer',
  'offer.channel': 'end of the channel’s offer',
  response: 'end of the time to respond',
  escalateOpens: 'a mediator can be asked',
  negotiation: 'end of the negotiation',
  mediatorSilence: 'last day for a decision',
  unclaimed: 'the case is still without a mediator',
  overdueCase: 'the decision is due',
  info: 'end of the time for an answer',
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
  disputed: 'Try it: offer a refund as {channel}, or move the clock to the next deadline.',
};

export function tipFor(status: string, names: { channel: string; client: string }): string {
  const tip = tips[status] ?? 'This order has ended. Choose another one from the list.';
  return tip.replace('{channel}', names.channel).replace('{client}', names.client);
}
