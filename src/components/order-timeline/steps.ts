/** The steps of an order as list items: those that happened, then those that are planned. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline } from '../../contract/deadlines.ts';
import type { TimelineEntry } from '../../contract/order.ts';
import { dueText, meansText } from '../shared/deadline-block.ts';
import { eventIcon, eventSentence } from '../shared/event-sentence.ts';
import { icon, type IconName } from '../shared/icon.ts';
import { momentTag } from '../shared/words.ts';
import { detailsOf, renderMoney, saidIn, type StepContext } from './details.ts';

/** What a step is about, besides everything. */
export type Topic = 'all' | 'money' | 'creatives';

const topics: Readonly<Record<string, Topic>> = {
  placed: 'money',
  submitCreative: 'creatives',
  withdrawCreative: 'creatives',
  approveCreative: 'creatives',
  requestChanges: 'creatives',
  nudge: 'creatives',
  release: 'money',
  offerRefund: 'money',
  requestCancellation: 'money',
  acceptCancellation: 'money',
  makeOffer: 'money',
  acceptOffer: 'money',
  rejectOffer: 'money',
  withdrawOffer: 'money',
  concede: 'money',
  decide: 'money',
  disputeWindow: 'money',
  mediatorSilence: 'money',
};

export const isAbout = ({ type, params }: TimelineEntry, topic: Topic): boolean =>
  topic === 'all' || topics[type] === topic || (topic === 'money' && Boolean(params.endReason));

/** Where the look has another icon than the chat's line. */
const icons: Readonly<Record<string, IconName>> = {
  placed: 'lock',
  accept: 'check',
  approveCreative: 'image',
  markReady: 'check',
  decision: 'stop',
};

export function renderStep(
  c: StepContext,
  entry: TimelineEntry,
  { isNewest, isShown }: { isNewest: boolean; isShown: boolean },
): TemplateResult {
  const { i18n, order } = c;
  const { type, by, params, at, seq } = entry;
  const sentence = eventSentence(i18n, order, { code: type, by, params });
  const said = saidIn(entry);
  return html`
    <li
      part="step"
      data-type=${type}
      data-seq=${seq}
      ?data-shown=${isShown}
      tabindex="-1"
      aria-current=${isNewest ? 'step' : nothing}
    >
      <span class="dot">${icon(icons[type] ?? eventIcon(type))}</span>
      <div>
        <p>${isNewest ? html`<strong>${sentence}</strong>` : sentence}</p>
        <p class="sm muted">${momentTag(i18n, at)}${detailsOf(c, entry).map((detail) => ` · ${detail}`)}</p>
        ${said ? html`<blockquote class="said sm" dir="auto">${said}</blockquote>` : nothing}
        ${renderMoney(c, entry)}
      </div>
    </li>
  `;
}

/** What comes if nobody acts: the consequence first, then who must act by when. */
export function renderPlanned({ i18n, order }: StepContext, deadline: Deadline): TemplateResult {
  const due = i18n.rich(dueText(i18n, order, deadline), { when: momentTag(i18n, deadline.dueAt) });
  return html`
    <li part="planned" data-planned>
      <span class="dot">${icon('clock')}</span>
      <div>
        <p>${meansText(i18n, order, deadline) || i18n.t('timeline.next')}</p>
        <p class="sm">${i18n.t('timeline.planned')} · ${due}</p>
      </div>
    </li>
  `;
}
