/** What happened to an order: an icon and one sentence that names who did it. */
import type { ActorOrSystem } from '../../contract/actions.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Coded } from '../../contract/primitives.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import type { IconName } from './icon.ts';
import { ownFirst, subjectOf } from './stories.ts';

/** An action, `placed`, or the kind of a deadline that was reached, with its figures. */
export interface Happening extends Coded {
  by: ActorOrSystem;
}

const icons: Readonly<Record<string, IconName>> = {
  accept: 'done',
  approveCreative: 'done',
  acceptEstimate: 'done',
  markReady: 'done',
  complete: 'done',
  release: 'done',
  acceptOffer: 'done',
  submitCreative: 'upload',
  withdrawCreative: 'undo',
  requestChanges: 'undo',
  retractCompletion: 'undo',
  decline: 'stop',
  cancel: 'stop',
  acceptCancellation: 'stop',
  decision: 'stop',
  hardStop: 'clock',
  nudge: 'mail',
  dispute: 'flag',
  respond: 'flag',
  escalate: 'scale',
  response: 'scale',
  negotiation: 'scale',
  claimCase: 'scale',
  returnCase: 'scale',
  requestInfo: 'scale',
  decide: 'scale',
  mediatorSilence: 'scale',
};

export function eventIcon(code: string): IconName {
  return icons[code] ?? 'info';
}

/** The figures of an event as people read them, and the forms of its sentence that name them, richest first. */
function figuresOf(i18n: I18n, order: OrderSnapshot, params: Coded['params']) {
  const { slot, number, refund, date, caseNumber } = params;
  const forms: string[] = [];
  const figures: Record<string, string> = {};
  if (typeof slot === 'string' && typeof number === 'number') {
    forms.push('.slot');
    Object.assign(figures, { slot, number });
  }
  if (typeof refund === 'number') {
    forms.push('.refund');
    figures.refund = i18n.money(refund, order.money.currency);
  }
  if (typeof date === 'string') {
    forms.push('.day');
    figures.day = i18n.day({ date, timeZone: '' });
  }
  if (typeof caseNumber === 'string') {
    forms.push('.case');
    figures.case = caseNumber;
  }
  return { forms, figures };
}

/** What happened, in one sentence; a code of a newer server becomes readable words. Needs the texts of `events`. */
export function eventSentence(i18n: I18n, order: OrderSnapshot, { code, by, params }: Happening): string {
  const { channel, client } = order.parties;
  const { forms, figures } = figuresOf(i18n, order, params);
  const filled = { ...figures, who: subjectOf(i18n, order, by), channel: channel.name, client: client.name };
  const keys = [...forms, ''].map((form) => `event.${code}${form}`);
  const unknown = { code: i18n.label('event', code) };
  return (
    i18n.maybe(ownFirst(order, by, ...keys), filled) ?? i18n.maybe(['event.unknown'], unknown) ?? unknown.code
  );
}
