/** Where there is no form: the receipt, a case that runs, too late, too early, or nothing to dispute. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AvailableAction, OrderSnapshot, Receipt } from '../../contract/order.ts';
import { renderEmpty } from '../shared/empty.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { icon } from '../shared/icon.ts';
import type { Place } from '../shared/open.ts';
import { renderReorder } from '../shared/reorder.ts';
import { endingOf, storyOf } from '../shared/stories.ts';
import { momentTag, orderParams } from '../shared/words.ts';
import type { Words } from './complaint.ts';

export interface EndContext {
  i18n: Words;
  order: OrderSnapshot;
  /** What came of the last try. */
  outcome: Outcome | null;
  /** What was typed and not sent. */
  typed: string;
  /** Leads to another place of the order. */
  open(what: Place): void;
  /** A place that nobody could lead to. */
  nowhere: Place | null;
}

/** What is true now that there is no form. */
export function renderEnd(c: EndContext, action: AvailableAction | undefined): TemplateResult {
  const { order, outcome } = c;
  if (outcome?.kind === 'done') return renderOpened(c, outcome.receipt);
  if (order.viewer.actor !== 'client' || order.dispute?.status) return renderNone(c);
  if (action?.from) return renderSoon(c, action.from);
  if (order.endReason === 'windowElapsed' || (order.endedAt && outcome)) return renderLate(c);
  return outcome ? renderChanged(c, outcome) : renderNone(c);
}

function renderOpened(c: EndContext, receipt: Receipt): TemplateResult {
  const { i18n, order } = c;
  const answer = order.deadlines.find(({ kind }) => kind === 'response');
  const params = { ...orderParams(i18n, order), case: order.dispute?.caseNumber ?? '' };
  const until = answer && { channel: order.parties.channel.name, instant: momentTag(i18n, answer.dueAt) };
  return html`
    <div class="receipt" part="receipt" role="status">
      ${icon('done')}
      <h3 id="title" tabindex="-1">${i18n.t('receipt.title', params)}</h3>
      <p>
        ${until ? i18n.rich<TemplateResult | string>(i18n.t('receipt.answer'), until) : nothing}
        ${i18n.t('frozen', params)}
      </p>
      <p class="sm muted">
        ${i18n.rich<TemplateResult | string>(i18n.t('receipt.meta'), {
          time: momentTag(i18n, receipt.at),
          reference: receipt.reference,
        })}
      </p>
      ${renderWays(c, html`${renderWay(c, 'case', i18n.t('case.open'))}`)}
    </div>
  `;
}

/** The window has ended, as the server says; what was typed stays. */
function renderLate(c: EndContext): TemplateResult {
  const { i18n, order, typed } = c;
  const ended = order.timeline.entries.findLast(({ type }) => type === 'disputeWindow')?.at ?? order.endedAt;
  return html`
    <div class="receipt late" part="receipt" role="status">
      ${icon('clock')}
      <h3 id="title" tabindex="-1">${i18n.t('late.title')}</h3>
      <p>
        ${ended ? i18n.rich(i18n.t('late.at'), { instant: momentTag(i18n, ended) }) : nothing}
        ${endingOf(i18n, order)} ${typed ? i18n.t('late.kept') : nothing}
      </p>
      ${renderTyped(c)} ${renderNext(c)}
    </div>
  `;
}

/** Overtaken: what changed the order left no dispute to open. */
function renderChanged(c: EndContext, outcome: Outcome): TemplateResult {
  const { i18n, order } = c;
  const story = outcome.kind === 'conflict' ? outcome.story : null;
  return html`
    <div class="receipt late" part="receipt" role="status">
      ${icon('alert')}
      <h3 id="title" tabindex="-1">${i18n.t('changed.title')}</h3>
      <p>${story ? storyOf(i18n, order, story) : i18n.t('changed.text')} ${i18n.t('late.kept')}</p>
      ${renderTyped(c)} ${renderNext(c)}
    </div>
  `;
}

/** Not open yet: from when, and what is quicker. */
function renderSoon(c: EndContext, from: string): TemplateResult {
  const { i18n, order } = c;
  return html`
    <div class="receipt late" part="receipt">
      ${icon('clock')}
      <h3 id="title" tabindex="-1">${i18n.t('soon.title')}</h3>
      <p>
        ${i18n.rich(i18n.t('soon.from'), { instant: momentTag(i18n, from) })}
        ${i18n.t('soon.why', orderParams(i18n, order))}
      </p>
      ${renderTyped(c)} ${renderWays(c, renderWay(c, 'chat', i18n.t('write', orderParams(i18n, order))))}
    </div>
  `;
}

/** Nothing to open: a case runs already, it is not this viewer's to open, or the order is at no such place. */
function renderNone(c: EndContext): TemplateResult {
  const { i18n, order } = c;
  const params = { ...orderParams(i18n, order), case: order.dispute?.caseNumber ?? '' };
  if (order.dispute?.status)
    return renderEmpty(
      'flag',
      i18n.t('running.title', params),
      i18n.t(c.typed ? 'running.kept' : 'running.text'),
      html`${renderTyped(c)} ${renderWays(c, renderWay(c, 'case', i18n.t('case.open')))}`,
    );
  const mine = i18n.t(order.viewer.actor === 'client' ? 'none.text' : 'none.other', params);
  const text = order.endedAt ? endingOf(i18n, order) : mine;
  return renderEmpty('flag', i18n.t('none.title'), text, renderTyped(c));
}

function renderTyped({ i18n, typed }: EndContext): TemplateResult | typeof nothing {
  if (!typed) return nothing;
  return html`
    <details class="help">
      <summary>${i18n.t('late.draft')} ${icon('down')}</summary>
      <blockquote class="said" dir="auto">${typed}</blockquote>
    </details>
  `;
}

/** Where to turn to: the other side, support and the terms where the marketplace has them, the same once more. */
function renderNext(c: EndContext): TemplateResult {
  const { i18n, order } = c;
  const { support, termsDisputes, terms, reorder } = order.links;
  const params = orderParams(i18n, order);
  const link = (href: string | null, label: string) =>
    href ? html`<a class="btn" part="action" href=${href} rel="noopener">${label}</a>` : nothing;
  return html`
    <p>${i18n.t(support ? 'late.next' : 'late.next.chat', params)}</p>
    ${renderWays(
      c,
      html`${link(support, i18n.t('late.support'))} ${renderWay(c, 'chat', i18n.t('write', params))}
      ${link(termsDisputes ?? terms, i18n.t('late.terms'))}
      ${reorder ? renderReorder(i18n.t('late.reorder'), order.id, reorder) : nothing}`,
    )}
  `;
}

function renderWay({ open }: EndContext, what: Place, label: string): TemplateResult {
  return html`<button type="button" class="btn" part="action" @click=${() => open(what)}>${label}</button>`;
}

function renderWays({ i18n, nowhere }: EndContext, ways: TemplateResult): TemplateResult {
  return html`
    <div class="row ways">
      ${ways}
      <span class="hint" role="status">${nowhere ? i18n.maybe([`nowhere.${nowhere}`]) : nothing}</span>
    </div>
  `;
}
