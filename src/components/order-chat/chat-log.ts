/** The rows of a chat as list items: days, the unread mark, events, bubbles, and what is still on its way. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileAsset } from '../../contract/creative.ts';
import type { Message } from '../../contract/message.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { MessagesView } from '../../controllers/messages-view.ts';
import { eventIcon, eventSentence } from '../shared/event-sentence.ts';
import { icon } from '../shared/icon.ts';
import { subjectOf } from '../shared/stories.ts';
import type { ChatWords } from './chat-parts.ts';
import { type News, type Row, rowsOf, wasRead } from './chat-rows.ts';
import { messageText } from '../shared/message-text.ts';
import { momentTag } from '../shared/words.ts';
import { renderFiles } from './message-files.ts';
import { type OutgoingActs, renderOutgoing } from './outgoing.ts';

export interface ChatLog extends OutgoingActs {
  i18n: ChatWords;
  order: OrderSnapshot;
  view: MessagesView;
  /** The stretch of the messages that is shown. */
  shown: readonly Message[];
  /** Whether what is on its way stands below it. */
  toEnd: boolean;
  /** What is marked as new; null marks nothing. */
  news: News | null;
  /** Leads to a line of the timeline; undefined where nobody would. */
  lead: ((entry: number) => void) | undefined;
  open(file: FileAsset): void;
  /** How a file stands that was asked for. */
  fileState(file: FileAsset): 'opening' | 'failed' | undefined;
}

export function renderRows(log: ChatLog): TemplateResult {
  const { view, order, shown, news, toEnd } = log;
  return html`${repeat(
    rowsOf(shown, order.viewer.actor, news, view.read),
    (row) => row.key,
    (row) => renderRow(log, row),
  )}${repeat(
    toEnd ? view.outgoing : [],
    (message) => message.clientId,
    (message) => renderOutgoing(log, message),
  )}`;
}

function renderRow(log: ChatLog, row: Row): TemplateResult {
  const { i18n } = log;
  if (row.kind === 'day') return html`<li class="line" data-rule>${i18n.day(row.day)}</li>`;
  if (row.kind === 'unread')
    return html`<li class="line" data-rule data-unread>${i18n.plural('unread', row.count)}</li>`;
  const { message } = row;
  if (row.kind === 'event') return renderEvent(log, message);
  const text = messageText(message, message.text);
  // An adapter that was written before messages had files leaves them out.
  const files = (message as Partial<Message>).attachments ?? [];
  return html`<li class="msg" data-row ?data-own=${row.own} ?data-new=${row.first}>
    ${files.length > 0 ? renderFiles(log, files) : nothing}
    ${message.text ? html`<div class="bubble" dir="auto">${text}</div>` : nothing}
    ${message.erasedAt ? renderErased(i18n, message.erasedAt) : nothing}
    ${row.last ? renderMeta(log, message, row.own) : nothing}
  </li>`;
}

const renderErased = (i18n: ChatWords, erasedAt: string): TemplateResult =>
  html`<p class="meta">${i18n.rich(i18n.t('message.erased'), { instant: momentTag(i18n, erasedAt) })}</p>`;

function renderEvent({ i18n, order, lead }: ChatLog, message: Message): TemplateResult {
  const { entry, ...told } = message.event!;
  const sentence = eventSentence(i18n, order, { ...told, by: message.by });
  const name =
    lead && entry !== undefined
      ? html`<button type="button" class="to" @click=${() => lead(entry)}>${sentence}</button>`
      : html`${sentence}`;
  const time = html`<time datetime=${message.at}>${i18n.time(message.at)}</time>`;
  return html`<li class="line" data-row data-event=${told.code}>
    ${icon(eventIcon(told.code))}<span>${i18n.rich(i18n.t('meta'), { name, time })}</span>
  </li>`;
}

function renderMeta({ i18n, order, view }: ChatLog, message: Message, own: boolean): TemplateResult {
  const time = html`<time datetime=${message.at}>${i18n.time(message.at)}</time>`;
  const name = html`<bdi>${subjectOf(i18n, order, message.by)}</bdi>`;
  return html`<p class="meta">
    <span
      >${i18n.rich(i18n.t(own && wasRead(view.read, message) ? 'meta.read' : 'meta'), { name, time })}</span
    >
  </p>`;
}
