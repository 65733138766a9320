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

/** What happened, in one sentence; a code of a newer server is shown as it is. */
export function eventSentence(i18n: ChatWords, order: OrderSnapshot, { by, event }: Message): string {
  const code = event?.code ?? '';
  const { channel, client } = order.parties;
  const names = { who: nameOf(i18n, order, by), channel: channel.name, client: client.name };
  return i18n.maybe([`event.${code}`], names) ?? i18n.t('event.unknown', { code: i18n.label('event', code) });
}
