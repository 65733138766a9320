/** What stands around the messages: the head, who reads along, and what an empty chat says. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { chat } from '../../i18n/en/chat.ts';
import type { files } from '../../i18n/en/files.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import { renderEmpty } from '../shared/empty.ts';
import { icon } from '../shared/icon.ts';
import { momentTag, otherSide } from '../shared/words.ts';

export type ChatWords = I18nController<typeof chat & typeof files>;

/** The parties' names, as most texts of the chat need them. */
export function names(order: OrderSnapshot): Record<'channel' | 'client' | 'other', string> {
  const { channel, client } = order.parties;
  return { channel: channel.name, client: client.name, other: order.parties[otherSide(order)].name };
}

export function renderHead(i18n: ChatWords, order: OrderSnapshot, mediatorReads: boolean): TemplateResult {
  const mediator = order.viewer.actor === 'mediator';
  return html`
    <header class="head">
      <div>
        <h3 id="title" tabindex="-1">
          ${i18n.t(mediator ? 'chat.title.mediator' : 'chat.title', names(order))}
        </h3>
        <p>${i18n.t(mediator || mediatorReads ? 'order' : 'order.private', { number: order.number })}</p>
      </div>
    </header>
  `;
}

/** Says that a mediator reads along: to the parties, and to the mediator that they know. */
export function renderMediator(i18n: ChatWords, order: OrderSnapshot): TemplateResult {
  const reader = order.viewer.actor === 'mediator';
  const since = order.dispute?.escalation?.at;
  const reads = html`<strong>${i18n.t(reader ? 'mediator.you' : 'mediator.reads')}</strong>`;
  const instant = since ? momentTag(i18n, since) : reads;
  const text = reader
    ? html`${reads} ${i18n.t('mediator.known', names(order))}`
    : i18n.rich(i18n.t(since ? 'mediator.since' : 'mediator.always'), { reads, instant });
  return html`
    <div class="banner" part="banner" data-tone="accent">
      ${icon('scale')}
      <p>${text}</p>
    </div>
  `;
}

/** After the end both sides can still settle what is left, so the chat stays open. */
export function renderEnded(i18n: ChatWords, order: OrderSnapshot): TemplateResult | typeof nothing {
  if (!order.endedAt) return nothing;
  const key = order.viewer.actor === 'mediator' ? 'ended.mediator' : 'ended';
  return html`
    <div class="banner" part="banner">
      ${icon('lock')}
      <p>${i18n.rich(i18n.t(key), { instant: momentTag(i18n, order.endedAt) })}</p>
    </div>
  `;
}

export function renderOfflineChat(i18n: ChatWords): TemplateResult {
  return html`
    <div class="banner" part="banner" role="status">
      ${icon('offline')}
      <p><strong>${i18n.t('offline.title')}</strong> ${i18n.t('offline.messages')}</p>
    </div>
  `;
}

export function renderEmptyChat(
  i18n: ChatWords,
  order: OrderSnapshot,
  mediatorReads: boolean,
): TemplateResult {
  const mediator = order.viewer.actor === 'mediator';
  const text = mediator ? 'chat.empty.mediator' : mediatorReads ? 'chat.empty.shared' : 'chat.empty.text';
  return renderEmpty('chat', i18n.t('chat.empty.title'), i18n.t(text, names(order)));
}
