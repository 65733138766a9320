/** One dispute, both sides, every date: read by all, acted on by client and channel where each thing stands. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { DisputeView } from '../../contract/dispute.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { caseActions } from '../../i18n/en/case-actions.ts';
import { caseFile } from '../../i18n/en/case-file.ts';
import { disputeCase } from '../../i18n/en/dispute-case.ts';
import { events } from '../../i18n/en/events.ts';
import { grounds } from '../../i18n/en/grounds.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base, deadline } from '../shared/base.styles.ts';
import type { CaseActs } from '../shared/case/acts.ts';
import { CaseExport } from '../shared/case/case-export.ts';
import { styles as caseStyles } from '../shared/case/case.styles.ts';
import { EvidenceOpener } from '../shared/case/evidence-opener.ts';
import { renderSteps } from '../shared/case/steps.ts';
import { DeadlineBlock, nextDeadline } from '../shared/deadline-block.ts';
import { empty, renderEmpty } from '../shared/empty.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { aboutOf, type ActContext, actsOf, buttonId, isCaseAction, isOneClick, isShared } from './acts.ts';
import { type CardContext, renderBar, renderColumns, renderHead } from './card.ts';
import { styles } from './dispute-case.styles.ts';
import type { FormStep } from './form-step.ts';
import {
  calm,
  isTooLate,
  renderDone,
  renderKept,
  renderTrouble,
  tellingOf,
  type Trouble,
} from './outcome.ts';

type Named = Pick<AvailableAction, 'type' | 'on'>;

/** What a late channel had typed. */
const unsent: Named = { type: 'respond', on: {} };

/**
 * The open dispute of the order, or the last one. Client and channel answer, offer, accept, concede, add evidence,
 * escalate and withdraw here, each in its place; a mediator reads, and acts in `mediator-desk`. What silence does is
 * always in sight.
 *
 * @tag dispute-case
 * @summary One dispute: its steps and dates, both sides' words, claims with answers, offers with net amounts, evidence, decision, and all that its parties can do.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; command: CommandInput }>} cm-before-action - Before an action is sent. Cancelable.
 * @fires {CustomEvent<{ orderId: string; receipt: Receipt; order: OrderSnapshot }>} cm-action-done - The server has stored it.
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - An action failed, or the order cannot be shown.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, no longer followed, overtaken, failed.
 * @csspart kept - Typed text that was not sent, because somebody was first.
 * @csspart receipt - The receipt of the last action.
 * @csspart steps - The steps of the dispute.
 * @csspart deadline - Who must act by when.
 * @csspart decision - The decision with its reasons.
 * @csspart sides - What both sides say.
 * @csspart claims - Claims with answers and findings.
 * @csspart evidence - The list of evidence.
 * @csspart evidence-view - A piece of evidence that was opened.
 * @csspart aside - Money, offers and next steps.
 * @csspart offer - An open offer.
 * @csspart questions - The mediator's questions.
 * @csspart silence - Every date that runs, and what its passing does.
 * @csspart review - The open form, or its review step.
 * @csspart field - A field of a form.
 * @csspart primary-action - The filled button.
 * @csspart action - All other buttons.
 * @cssprop [--cm-dispute-case-side=304px] - Width of the column with money and offers.
 */
export class DisputeCase extends LitElement {
  static override styles = [base, deadline, empty, caseStyles, styles];

  /** The order whose dispute this is. */
  @property({ attribute: 'order-id' }) orderId = '';

  @state() private _trouble: Trouble = calm;
  /** The action that is weighed in a form. */
  @state() private _open: Named | null = null;

