/** An event of the order as one line of the chat: an icon and a sentence that names who did it. */
import type { ActorOrSystem } from '../../contract/actions.ts';
import type { Message } from '../../contract/message.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { chat } from '../../i18n/en/chat.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import type { IconName } from '../shared/icon.ts';

export type ChatWords = I18nController<typeof chat>;

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

/** Who somebody is to this viewer: "You", a party's name, "A mediator". */
export function nameOf(i18n: ChatWords, order: OrderSnapshot, who: ActorOrSystem): string {
  if (who === order.viewer.actor && who !== 'mediator') return i18n.t('actor.you');
  if (who === 'mediator') return i18n.t('mediator');
  return who === 'system' ? i18n.t('support') : order.parties[who].name;
}

type EventParams = NonNullable<Message['event']>['params'];

/** The figures of an event as people read them, and the forms of its sentence that name them, richest first. */
function figuresOf(i18n: ChatWords, order: OrderSnapshot, params: EventParams) {
  const { slot, number, refund, date, caseNumber } = params;
  const forms: string[] = [];
  const figures: Record<string, string> = {};
  if (typeof slot === 'string' && typeof number === 'number') {
    forms.push('slot');
    Object.assign(figures, { slot, number });
  }
  if (typeof refund === 'number') {
    forms.push('refund');
    figures.refund = i18n.money(refund, order.money.currency);
  }
  if (typeof date === 'string') {
    forms.push('day');
    figures.day = i18n.day({ date, timeZone: '' });
  }
  if (typeof caseNumber === 'string') {
    forms.push('case');
    figures.case = caseNumber;
  }
  return { forms, figures };
}

/** What happened, in one sentence; a code of a newer server becomes readable words. */
export function eventSentence(i18n: ChatWords, order: OrderSnapshot, { by, event }: Message): string {
  const { code, params } = event ?? { code: '', params: {} };
  const { channel, client } = order.parties;
  const { forms, figures } = figuresOf(i18n, order, params);
  const filled = { ...figures, who: nameOf(i18n, order, by), channel: channel.name, client: client.name };
  const keys = [...forms.map((form) => `event.${code}.${form}`), `event.${code}`];
  return i18n.maybe(keys, filled) ?? i18n.t('event.unknown', { code: i18n.label('event', code) });
}
