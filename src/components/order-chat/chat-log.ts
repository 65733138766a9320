/** The rows of a chat as list items: days, the unread mark, events, bubbles, and what is still on its way. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ApiError } from '../../contract/api-error.ts';
import type { Message } from '../../contract/message.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { MessagesView, OutgoingMessage } from '../../controllers/messages-view.ts';
import { eventIcon, eventSentence } from '../shared/event-sentence.ts';
import { icon } from '../shared/icon.ts';
import { subjectOf } from '../shared/stories.ts';
import { lost, reasonOf, referenceOf } from '../shared/states.ts';
import { rowsOf, type Row } from './chat-rows.ts';
import type { ChatWords } from './chat-parts.ts';

export interface ChatLog {
  i18n: ChatWords;
  order: OrderSnapshot;
  view: MessagesView;
  /** What others wrote after this message is marked as new; null marks nothing. */
  readUpTo: number | null;
  resend(clientId: string): void;
  discard(clientId: string): void;
}

export function renderRows(log: ChatLog): TemplateResult {
  const rows = rowsOf(log.view.messages, log.order.viewer.actor, log.readUpTo);
  return html`${repeat(
    rows,
    (row) => row.key,
    (row) => renderRow(log, row),
  )}${repeat(
    log.view.outgoing,
    (message) => message.clientId,
    (message) => renderOutgoing(log, message),
  )}`;
}

function renderRow(log: ChatLog, row: Row): TemplateResult {
  const { i18n } = log;
  if (row.kind === 'day') return html`<li class="line" data-rule>${i18n.day(row.day)}</li>`;
  if (row.kind === 'unread')
    return html`<li class="line" data-rule data-unread>${i18n.plural('unread', row.count)}</li>`;
  if (row.kind === 'event') return renderEvent(log, row.message);
  return html`<li class="msg" ?data-own=${row.own} ?data-new=${row.first}>
    <div class="bubble" dir="auto">${row.message.text}</div>
    ${row.last ? renderMeta(log, row.message, row.own) : nothing}
  </li>`;
}

function renderEvent({ i18n, order }: ChatLog, message: Message): TemplateResult {
  const event = { ...message.event!, by: message.by };
  const time = html`<time datetime=${message.at}>${i18n.time(message.at)}</time>`;
  const line = i18n.rich(i18n.t('meta'), { name: html`${eventSentence(i18n, order, event)}`, time });
  return html`<li class="line" data-event=${event.code}>
    ${icon(eventIcon(event.code))}<span>${line}</span>
  </li>`;
}

function renderMeta({ i18n, order, view }: ChatLog, message: Message, own: boolean): TemplateResult {
  const time = html`<time datetime=${message.at}>${i18n.time(message.at)}</time>`;
  const name = subjectOf(i18n, order, message.by);
  return html`<p class="meta">
    <span>${i18n.rich(i18n.t(own && wasRead(view, message) ? 'meta.read' : 'meta'), { name, time })}</span>
  </p>`;
}

function wasRead(view: MessagesView, { by, seq }: Message): boolean {
  if (by === 'channel') return view.read.client >= seq;
  return by === 'client' && view.read.channel >= seq;
}

function renderOutgoing(log: ChatLog, message: OutgoingMessage): TemplateResult {
  return html`<li class="msg" data-own data-new data-state=${message.state}>
    <div class="bubble" dir="auto">${message.text}</div>
    <div class="meta">${message.state === 'failed' ? renderFailed(log, message) : renderSending(log)}</div>
  </li>`;
}

function renderSending({ i18n, view }: ChatLog): TemplateResult {
  return html`${icon('wait')}<span>${i18n.t(view.connection === 'offline' ? 'waiting' : 'sending')}</span>`;
}

function renderFailed(
  { i18n, resend, discard }: ChatLog,
  { clientId, error }: OutgoingMessage,
): TemplateResult {
  const why = whyNot(i18n, error);
  return html`<span class="failed tone-critical">${icon('alert')}${why}</span>
    <button type="button" class="btn" data-kind="quiet" data-size="s" @click=${() => resend(clientId)}>
      ${icon('retry')}${i18n.t('tryAgain')}</button
    ><button type="button" class="btn" data-kind="quiet" data-size="s" @click=${() => discard(clientId)}>
      ${i18n.t('remove')}
    </button>`;
}

/** Why a message does not stand among the others, and whether the server may have it all the same. */
function whyNot(i18n: ChatWords, error: ApiError | undefined): string {
  if (!error || lost.has(error.code)) {
    const known = error ? reasonOf(i18n, error) : '';
    return [i18n.t('unconfirmed'), known, i18n.t('failed.once'), referenceOf(i18n, error ?? null)]
      .filter(Boolean)
      .join(' ');
  }
  const plain = error.retryAfterMs ? undefined : i18n.maybe([`failed.${error.code}`]);
  return `${plain ?? `${i18n.t('failed')} ${reasonOf(i18n, error)}`} ${referenceOf(i18n, error)}`.trim();
}
