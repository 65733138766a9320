/** What came of the last action at the desk: its receipt, who was first, or why it failed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineEntry } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { type CaseContext, paramsOf } from '../shared/case/words.ts';
import { icon } from '../shared/icon.ts';
import { mends, renderError, renderReceipt } from '../shared/states.ts';
import { moneyOf, storyOf, subjectOf } from '../shared/stories.ts';
import { nameOf } from '../shared/words.ts';
import type { CaseKit } from './case-kit.ts';
import { renderNext } from './standing.ts';

/** Over the head: overtaken, or failed. */
export function renderOutcome(
  kit: CaseKit,
  c: CaseContext,
  outcome: Outcome | null,
): TemplateResult | typeof nothing {
  const { i18n, order } = kit;
  if (outcome?.kind === 'conflict')
    return html`<div class="banner" part="banner" data-tone="caution" role="status">
      ${icon('alert')}
      <p>
        <strong>${overtaking(kit, c, outcome)}</strong>
        ${i18n.maybe([`cases.unsent.${outcome.command.type}`, 'conflict.notSent'])}
      </p>
      ${outcome.command.type === 'requestInfo' ? nothing : renderNext(kit)}
    </div>`;
  if (outcome?.kind !== 'failed') return nothing;
  const { error, command } = outcome;
  const what = i18n.maybe([`cases.not.${command.type}`]);
  return renderError(i18n, { what, error }, mends(error) ? () => order.retry() : undefined);
}

/** Who was first, and when. A claim is told by the claim that counted, whatever came after it. */
function overtaking(
  { i18n }: CaseKit,
  c: CaseContext,
  { command, story }: Extract<Outcome, { kind: 'conflict' }>,
): string {
  const { order, dispute } = c;
  const claim = order.timeline.entries.findLast(({ type }) => type === 'claimCase');
  if (command.type === 'claimCase' && dispute.claimedBy !== null && claim) {
    const isOwn = dispute.claimedBy === order.viewer.subject;
    return i18n.t(isOwn ? 'cases.taken.self' : 'cases.taken', { ...paramsOf(c), time: i18n.time(claim.at) });
  }
  const told = story && ownStory(i18n, c, story);
  return told ?? storyOf(i18n, order, story);
}

const ownStory = (i18n: CaseKit['i18n'], { order }: CaseContext, { type, by, at }: TimelineEntry) =>
  i18n.maybe([`cases.story.${type}`], { who: subjectOf(i18n, order, by), time: i18n.time(at) });

/** The server's confirmation; after the last step in a case, the way to the next one. */
export function renderDone(
  kit: CaseKit,
  c: CaseContext,
  outcome: Outcome | null,
): TemplateResult | typeof nothing {
  if (outcome?.kind !== 'done') return nothing;
  const { i18n } = kit;
  const { order, dispute } = c;
  const { type } = outcome.command;
  const asked = dispute.infoRequests.findLast(({ state }) => state === 'open');
  const params = {
    ...paramsOf(c),
    ...(asked && { name: nameOf(i18n, order, asked.side), when: i18n.instant(asked.dueAt) }),
  };
  return renderReceipt(i18n, {
    title: i18n.maybe([`cases.done.${type}`], params) ?? '',
    next: type === 'decide' ? moneyOf(i18n, order) : i18n.maybe([`cases.after.${type}`], params),
    receipt: outcome.receipt,
    undo: type === 'decide' || type === 'returnCase' ? html`<p>${renderNext(kit)}</p>` : undefined,
  });
}
