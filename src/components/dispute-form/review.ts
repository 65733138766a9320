/** The last look before a dispute is opened: every answer with a way back to it, and what can no longer be changed. */
import { html, type TemplateResult } from 'lit';
import { renderConfirm } from '../shared/confirm-row.ts';
import { icon, type IconName } from '../shared/icon.ts';
import { splitWith } from '../shared/split.ts';
import { HOUR, shift } from '../../contract/time.ts';
import { listed } from '../../i18n/listed.ts';
import { momentTag, orderParams } from '../shared/words.ts';
import { type Field, refundOf } from './complaint.ts';
import type { FormContext } from './parts.ts';

export interface ReviewOptions {
  /** The dispute is on its way. */
  isBusy: boolean;
  /** Nothing can be sent now. */
  waits: boolean;
  isOffline: boolean;
  /** Back to the form: to one of its fields, or to where one came from. */
  back(to?: Field): void;
  send(): void;
}

export function renderReview(c: FormContext, options: ReviewOptions): TemplateResult {
  const { i18n, order } = c;
  const params = orderParams(i18n, order);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!options.waits) options.send();
  };
  const point = (name: IconName, text: unknown) => html`<li>${icon(name)}<span>${text}</span></li>`;
  return html`
    <form class="review" part="review" novalidate @submit=${submit}>
      <h4 tabindex="-1">${i18n.t('check.title')}</h4>
      <div class="box">
        <dl class="stack-s">
          ${renderAnswer(c, 'ground', groundOf(c), options)}
          ${renderAnswer(c, 'text', c.complaint.text.trim(), options)}
          ${renderAnswer(c, 'clauses', claimsOf(c), options)}
          ${renderAnswer(c, 'evidence', c.picker.summary(c.complaint.evidence), options)}
          ${renderAnswer(c, 'asked', askedOf(c), options)}
        </dl>
      </div>
      <ul class="points sm">
        ${point('lock', i18n.t('frozen', params))} ${point('clock', answerBy(c))}
        ${point('file', i18n.t('review.final'))}
      </ul>
      ${renderButtons(c, options)}
    </form>
  `;
}

function renderAnswer(
  { i18n }: FormContext,
  field: 'ground' | 'text' | 'clauses' | 'evidence' | 'asked',
  answer: string,
  { back }: ReviewOptions,
): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    back(field);
  };
  return html`
    <div>
      <dt class="hint">
        ${i18n.t(`field.${field}`)} · <a href="#${field}" @click=${go}>${i18n.t(`change.${field}`)}</a>
      </dt>
      <dd class="kept" dir="auto">${answer}</dd>
    </div>
  `;
}

/** The time to answer begins when the server stores the dispute: the moment shown is the earliest possible. */
function answerBy({ i18n, order, action }: FormContext): unknown {
  const params = orderParams(i18n, order);
  const hours = action.input?.windowHours;
  if (!hours) return i18n.t('review.answer', params);
  const when = momentTag(i18n, shift(order.serverTime, hours * HOUR));
  return i18n.rich<TemplateResult | string>(i18n.t('review.answer.until', params), { when });
}

function groundOf({ i18n, complaint }: FormContext): string {
  const ground = complaint.ground ? i18n.t(`ground.${complaint.ground}`) : '';
  return complaint.anyway ? `${ground}. ${i18n.t('noGround.flag')}` : ground;
}

function claimsOf({ i18n, order, complaint }: FormContext): string {
  const chosen = order.agreement.clauses.filter(({ id }) => complaint.clauses.includes(id));
  const claims = chosen.map(({ id, title }) => `${id} ${title}`);
  return listed(i18n, claims) || i18n.t('clauses.whole');
}

function askedOf({ i18n, order, action, complaint }: FormContext): string {
  const refund = refundOf(complaint, order, action);
  if (refund === undefined)
    return i18n.t('review.redo', { day: i18n.day({ date: complaint.date, timeZone: '' }) });
  const split = splitWith(order, refund);
  const money = (minor: number) => i18n.money(minor, order.money.currency);
  return i18n.t('review.refund', {
    ...orderParams(i18n, order),
    refund: money(split.refund),
    payout: money(split.payout),
  });
}

function renderButtons({ i18n }: FormContext, options: ReviewOptions): TemplateResult {
  const { isBusy, waits, isOffline, back } = options;
  return renderConfirm({
    confirm: i18n.t('review.send'),
    goBack: i18n.t('goBack'),
    busy: isBusy ? i18n.t('review.sending') : undefined,
    waits,
    isOffline,
    back: () => isBusy || back(),
  });
}