  #order = new OrderController(this);
  #i18n = new I18nController<typeof disputeCase & typeof grounds & typeof caseActions & typeof caseFile>(
    this,
    { disputeCase, grounds, events, caseActions, caseFile },
  );
  #block = new DeadlineBlock(this, this.#i18n);
  #pieces = new EvidenceOpener(this, this.#i18n);
  #export = new CaseExport(this, this.#i18n);
  #forms: FormStep | undefined;
  #loading: Promise<void> | undefined;
  /** Asked for once by itself; what cannot be had is not asked for without end. */
  #hasRecalled = false;
  #outcome: Outcome | null = null;
  /** This element asked for the action that is on its way, or that ended last. */
  #isAsking = false;
  #focusNext = '';
  /** What is to be opened once its form is there. */
  #wanted: AvailableAction | null = null;

  constructor() {
    super();
    keepFocus(this);
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) this.#begin();
    const { order, outcome, acting } = this.#order.view;
    if (outcome !== this.#outcome) this.#takeIn(outcome, order);
    const open = this._open;
    if (order && open && !acting && !this.#find(open)) this.#beOvertaken(order, open);
  }

  protected override updated(): void {
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const i18n = this.#i18n;
    const { order } = view;
    if (!i18n.isReady) return renderLoading(i18n);
    if (!order) return view.phase === 'failed' ? renderFailed(i18n, view, this.#retry) : renderLoading(i18n);
    return html`
      <article class="card" part="base" aria-labelledby="title" aria-busy=${view.acting !== null}>
        ${renderStanding(i18n, view, this.#retry)}
        ${order.dispute ? this.#renderCase(this.#contextOf(order, order.dispute)) : this.#renderEmpty(order)}
      </article>
    `;
  }

  #renderEmpty({ number }: OrderSnapshot): TemplateResult {
    return renderEmpty('flag', this.#i18n.t('case.empty.title'), this.#i18n.t('case.empty.text', { number }));
  }

  #contextOf(order: OrderSnapshot, dispute: DisputeView): CardContext {
    const { acting, connection } = this.#order.view;
    const isOffline = connection === 'offline';
    return {
      i18n: this.#i18n,
      order,
      dispute,
      pieces: this.#pieces,
      waits: acting !== null || isOffline,
      isOffline,
      busy: acting ? buttonId(acting) : '',
      isWeighing: this._open !== null,
      press: this.#handlePress,
    };
  }

  #renderCase(c: CardContext): TemplateResult {
    const { outcome } = this._trouble;
    const acts = this.#actsIn(c);
    return html`
      ${renderTrouble(c, this._trouble, this.#retry)} ${this.#export.renderTrouble(c.dispute)}
      ${renderHead(c)} ${this.#renderKept(c)} ${outcome?.kind === 'done' ? renderDone(c, outcome) : nothing}
      <div class="body">${renderSteps(c)} ${this.#renderNext(c)}</div>
      ${renderColumns(c, acts)}
      ${renderBar(c, acts !== undefined && !this._open, this.#export.renderButton(c.dispute))}
    `;
  }

  /** Nothing can be done in a closed case, nor by a mediator here. */
  #actsIn(c: ActContext): CaseActs | undefined {
    if (c.dispute.status === null || this.actor === 'mediator') return;
    const open = this._open && this.#find(this._open);
    return actsOf(c, open ?? null, (weighed) => this.#forms?.render(c, weighed, this.#handleBack));
  }

  /** Typed text that somebody or the clock has overtaken, also when the page was left meanwhile. */
  #renderKept(c: CardContext): TemplateResult | typeof nothing {
    const kept = this._trouble.overtaken?.kept ?? (isTooLate(c) ? this.#typed(unsent) : '');
    if (!kept || this._open?.type === 'addEvidence') return nothing;
    const evidence = c.order.actions.find(({ type, open }) => type === 'addEvidence' && open);
    return renderKept(c, kept, evidence && (() => void this.#giveWords(evidence, kept)));
  }

  /** What was typed for an action; it is known once the forms are there. */
  #typed(action: Named): string {
    if (!this.#forms && !this.#hasRecalled) void this.#load().then(() => this.requestUpdate());
    this.#hasRecalled = true;
    return this.#forms?.typed(action) ?? '';
  }

  async #giveWords(evidence: AvailableAction, words: string): Promise<void> {
    await this.#weigh(evidence);
    this.#forms?.giveWords(evidence, words);
  }

  /** The date that matters most, with its countdown; all dates stand beside the money. */
  #renderNext({ order, dispute }: ActContext): TemplateResult | typeof nothing {
    const next = nextDeadline(order);
    return next && dispute.status !== null ? this.#block.render(order, next, this.#order.view) : nothing;
  }

  #find({ type, on }: Named): AvailableAction | undefined {
    const isSame = (action: AvailableAction) =>
      action.type === type && aboutOf(action) === aboutOf({ on }) && action.on.dispute === on.dispute;
    return this.#order.order?.actions.find((action) => action.open && isSame(action));
  }

  #begin(): void {
    this._open = this.#wanted = null;
    this._trouble = calm;
    this.#isAsking = false;
  }

  /** A new outcome: the form closes unless it can be tried again, and the focus goes to what is new. */
  #takeIn(outcome: Outcome | null, order: OrderSnapshot | null): void {
    this.#outcome = outcome;
    if (!outcome) {
      if (this._trouble.outcome) this._trouble = calm;
      return;
    }
    const { kind, command } = outcome;
    const isOurs = this.#isAsking || (isCaseAction(command.type) && !isShared(command.type));
    if (!isOurs) return;
    if (kind === 'conflict' && order) this.#tell(order, command, outcome.story);
    else this._trouble = { ...calm, outcome };
    if (kind === 'failed') {
      if (order?.dispute)
        this.#forms?.explain({ order, dispute: order.dispute }, command, outcome.error.fields);
      return;
    }
    this._open = null;
    if (command.type === 'addEvidence') this.#forms?.forgetGiven(unsent, command.payload.evidence);
    if (this.#isAsking) this.#focusNext = kind === 'done' ? '.receipt h4' : '#title';
    this.#isAsking = false;
  }

  /** What was being weighed is not open any more: somebody else was first. */
  #beOvertaken(order: OrderSnapshot, open: Named): void {
    if (this.matches(':focus-within')) this.#focusNext = '#title';
    this._open = null;
    this.#tell(order, open, null);
  }

  #tell(order: OrderSnapshot, { type, on }: Named, story: Parameters<typeof tellingOf>[1]): void {
    const kept = this.#forms?.typed({ type, on }) ?? '';
    this._trouble = { ...calm, overtaken: { type, story: tellingOf({ order }, story), kept } };
  }

  readonly #send = ({ type, on }: AvailableAction, payload: object): void => {
    this._trouble = calm;
    this.#isAsking = true;
    const isSent = this.#order.act({ type, on, payload } as CommandInput);
    // The page may have vetoed it; then nothing is on its way.
    this.#isAsking = isSent || this.#order.view.outcome !== this.#outcome;
  };

  readonly #handlePress = (action: AvailableAction): void => {
    this._trouble = calm;
    if (isOneClick(action.type)) return this.#send(action, {});
    void this.#weigh(action);
  };

  /** Opens a form; the one that was open keeps what was typed. */
  async #weigh(action: AvailableAction): Promise<void> {
    this.#wanted = action;
    await this.#load();
    if (!this.#forms) this._trouble = { ...calm, unloaded: action.type };
    if (!this.#forms || this.#wanted !== action) return;
    this._open = { type: action.type, on: action.on };
    this.#forms.begin();
  }

  /** Once, however often it is asked; again after it could not be had. */
  #load(): Promise<void> {
    const open = ({ openForms }: typeof import('./form-step.ts')) => openForms(this, this.#i18n, this.#send);
    const take = (forms: FormStep) => void (this.#forms = forms);
    const fail = () => void (this.#loading = undefined);
    this.#loading ??= import('./form-step.ts').then(open).then(take).catch(fail);
    return this.#loading;
  }

  readonly #handleBack = (): void => {
    const open = this._open;
    this._open = null;
    if (open) this.#focusNext = `#${CSS.escape(buttonId(open))}`;
  };

  readonly #retry = (): void => {
    if (this._trouble.unloaded && this.#wanted) return void this.#weigh(this.#wanted);
    this.#isAsking = true;
    this.#order.retry();
  };
}
