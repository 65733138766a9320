/** What stands above the rows: how many need the viewer, and by what the list is narrowed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../../contract/limits.ts';
import type { OrderStatus } from '../../contract/order.ts';
import type { QueueView } from '../../contract/queue.ts';
import type { QueueState } from '../../controllers/events.ts';
import type { QueueView as Queue } from '../../controllers/queue-view.ts';
import { momentTag } from '../shared/words.ts';
import type { QueueWords } from './words.ts';

/** The views that can be chosen; all orders only where somebody asked for them. */
const views = ['needsYou', 'waiting', 'done'] as const satisfies readonly QueueView[];

const running = ['placed', 'accepted', 'ready', 'completed', 'disputed'] as const;
const over = ['declined', 'expired', 'cancelled', 'refunded', 'released', 'split'] as const;
const statuses: readonly OrderStatus[] = [...running, ...over] satisfies OrderStatus[];

export interface Tools {
  i18n: QueueWords;
  queue: Queue;
  state: QueueState;
  typed: string;
  /** The tools make room for what is done to the chosen rows. */
  isOff: boolean;
  choose(part: Partial<QueueState>): void;
  type(text: string, isNow?: boolean): void;
  /** What is wrong with what was typed. */
  late: { renderLong(typed: string): unknown } | undefined;
}

export const isNarrowed = ({ search, status, unread }: QueueState): boolean =>
  search.trim() !== '' || status !== '' || unread;

export function renderHead({ i18n, queue, state }: Tools): TemplateResult {
  const { counts, first } = queue;
  const need = counts?.needsYou ?? 0;
  const due = state.view === 'needsYou' && !isNarrowed(state) && need > 0 ? first?.dueAt : null;
  return html`
    <header class="head">
      <div>
        <h3 id="title" tabindex="-1">${i18n.t('queue.title')}</h3>
        <p>
          ${
            counts
              ? need > 0
                ? i18n.plural('queue.need', need)
                : i18n.t('queue.need.none')
              : html`<span class="bone"></span
                  ><span class="vh" role="status">${i18n.t('queue.loading')}</span>`
          }
          ${due ? i18n.rich(i18n.t('queue.next'), { when: momentTag(i18n, due) }) : nothing}
        </p>
      </div>
    </header>
  `;
}

export function renderTools(tools: Tools): TemplateResult {
  const { i18n, state, choose, queue, isOff } = tools;
  const { view, unread } = state;
  return html`
    <div class="bar" part="tools" ?data-off=${isOff}>
      <div class="seg" part="views" role="group" aria-label=${i18n.t('queue.show')}>
        ${views.map((one) => renderView(tools, one))} ${view === '' ? renderView(tools, '') : nothing}
      </div>
      ${renderSearch(tools)}
      <label
        ><span class="vh">${i18n.t('queue.status')}</span
        ><select
          class="input"
          .value=${live(state.status)}
          @change=${(event: Event) => choose({ status: (event.target as HTMLSelectElement).value as QueueState['status'] })}
        >
          <option value="" ?selected=${state.status === ''}>${i18n.t('queue.status.any')}</option>
          ${statusesOf(state).map(
            (status) =>
              html`<option value=${status} ?selected=${status === state.status}>
                ${i18n.label('status', status)}
              </option>`,
          )}
        </select></label
      >
      <button
        type="button"
        class="btn"
        aria-pressed=${unread ? 'true' : 'false'}
        @click=${() => choose({ unread: !unread })}
      >
        ${i18n.t('queue.unread')} ${queue.counts ? i18n.number(queue.counts.unread) : nothing}
      </button>
    </div>
  `;
}

function renderView({ i18n, queue, state, choose }: Tools, view: QueueState['view']): TemplateResult {
  const { counts } = queue;
  const all = counts && counts.needsYou + counts.waiting + counts.done;
  const count = view === '' ? all : counts?.[view];
  const keepsStatus =
    view === '' || statusesOf({ ...state, view, status: '' }).includes(state.status as OrderStatus);
  return html`<button
    type="button"
    aria-pressed=${state.view === view ? 'true' : 'false'}
    @click=${() => choose({ view, ...(!keepsStatus && { status: '' }) })}
  >
    ${i18n.maybe([`queue.view.${view || 'all'}`])} ${count == null ? nothing : i18n.number(count)}
  </button>`;
}

/** The statuses that orders of a view can have; one that a page has set stands there too. */
function statusesOf({ view, status }: QueueState): readonly OrderStatus[] {
  const all = view === '' ? statuses : view === 'done' ? over : running;
  return status === '' || all.some((one) => one === status) ? all : [...all, status];
}

function renderSearch({ i18n, queue, typed, type, late }: Tools): TemplateResult {
  const isLong = typed.trim().length > limits.search.max;
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') type(typed, true);
    if (event.key !== 'Escape' || typed === '') return;
    event.preventDefault();
    type('', true);
  };
  return html`
    <div class="search">
      <label class="vh" for="search">${i18n.t('queue.search')}</label
      ><input
        class="input"
        id="search"
        type="search"
        autocomplete="off"
        placeholder=${i18n.maybe([`queue.search.${queue.viewer?.actor}`]) ?? nothing}
        .value=${live(typed)}
        aria-invalid=${isLong ? 'true' : nothing}
        aria-describedby="long"
        @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
        @keydown=${handleKey}
      />
      <div id="long" role="status">${isLong ? late?.renderLong(typed) : nothing}</div>
    </div>
  `;
}
