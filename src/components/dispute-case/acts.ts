/** Which of the served actions stand where in a case, as buttons that say what they do. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ActionType } from '../../contract/actions.ts';
import type { AvailableAction } from '../../contract/order.ts';
import type { caseActions } from '../../i18n/en/case-actions.ts';
import type { disputeCase } from '../../i18n/en/dispute-case.ts';
import type { grounds } from '../../i18n/en/grounds.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import type { CaseActs, CasePlace } from '../shared/case/acts.ts';
import { type CaseContext, paramsOf } from '../shared/case/words.ts';
import { icon, type IconName } from '../shared/icon.ts';
import { renderBusy } from '../shared/review-step.ts';
import { splitWith } from '../shared/split.ts';
import { momentTag } from '../shared/words.ts';

export type ActWords = I18nController<typeof disputeCase & typeof grounds & typeof caseActions>;

export interface ActContext extends CaseContext {
  i18n: ActWords;
  /** Nothing can be sent now. */
  waits: boolean;
  isOffline: boolean;
  /** The action on its way, by its button. */
  busy: string;
  /** A form is open: it has the one filled button. */
  isWeighing: boolean;
  press(action: AvailableAction): void;
}

/** Where each action of a case stands; within a place in this order. */
const places = {
  respond: 'claims',
  addEvidence: 'evidence',
  provideInfo: 'question',
  acceptOffer: 'offer',
  rejectOffer: 'offer',
  withdrawOffer: 'offer',
  makeOffer: 'offers',
  escalate: 'next',
  release: 'next',
  concede: 'next',
  offerRefund: 'next',
  withdrawDispute: 'next',
} as const satisfies Partial<Record<ActionType, CasePlace>>;

export type CaseAction = keyof typeof places;

/** Other elements tell of these as well; here only what was asked for here is told. */
export const isShared = (type: string): boolean => type === 'release' || type === 'offerRefund';

export const isCaseAction = (type: string): type is CaseAction => Object.hasOwn(places, type);

/** Sent at once; all others are weighed in a form first. */
export const isOneClick = (type: string): boolean => type === 'withdrawOffer' || type === 'rejectOffer';

/** What tells apart two actions of one type: the offer or the question. */
export const aboutOf = ({ on }: Pick<AvailableAction, 'on'>): string => on.offerId ?? on.requestId ?? '';

/** The id of an action's button. */
export const buttonId = (action: Pick<AvailableAction, 'type' | 'on'>): string =>
  `do-${action.type}${aboutOf(action)}`;

/** The one filled button: what the viewer is asked for. */
const primaries: readonly string[] = ['provideInfo', 'respond', 'acceptOffer'];

function primaryOf({ order, isWeighing }: ActContext): AvailableAction | undefined {
  if (isWeighing) return;
  const open = order.actions.filter((action) => action.open);
  for (const type of primaries) {
    const found = open.find((action) => action.type === type);
    if (found) return found;
  }
}

/** The buttons of one place. */
function renderButtons(c: ActContext, place: CasePlace, id = ''): TemplateResult | typeof nothing {
  const primary = primaryOf(c);
  const here = c.order.actions
    .filter((action) => isCaseAction(action.type) && places[action.type] === place)
    .filter((action) => !id || !aboutOf(action) || aboutOf(action) === id)
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  if (here.length === 0) return nothing;
  return html`
    <div class="row acts">${here.map((action) => renderButton(c, action, action === primary))}</div>
    ${here.map((action) => renderNote(c, action))}
  `;
}

/** The places of one case: the open form stands where its button was. */
export function actsOf(
  c: ActContext,
  open: AvailableAction | null,
  renderForm: (open: AvailableAction) => unknown,
): CaseActs {
  const isHere = (place: CasePlace, id: string) =>
    open && isCaseAction(open.type) && places[open.type] === place && (!id || aboutOf(open) === id);
  return {
    buttons: (place, id = '') => (isHere(place, id) ? nothing : renderButtons(c, place, id)),
    form: (place, id = '') => (open && isHere(place, id) ? renderForm(open) : undefined),
  };
}

const rank = Object.keys(places);
const rankOf = ({ type }: AvailableAction) => rank.indexOf(type);

const icons: Partial<Record<string, IconName>> = { addEvidence: 'plus', escalate: 'scale' };
const quiet: readonly string[] = ['concede', 'offerRefund', 'withdrawDispute'];

function renderButton(c: ActContext, action: AvailableAction, isPrimary: boolean): TemplateResult {
  const { type, open } = action;
  const id = buttonId(action);
  const isBusy = c.busy === id;
  const isClosed = !open || c.waits;
  const name = icons[type];
  return html`
    <button
      type="button"
      class="btn"
      id=${id}
      part=${isPrimary ? 'primary-action' : 'action'}
      data-kind=${isPrimary ? 'primary' : quiet.includes(type) ? 'quiet' : nothing}
      data-size=${places[type as CaseAction] === 'next' || type === 'addEvidence' ? 's' : nothing}
      aria-disabled=${isClosed && !isBusy ? 'true' : nothing}
      aria-busy=${isBusy ? 'true' : nothing}
      aria-describedby=${open && c.isOffline ? 'offline' : noteOf(c, action) ? `why-${id}` : nothing}
      @click=${() => isClosed || c.press(action)}
    >
      ${isBusy ? renderBusy(c.i18n.t('act.busy')) : [name ? icon(name) : nothing, labelOf(c, action)]}
    </button>
  `;
}

/** Verb and object; an offer's button names what the viewer gets. */
function labelOf(c: CaseContext & { i18n: ActWords }, action: Pick<AvailableAction, 'type' | 'on'>): string {
  const { i18n, order, dispute } = c;
  const offer = dispute.offers.find(({ id }) => id === action.on.offerId);
  if (action.type === 'acceptOffer' && offer?.terms.kind === 'redo')
    return i18n.t('act.acceptOffer.byDay', { day: i18n.day(offer.terms.date) });
  const split = offer?.terms.kind === 'refund' ? splitWith(order, offer.terms.refund) : undefined;
  const minor = order.viewer.actor === 'client' ? split?.refund : split?.payout;
  const isAgain = dispute.offers.some(({ by, state }) => state === 'open' && by === order.viewer.actor);
  return (
    i18n.maybe([...(isAgain ? [`act.${action.type}.again`] : []), `act.${action.type}`], {
      own: i18n.money(minor ?? 0, order.money.currency),
    }) ?? i18n.label('act', action.type)
  );
}

/** What a click does that is sent at once, or why a button waits. */
function renderNote(c: ActContext, action: AvailableAction): TemplateResult | typeof nothing {
  const { i18n } = c;
  const note = noteOf(c, action);
  if (note === undefined) return nothing;
  const instant = action.open ? action.until : action.from;
  return html`<p class="sm muted" id="why-${buttonId(action)}">
    ${i18n.rich(note, { instant: instant ? momentTag(i18n, instant) : html`` })}
  </p>`;
}

function noteOf(c: ActContext, { type, open, reason, until }: AvailableAction): string | undefined {
  const { i18n, order, dispute } = c;
  const waiting = order.actions.find((action) => action.type === 'escalate' && !action.open);
  const counts = {
    ...paramsOf(c),
    count: dispute.rejections,
    total: Number((reason ?? waiting?.reason)?.params.rejections ?? 2),
    instant: '{instant}',
  };
  if (type === 'escalate' && !open) return i18n.t('escalate.from', counts);
  if (type === 'respond' && until) return i18n.t('act.first', counts);
  if (type === 'rejectOffer') return i18n.t(waiting ? 'reject.does' : 'reject.does.plain', counts);
}
