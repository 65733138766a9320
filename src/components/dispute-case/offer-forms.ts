/** Offers, and what ends a case by what was asked, offered or promised: each says who gets what before anything is sent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../contract/dispute.ts';
import type { AvailableAction } from '../../contract/order.ts';
import { DAY, shift } from '../../contract/time.ts';
import { renderDate } from '../shared/amount-field.ts';
import { own } from '../shared/case/words.ts';
import { renderChoices, renderProblem } from '../shared/field.ts';
import { splitWith } from '../shared/split.ts';
import { amountProblemOf, refundOf, renderRefund } from './amounts.ts';
import {
  about,
  type CaseForm,
  final,
  type FormContext,
  found,
  money,
  type Problems,
  renderWhoGetsWhat,
} from './form.ts';

const nothingToFill = () => ({ payload: {} });

/** What it means when both agree on these terms. */
function renderTerms(f: FormContext, terms: Terms): TemplateResult {
  const { i18n, params } = f;
  if (terms.kind === 'refund')
    return html`${renderWhoGetsWhat(f, terms.refund)} ${final(i18n.t('step.final'))}`;
  const redo = own(f, 'step.redo', { ...params, day: i18n.day(terms.date) });
  return html`<p>${redo}</p>
    ${final(i18n.t('step.redo.final'))}`;
}

const concede: CaseForm = {
  title: ({ i18n, params }) => i18n.t('concede.title', params),
  body: (f) => renderTerms(f, f.dispute.asked),
  confirm(f) {
    const { asked } = f.dispute;
    if (asked.kind === 'redo') return f.i18n.t('concede.confirm.redo');
    return f.i18n.t('concede.confirm', { refund: money(f, splitWith(f.order, asked.refund).refund) });
  },
  check: nothingToFill,
};

const offerOf = ({ dispute, action }: FormContext) =>
  dispute.offers.find(({ id }) => id === action.on.offerId);

const acceptOffer: CaseForm = {
  title: ({ i18n, params }) => i18n.t('acceptOffer.title', params),
  body(f) {
    const offer = offerOf(f);
    return offer ? renderTerms(f, offer.terms) : html``;
  },
  confirm(f) {
    const terms = offerOf(f)?.terms;
    if (terms?.kind === 'redo') return f.i18n.t('act.acceptOffer.byDay', { day: f.i18n.day(terms.date) });
    const { refund, payout } = splitWith(f.order, terms?.refund ?? 0);
    return f.i18n.t('act.acceptOffer', {
      own: money(f, f.order.viewer.actor === 'client' ? refund : payout),
    });
  },
  check: nothingToFill,
};

// ── An offer of one's own

const isRedo = ({ draft, action }: FormContext) => draft.terms === 'redo' && action.input?.redo === true;

/** The days that may be named; the last one ends before the limit. */
function daysOf({ input }: AvailableAction): { min?: string; max?: string } {
  return {
    ...(input?.earliest && { min: input.earliest.slice(0, 10) }),
    ...(input?.latest && { max: shift(input.latest, -DAY).slice(0, 10) }),
  };
}

function dayNames({ i18n, action }: FormContext): { min: string; max: string } {
  const { min, max } = daysOf(action);
  const name = (date: string | undefined) => (date ? i18n.day({ date, timeZone: '' }) : '');
  return { min: name(min), max: name(max) };
}

function dateProblem(f: FormContext): string | undefined {
  const { min = '', max = '9999' } = daysOf(f.action);
  const { date } = f.draft;
  const isOne = /^\d{4}-\d\d-\d\d$/.test(date) && date >= min && date <= max;
  return isOne ? undefined : f.i18n.t('makeOffer.dates', dayNames(f));
}

function renderKind({ i18n, action, draft, change }: FormContext): TemplateResult | typeof nothing {
  if (!action.input?.redo) return nothing;
  return renderChoices({
    id: 'terms',
    label: i18n.t('makeOffer.terms'),
    value: draft.terms || 'refund',
    choices: [
      { value: 'refund', label: i18n.t('makeOffer.refund') },
      { value: 'redo', label: i18n.t('makeOffer.redo') },
    ],
    onInput: (terms) => change({ terms }),
  });
}

const renderDay = (f: FormContext): TemplateResult =>
  renderDate({
    id: 'date',
    label: f.i18n.t('makeOffer.date'),
    value: f.draft.date,
    hint: f.i18n.t('makeOffer.dates', dayNames(f)),
    problem: f.problems.date,
    ...daysOf(f.action),
    onInput: (date) => f.change({ date }),
  });

const makeOffer: CaseForm = {
  title: ({ i18n, params }) => i18n.t('makeOffer.title', params),
  body(f) {
    const { i18n, params, dispute, order } = f;
    const { actor } = order.viewer;
    const hasOpen = dispute.offers.some(({ by, state }) => state === 'open' && by === actor);
    return html`
      ${renderKind(f)} ${renderProblem(f.problems.terms)} ${isRedo(f) ? renderDay(f) : renderRefund(f)}
      ${hasOpen ? html`<p>${i18n.t('makeOffer.replaces')}</p>` : nothing}
      <p class="sm">
        ${i18n.t('makeOffer.until', { until: about(f) })}
        ${i18n.t(isRedo(f) ? 'makeOffer.then.redo' : 'makeOffer.then', params)}
      </p>
    `;
  },
  confirm(f) {
    if (isRedo(f)) return f.i18n.t('makeOffer.confirm.redo');
    const refund = refundOf(f);
    if (refund === undefined) return f.i18n.t('act.makeOffer');
    return f.i18n.t('makeOffer.confirm', { refund: money(f, refund) });
  },
  check(f) {
    const problems: Problems = found(isRedo(f) ? { date: dateProblem(f) } : { amount: amountProblemOf(f) });
    if (Object.keys(problems).length > 0) return { problems };
    const { order, draft } = f;
    const { timeZone } = order.parties[order.viewer.actor === 'client' ? 'client' : 'channel'];
    const terms: Terms = isRedo(f)
      ? { kind: 'redo', date: { date: draft.date, timeZone } }
      : { kind: 'refund', refund: refundOf(f) ?? 0 };
    return { payload: { terms } };
  },
};

const offerRefund: CaseForm = {
  title: ({ i18n }) => i18n.t('refund.title'),
  body(f) {
    const isAll = refundOf(f) === f.order.money.captured;
    return html`${renderRefund(f)}
      <p>${f.i18n.t(isAll ? 'refund.all' : 'refund.after', f.params)}</p>
      ${isAll ? nothing : final(f.i18n.t('refund.final'))}`;
  },
  confirm(f) {
    const refund = refundOf(f);
    if (refund === undefined) return f.i18n.t('act.offerRefund');
    const isAll = refund === f.order.money.captured;
    return f.i18n.t(isAll ? 'refund.confirm.all' : 'refund.confirm', { refund: money(f, refund) });
  },
  check(f) {
    const problem = amountProblemOf(f);
    return problem ? { problems: { amount: problem } } : { payload: { refund: refundOf(f) } };
  },
};

const release: CaseForm = {
  title: ({ i18n }) => i18n.t('release.title'),
  body: (f) =>
    html`${renderWhoGetsWhat(f, f.order.money.promisedRefund)} ${final(f.i18n.t('release.final'))}`,
  confirm: (f) => f.i18n.t('release.confirm', { captured: money(f, splitWith(f.order, 0).payout) }),
  check: nothingToFill,
};

export const offerForms = { concede, acceptOffer, makeOffer, offerRefund, release };
