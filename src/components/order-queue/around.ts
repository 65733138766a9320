/** What is said instead of rows, or beside them: nothing there, not loaded, offline, new orders. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../contract/api-error.ts';
import { limits } from '../../contract/limits.ts';
import type { QueueState } from '../../controllers/events.ts';
import type { QueueView } from '../../controllers/queue-view.ts';
import type { queueLate } from '../../i18n/en/queue-late.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import { listed } from '../../i18n/listed.ts';
import { renderEmpty } from '../shared/empty.ts';
import { renderProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { mends, reasonOf, referenceOf } from '../shared/states.ts';
import { timeTag } from '../shared/words.ts';
import { isNarrowed } from './head.ts';

/** With the texts that come late. */
export type LateWords = I18nController<typeof queueLate>;

export interface Around {
  i18n: LateWords;
  queue: QueueView;
  state: QueueState;
  choose(part: Partial<QueueState>): void;
  retry(): void;
  arrange(): void;
}

const press = (text: string, handle: () => void) =>
  html`<button type="button" class="btn" data-size="s" @click=${handle}>${text}</button>`;

/** What went wrong, that nothing was changed, and the way on. */
export function renderTrouble(
  { i18n, retry }: Pick<Around, 'i18n' | 'retry'>,
  what: string,
  error: ApiError,
): TemplateResult {
  return html`
    <div class="banner" part="banner" data-tone="critical" role="alert">
      ${icon('alert')}
      <p>
        <strong>${what}</strong> ${reasonOf(i18n, error)} ${i18n.t('failed.nothing')}
        ${referenceOf(i18n, error)}
      </p>
      ${
        error.code === 'unsupported'
          ? nothing
          : html`<button type="button" class="btn" data-size="s" @click=${retry}>
              ${icon('retry')}${(mends(error) && i18n.maybe([`state.${error.code}.action`])) || i18n.t('tryAgain')}
            </button>`
      }
    </div>
  `;
}

/** Over the rows: offline, no longer followed. */
export function renderStanding(around: Around): TemplateResult | typeof nothing {
  const { i18n, queue } = around;
  const { connection, error, asOf, phase } = queue;
  if (connection !== 'offline' && !error) return nothing;
  const asOfText =
    asOf === null
      ? nothing
      : i18n.rich(i18n.t('queue.offline'), { time: timeTag(i18n, new Date(asOf).toISOString()) });
  const what =
    error && error.code === 'forbidden'
      ? i18n.t('queue.forbidden')
      : (i18n.maybe([error?.code === 'unauthorized' ? 'state.unauthorized' : '']) ??
        i18n.t(phase === 'failed' ? 'queue.failed' : 'queue.failed.stale'));
  return html`
    ${
      connection === 'offline'
        ? html`<div class="banner" part="banner" role="status">
            ${icon('offline')}
            <p><strong>${i18n.t('offline.title')}</strong> ${asOfText} ${i18n.t('offline.wait')}</p>
          </div>`
        : nothing
    }
    ${error ? renderTrouble(around, what, error) : nothing}
  `;
}

/** What has come or gone since somebody looks: nothing moves before it is asked for. */
export function newsOf(i18n: LateWords, { news, left, since }: QueueView): string {
  if (news > 0 && since) return i18n.plural('queue.news', news, { time: i18n.time(since) });
  return left > 0 ? i18n.plural('queue.gone', left) : '';
}

/** What is wrong with a search that is too long. */
export function renderLong(i18n: LateWords, typed: string): TemplateResult | typeof nothing {
  const { max } = limits.search;
  const count = i18n.number(typed.trim().length);
  return renderProblem(i18n.t('queue.search.long', { max: i18n.number(max), count }));
}

/** One line that is always there: what is new must not push the rows down. */
export function renderLine({ i18n, queue, arrange }: Around): TemplateResult {
  const news = newsOf(i18n, queue);
  const isNew = queue.news > 0;
  const label = isNew ? i18n.plural('queue.news.show', queue.news) : i18n.t('queue.gone.show');
  return html`
    <div class="line" part="line" data-tone=${isNew ? 'accent' : nothing}>
      ${news ? icon('info') : nothing}
      <p>${news || (queue.phase === 'open' ? i18n.plural('queue.found', queue.total) : nothing)}</p>
      ${news ? press(label, arrange) : nothing}
    </div>
  `;
}

/** No rows: none at all, none in this view, or none that the filters let through. */
export function renderNone({ i18n, queue, state, choose }: Around): TemplateResult {
  const { counts, viewer } = queue;
  const all = counts ? counts.needsYou + counts.waiting + counts.done : 0;
  if (all === 0)
    return renderEmpty(
      'file',
      i18n.t('queue.empty.title'),
      i18n.maybe([`queue.empty.${viewer?.actor}`]) ?? '',
    );
  const here = state.view === '' ? all : (counts?.[state.view] ?? 0);
  if (!isNarrowed(state))
    return renderEmpty(
      'done',
      i18n.maybe([`queue.none.${state.view}`]) ?? '',
      i18n.plural('queue.none.text', all - here),
    );
  const search = state.search.trim();
  const clear = () => choose({ search: '', status: '', unread: false });
  return renderEmpty(
    'file',
    search ? i18n.t('queue.match', { search }) : i18n.t('queue.match.filters'),
    here > 0 ? i18n.plural('queue.hidden', here, { filters: filtersOf(i18n, state) }) : '',
    html`<div class="row-of">
      ${press(i18n.t('queue.clear'), clear)}
      ${search && state.view !== '' ? press(i18n.t('queue.all'), () => choose({ view: '', status: '', unread: false })) : nothing}
    </div>`,
  );
}

/** "the search, the filter Placed" */
function filtersOf(i18n: LateWords, { search, status, unread }: QueueState): string {
  const named = (name: string) => i18n.t('queue.filter.named', { name });
  const filters = [
    search.trim() && i18n.t('queue.filter.search'),
    status && named(i18n.label('status', status)),
    unread ? named(i18n.label('queue', 'unread')) : '',
  ];
  return listed(i18n, filters.filter(Boolean));
}
