/** What an order's record holds, in groups: messages, versions of creatives, what happened; each is one click. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NewEvidence } from '../../../contract/commands.ts';
import type { Message } from '../../../contract/message.ts';
import type { OrderSnapshot } from '../../../contract/order.ts';
import type { MessagesView } from '../../../controllers/messages-view.ts';
import { listed } from '../../../i18n/listed.ts';
import { eventSentence } from '../event-sentence.ts';
import { nameText, shortSum } from '../file-text.ts';
import { icon, type IconName } from '../icon.ts';
import { plainText } from '../message-text.ts';
import { reasonOf } from '../states.ts';
import { momentTag, nameOf } from '../words.ts';
import type { EvidenceContext, EvidenceWords, RecordKind, Shelf } from './given-evidence.ts';

export interface GroupContext {
  c: EvidenceContext;
  i18n: EvidenceWords;
  shelf: Shelf;
  messages: { view: MessagesView | undefined; open(): void; older(): void; retry(): void };
}

type Listed = Extract<NewEvidence, { kind: RecordKind }>;

/** One thing that can be picked. */
interface Item {
  evidence: Listed;
  label: string;
  /** Shown below, in parts. */
  about: readonly unknown[];
  /** What a search looks through. */
  text: string;
}

const icons = { message: 'chat', version: 'image', event: 'clock' } as const satisfies Record<
  RecordKind,
  IconName
>;
/** More than this can be searched. */
const calm = 8;
const longest = 160;

const keyOf = (one: Listed): string => (one.kind === 'version' ? one.versionId : String(one.seq));
const isSame = (a: NewEvidence, b: Listed): boolean => a.kind === b.kind && keyOf(a) === keyOf(b);

export function renderGroup(g: GroupContext, kind: RecordKind): TemplateResult {
  const { c, i18n, messages } = g;
  const name = i18n.t(`pick.group.${kind}`);
  const count = c.given.picked.filter((one) => one.kind === kind).length;
  const opened = ({ target }: Event) => {
    if (kind === 'message' && (target as HTMLDetailsElement).open) messages.open();
  };
  return html`
    <details class="group" ?open=${c.helps === kind} @toggle=${opened}>
      <summary>
        ${icon(icons[kind])}<span>${name}</span>
        ${c.helps === kind ? html`<span class="hint">${i18n.t('pick.helps')}</span>` : nothing}
        ${count > 0 ? html`<span class="pill">${i18n.t('pick.chosen', { count })}</span>` : nothing}
        ${icon('down')}
      </summary>
      <div class="stack-s" role="group" aria-label=${name}>${renderItems(g, kind, name)}</div>
    </details>
  `;
}

function renderItems(g: GroupContext, kind: RecordKind, name: string): unknown {
  const { c, i18n, shelf } = g;
  const all = itemsOf(g, kind);
  const search = shelf.searches.get(kind) ?? '';
  const wanted = search.trim().toLowerCase();
  const found = wanted ? all.filter(({ text }) => text.toLowerCase().includes(wanted)) : all;
  const figures = { count: i18n.number(found.length), total: i18n.number(all.length), search };
  return html`
    ${all.length > calm ? renderSearch(g, kind, i18n.t('pick.filter', { group: name })) : nothing}
    ${
      wanted
        ? html`<p class="hint" role="status">
            ${i18n.t(found.length > 0 ? 'pick.found' : 'pick.none.match', figures)}
          </p>`
        : nothing
    }
    ${found.length > 0 ? html`<div class="pieces">${found.map((item) => renderItem(c, shelf, item))}</div>` : nothing}
    ${kind === 'message' ? renderMessagesEnd(g, all.length) : all.length === 0 ? renderNone(i18n, kind) : nothing}
  `;
}

const renderNone = (i18n: EvidenceWords, kind: RecordKind): TemplateResult =>
  html`<p class="hint">${i18n.t(`pick.none.${kind}`)}</p>`;

function renderItem(c: EvidenceContext, shelf: Shelf, { evidence, label, about }: Item): TemplateResult {
  const isPicked = c.given.picked.some((one) => isSame(one, evidence));
  const choose = ({ target }: Event) => {
    const others = shelf.given.picked.filter((one) => !isSame(one, evidence));
    shelf.change({ picked: (target as HTMLInputElement).checked ? [...others, evidence] : others });
  };
  return html`
    <label class="choice">
      <input type="checkbox" name=${c.id} .checked=${live(isPicked)} @change=${choose} />
      <span>${label}</span>
      <span class="hint">${about.map((part, at) => (at > 0 ? [' · ', part] : part))}</span>
    </label>
  `;
}

function renderSearch({ c, shelf }: GroupContext, kind: RecordKind, label: string): TemplateResult {
  const look = ({ target }: Event) => {
    shelf.searches.set(kind, (target as HTMLInputElement).value);
    shelf.change({});
  };
  const stay = (event: KeyboardEvent) => {
    // Enter in a field would send the form.
    if (event.key === 'Enter') event.preventDefault();
  };
  return html`<input
    class="input"
    type="search"
    id="${c.id}-find-${kind}"
    autocomplete="off"
    aria-label=${label}
    placeholder=${label}
    .value=${shelf.searches.get(kind) ?? ''}
    @input=${look}
    @keydown=${stay}
  />`;
}

