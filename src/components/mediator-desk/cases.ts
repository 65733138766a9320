/** The list of cases: whose each is, what is due and when, and the way to claim or return it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueRow, QueueView } from '../../controllers/queue-view.ts';
import { renderEmpty } from '../shared/empty.ts';
import { icon, type IconName } from '../shared/icon.ts';
import { renderBusy } from '../shared/review-step.ts';
import { mends, renderError } from '../shared/states.ts';
import { momentTag } from '../shared/words.ts';
import { type DeskWords, nameOfRow } from './kit.ts';

export interface CasesContext {
  i18n: DeskWords;
  queue: QueueView;
  /** The open case. */
  selected: string;
  /** How many of the loaded rows are shown. */
  shown: number;
  /** In a narrow place the list is folded away. */
  isOpen: boolean;
  /** Nothing can be sent now. */
  waits: boolean;
  /** A row's action on its way. */
  acting: { orderId: string; type: string } | null;
  toggle(): void;
  choose(orderId: string): void;
  act(row: QueueRow, type: 'claimCase' | 'returnCase'): void;
  more(): void;
  arrange(): void;
  retry(): void;
}

const bones = 4;

export function renderCases(c: CasesContext): TemplateResult {
  const { i18n, queue, isOpen } = c;
  const { phase, rows } = queue;
  const count = queue.length - queue.left;
  return html`
    <nav class="cases" part="cases" aria-label=${i18n.t('cases.title')} ?data-open=${isOpen}>
      <div class="row apart cases-head">
        <h4 class="wide" tabindex="-1">
          ${phase === 'open' ? i18n.plural('cases.count', count) : i18n.t('cases.title')}
        </h4>
        <span class="sm muted wide">${i18n.t('cases.sorted')}</span>
        <button
          type="button"
          class="btn narrow"
          data-size="s"
          part="action"
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${c.toggle}
        >
          ${phase === 'open' ? i18n.t('cases.toggle', { count: i18n.number(count) }) : i18n.t('cases.title')}
          ${icon('down')}
        </button>
      </div>
      ${renderNews(c)}
      <div class="cases-list" aria-busy=${phase === 'loading' ? 'true' : nothing}>
        ${phase === 'open' ? renderRows(c) : phase === 'loading' ? renderBones(c) : nothing}
        ${rows.length === 0 && phase === 'open' ? renderEmpty('scale', i18n.t('cases.empty.title'), i18n.t('cases.empty.text')) : nothing}
        ${renderMore(c)}
      </div>
    </nav>
  `;
}

const renderBones = ({ i18n }: CasesContext): TemplateResult =>
  html`<p class="vh" role="status">${i18n.t('cases.loading')}</p>
    ${Array.from({ length: bones }, () => html`<div class="pick"><span class="bone"></span><span class="bone"></span></div>`)}`;

/** New cases wait until somebody wants to see them: nothing moves under a hand. */
function renderNews({ i18n, queue, arrange }: CasesContext): TemplateResult {
  const { news, left } = queue;
  const line = (text: string, label: string) =>
    html`<p class="row apart sm">
      ${text}
      <button type="button" class="btn" data-size="s" part="action" @click=${arrange}>${label}</button>
    </p>`;
  return html`<div role="status">
    ${
      news > 0
        ? line(i18n.plural('cases.news', news), i18n.plural('cases.news.show', news))
        : left > 0
          ? line(i18n.plural('cases.gone', left), i18n.t('cases.gone.show'))
          : nothing
    }
  </div>`;
}

const renderRows = (c: CasesContext): TemplateResult =>
  html`<ul>
    ${repeat(
      c.queue.rows.slice(0, c.shown),
      ({ id }) => id,
      (row) => renderRow(c, row),
    )}
  </ul>`;

function renderRow(c: CasesContext, row: QueueRow): TemplateResult {
  const { i18n, selected, choose } = c;
  const isSelected = row.id === selected;
  return html`
    <li data-case=${nameOfRow(row)} ?data-left=${row.hasLeft}>
      <button
        type="button"
        class="pick"
        part="case"
        aria-current=${isSelected ? 'true' : nothing}
        @click=${() => choose(row.id)}
      >
        <span class="row apart"
          ><strong>${nameOfRow(row)} · ${i18n.money(row.captured, row.currency)}</strong
          >${row.hasLeft ? nothing : renderHolder(i18n, row)}</span
        >
        <span dir="auto">${row.with}</span>
        <span class="muted">${row.hasLeft ? i18n.t('cases.left') : renderDue(i18n, row)}</span>
      </button>
      ${isSelected ? nothing : renderAct(c, row)}
    </li>
  `;
}

const holders: Readonly<Record<string, readonly [string | undefined, IconName]>> = {
  viewer: ['accent', 'turn'],
  none: ['caution', 'clock'],
  other: [undefined, 'lock'],
};

/** Whose the case is, or whom its mediator waits for. */
export function renderHolder(
  i18n: DeskWords,
  { case: found }: Pick<QueueRow, 'case'>,
): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const { holder, waitsFor } = found;
  if (holder !== 'other' && waitsFor) {
    const text = i18n.maybe([`holder.waits.${waitsFor}`]);
    return html`<span class="pill">${icon('wait')}${text}</span>`;
  }
  const [tone, name] = holders[holder] ?? [undefined, 'scale'];
  return html`<span class="pill" data-tone=${tone ?? nothing}
    >${icon(name)}${i18n.label('holder', holder)}</span
  >`;
}

function renderDue(i18n: DeskWords, { dueAt, dueKind }: QueueRow): unknown {
  if (!dueAt) return nothing;
  const text = i18n.maybe([`cases.due.${dueKind}`, 'cases.due.other']) ?? '{when}';
  return i18n.rich(text, { when: momentTag(i18n, dueAt) });
}

const labels = { claimCase: 'cases.claim', returnCase: 'cases.return' } as const;
const busyLabels = { claimCase: 'cases.claiming', returnCase: 'cases.returning' } as const;

/** The open case has its buttons in its head. */
function renderAct(c: CasesContext, row: QueueRow): TemplateResult | typeof nothing {
  const { i18n, acting, waits, act } = c;
  const type = (['claimCase', 'returnCase'] as const).find((one) => row.actions.includes(one));
  if (!type || row.hasLeft) return nothing;
  const isBusy = acting?.orderId === row.id && acting.type === type;
  return html`<p class="pick-act">
    <button
      type="button"
      class="btn"
      data-size="s"
      part="action"
      aria-disabled=${waits && !isBusy ? 'true' : nothing}
      aria-busy=${isBusy ? 'true' : nothing}
      @click=${() => waits || act(row, type)}
    >
      ${isBusy ? renderBusy(i18n.t(busyLabels[type])) : i18n.t(labels[type], { case: nameOfRow(row) })}
    </button>
  </p>`;
}

function renderMore({ i18n, queue, shown, more, retry }: CasesContext): unknown {
  const { pageError: error } = queue;
  if (error)
    return renderError(i18n, { what: i18n.t('cases.failed.more'), error }, mends(error) ? retry : undefined);
  if (queue.length <= shown || queue.rows.length === 0) return nothing;
  return html`<p class="pick-act">
    <button type="button" class="btn" data-size="s" part="action" id="more-cases" @click=${more}>
      ${i18n.t('cases.more')}
    </button>
  </p>`;
}
