/** A message on its way: what keeps it, and what its writer can do. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../contract/api-error.ts';
import type { MessagesView, OutgoingMessage } from '../../controllers/messages-view.ts';
import { icon } from '../shared/icon.ts';
import { reasonOf, referenceOf } from '../shared/states.ts';
import type { ChatWords } from './chat-parts.ts';
import { renderFileNames } from './message-files.ts';
import { messageText } from '../shared/message-text.ts';

/** What can be done with it. */
export interface OutgoingActs {
  resend(clientId: string): void;
  /** Takes it back into the composer. */
  edit(message: OutgoingMessage): void;
  discard(clientId: string): void;
}

interface Log extends OutgoingActs {
  i18n: ChatWords;
  view: MessagesView;
}

export function renderOutgoing(log: Log, message: OutgoingMessage): TemplateResult {
  const { text, files, state, error } = message;
  const isStuck = state === 'failed' || (state === 'waiting' && error);
  return html`<li class="msg" data-row data-own data-new data-state=${state}>
    ${files.length > 0 ? renderFileNames(log.i18n, files) : nothing}
    ${text ? html`<div class="bubble" dir="auto">${messageText(message, text)}</div>` : nothing}
    <div class="meta">${isStuck ? renderStuck(log, message) : renderSending(log, message)}</div>
  </li>`;
}

function renderSending({ i18n, view, discard }: Log, { state, clientId }: OutgoingMessage): TemplateResult {
  if (state === 'sending' && view.connection !== 'offline')
    return html`${icon('wait')}<span>${i18n.t('sending')}</span>`;
  const key = view.connection === 'offline' ? 'waiting' : 'waiting.turn';
  return html`${icon('wait')}<span>${i18n.t(key)}</span>${state === 'waiting' ? renderAct(i18n.t('send.delete'), () => discard(clientId)) : nothing}`;
}

function renderStuck({ i18n, resend, edit, discard }: Log, message: OutgoingMessage): TemplateResult {
  const { clientId, state, error } = message;
  const isFailed = state === 'failed';
  const again = i18n.t(isFailed ? 'send.again' : 'send.now');
  return html`<span class="failed ${isFailed ? 'tone-critical' : ''}"
      >${icon(isFailed ? 'alert' : 'wait')}<span
        >${isFailed ? whyNot(i18n, message) : whyNotYet(i18n, error!)}</span
      ></span
    >${renderAct(again, () => resend(clientId))}${
      isFailed ? renderAct(i18n.t('send.edit'), () => edit(message)) : nothing
    }${renderAct(i18n.t('send.delete'), () => discard(clientId))}`;
}

const renderAct = (label: string, act: () => void): TemplateResult =>
  html`<button type="button" class="btn" data-kind="quiet" data-size="s" @click=${act}>${label}</button>`;

/** What keeps it: it goes out by itself, and never twice. */
function whyNotYet(i18n: ChatWords, error: ApiError): string {
  const wait = error.retryAfterMs ?? 0;
  const own = `waiting.${error.code}${wait > 0 && error.code === 'rateLimited' ? '.after' : ''}`;
  const reason = i18n.maybe([own], { seconds: Math.ceil(wait / 1000) }) ?? reasonOf(i18n, error);
  return [i18n.t('waiting.not'), reason, i18n.t('waiting.auto'), referenceOf(i18n, error)]
    .filter(Boolean)
    .join(' ');
}

function whyNot(i18n: ChatWords, { error, files }: OutgoingMessage): string {
  if (!error) return i18n.t('unconfirmed');
  const lost = error.fields.flatMap(({ path }) => /^attachments\.(\d+)$/.exec(path)?.[1] ?? []);
  const [name] = lost.map((at) => files[Number(at)]?.name).filter(Boolean);
  const reason = name ? i18n.t('failed.file', { name }) : reasonOf(i18n, error);
  return [i18n.t('failed'), reason, referenceOf(i18n, error)].filter(Boolean).join(' ');
}