/** Where the messages shown begin: more of them, still loading, not to be had, or none. */
function renderMessagesEnd({ i18n, messages }: GroupContext, count: number): unknown {
  const { view } = messages;
  if (!view || view.phase === 'loading')
    return html`<p class="hint" role="status">${i18n.t('pick.loading')}</p>`;
  if (view.phase === 'failed')
    return html`<div class="row" role="alert">
      <p class="sm">${reasonOf(i18n, view.error)}</p>
      <button type="button" class="btn" data-size="s" @click=${messages.retry}>
        ${icon('retry')}${i18n.t('tryAgain')}
      </button>
    </div>`;
  if (view.more)
    return html`<div>
      <button
        type="button"
        class="btn"
        data-size="s"
        aria-busy=${view.loadingOlder ? 'true' : nothing}
        @click=${messages.older}
      >
        ${i18n.t(view.loadingOlder ? 'pick.older.loading' : 'pick.older')}
      </button>
    </div>`;
  return count === 0 ? renderNone(i18n, 'message') : nothing;
}

/** Newest first; then what is chosen but not to be seen here now. */
function itemsOf(g: GroupContext, kind: RecordKind): Item[] {
  const { c, i18n, messages } = g;
  const { order } = c;
  const written = messages.view?.messages ?? [];
  const listed =
    kind === 'message'
      ? written.filter(isWritten).map((message) => messageItem(i18n, order, message))
      : kind === 'version'
        ? versionItems(i18n, order)
        : eventItems(i18n, order, written);
  const unseen = c.given.picked.filter(
    (one): one is Listed => one.kind === kind && !listed.some(({ evidence }) => isSame(one, evidence)),
  );
  return [...listed.toReversed(), ...unseen.map((one) => unseenItem(i18n, one))];
}

const isWritten = ({ by, event, text, attachments }: Message): boolean =>
  by !== 'system' && event === null && (text !== '' || attachments.length > 0);

function messageItem(i18n: EvidenceWords, order: OrderSnapshot, message: Message): Item {
  const { seq, by, at, attachments } = message;
  const isOwn = by === order.viewer.actor;
  const label = i18n.t(isOwn ? 'pick.message.own' : 'pick.message', { who: nameOf(i18n, order, by) });
  const text = plainText(message.text).replace(/\s+/g, ' ').trim();
  const letters = Array.from(text);
  const short = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
  const names = listed(
    i18n,
    attachments.map(({ name }) => (name ? nameText(name) : i18n.t('pick.message.erased'))),
  );
  return {
    evidence: { kind: 'message', seq },
    label,
    about: [
      ...(text ? [html`<bdi>${i18n.t('pick.message.text', { text: short })}</bdi>`] : []),
      ...(names ? [i18n.plural('pick.message.files', attachments.length, { names })] : []),
      momentTag(i18n, at),
    ],
    text: [label, text, names].join(' '),
  };
}

function versionItems(i18n: EvidenceWords, { creatives }: OrderSnapshot): Item[] {
  return creatives.flatMap(({ name, versions }) =>
    versions.map(({ id, number, status, submittedAt, reviewedAt, checksum }) => {
      const label = i18n.t('pick.version', { slot: name, number });
      const state = i18n.label('pick.status', status);
      return {
        evidence: { kind: 'version' as const, versionId: id },
        label,
        about: [
          state,
          momentTag(i18n, reviewedAt ?? submittedAt),
          i18n.t('pick.checksum', { sum: shortSum(checksum) }),
        ],
        text: `${label} ${state} ${checksum}`,
      };
    }),
  );
}

/** The order tells its newest entries; older ones are known from the chat once it was looked at. */
function eventItems(i18n: EvidenceWords, order: OrderSnapshot, written: readonly Message[]): Item[] {
  const { entries } = order.timeline;
  const first = entries[0]?.seq ?? Infinity;
  const earlier = written.flatMap(({ event, by, at }) =>
    event?.entry !== undefined && event.entry < first
      ? [{ seq: event.entry, type: event.code, by, at, params: event.params }]
      : [],
  );
  return [...earlier, ...entries].map(({ seq, type, by, at, params }) => {
    const label = eventSentence(i18n, order, { code: type, by, params });
    return {
      evidence: { kind: 'event' as const, seq },
      label,
      about: [momentTag(i18n, at)],
      text: `${label} ${i18n.instant(at)}`,
    };
  });
}

function unseenItem(i18n: EvidenceWords, evidence: Listed): Item {
  const label = i18n.t(`pick.gone.${evidence.kind}`, { seq: 'seq' in evidence ? evidence.seq : '' });
  return { evidence, label, about: [i18n.t('pick.gone.hint')], text: label };
}
