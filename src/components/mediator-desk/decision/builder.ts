/** The decision of a case while it is built: what is chosen and typed, the check, the last step. Comes late, with its own texts and looks. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../../contract/api-error.ts';
import { DraftController } from '../../../controllers/draft-controller.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import type { I18n } from '../../../i18n/core-i18n.ts';
import { amounts } from '../../../i18n/en/amounts.ts';
import { decision } from '../../../i18n/en/decision.ts';
import { adopt } from '../../shared/adopt.ts';
import { fields } from '../../shared/fields.styles.ts';
import { renderProblemList } from '../../shared/problem-list.ts';
import { seg } from '../../shared/seg.styles.ts';
import { splitBar } from '../../shared/split-bar.ts';
import { momentTag, nameOf, timeTag } from '../../shared/words.ts';
import {
  type DecisionDraft,
  type DecisionPayload,
  emptyDecision,
  type Matter,
  payloadOf,
  type Problems,
  problemsOf,
  refundOf,
  refusedIn,
} from './draft.ts';
import { type FormContext, renderFindings, renderReasons, renderRefund, renderRelied } from './parts.ts';
import { renderPreview } from './preview.ts';

export interface DecisionContext extends Matter {
  /** Nothing can be sent now: no connection, or another action is on its way. */
  waits: boolean;
  /** This decision is on its way. */
  busy: boolean;
  /** What the server found wrong in the last try, as it told it; empty otherwise. */
  problems: readonly FieldProblem[];
}

/** Wait for it before a builder is shown: its texts. */
export const bringTexts = (i18n: I18n): unknown => i18n.add({ decision, amounts });

/** Renders with the texts of a case (`disputeCase`, `grounds`, `events`), which its element brings. */
export class DecisionBuilder implements ReactiveController {
  readonly #host: OrderHost;
  readonly #i18n: FormContext['i18n'];
  readonly #send: (payload: DecisionPayload) => void;
  readonly #draft: DraftController<DecisionDraft>;
  #isPreviewed = false;
  #hasTried = false;
  /** What the server said last, and what of it is not changed yet. */
  #told: readonly FieldProblem[] = [];
  #refused: Problems = {};
  #focusNext = '';
  /** Which case was rendered last. */
  #case = '';

  constructor(host: OrderHost, i18n: I18n, send: (payload: DecisionPayload) => void) {
    this.#host = host;
    this.#i18n = i18n as FormContext['i18n'];
    this.#send = send;
    this.#draft = new DraftController(host, 'decide', emptyDecision);
    host.addController(this);
  }

  /** The reasons as typed: what a mediator who came too late may still want to copy. */
  get typed(): string {
    return this.#draft.value.reasons.trim();
  }

  /** Back to the form, with all that was chosen and typed. */
  restart(): void {
    this.#isPreviewed = this.#hasTried = false;
    this.#refused = {};
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = '';
    target?.focus();
  }

  render(c: DecisionContext): TemplateResult {
    adopt(this.#host, fields, seg, splitBar);
    this.#turnTo(c);
    this.#hear(c);
    const draft = this.#draftOf(c);
    const found = problemsOf(this.#i18n, draft, c);
    const refund = refundOf(draft, c);
    // What was promised meanwhile may have overtaken what was typed.
    if (this.#isPreviewed && Object.keys(found).length > 0) {
      this.#isPreviewed = false;
      this.#hasTried = true;
    }
    const form: FormContext = {
      ...c,
      i18n: this.#i18n,
      draft,
      problems: { ...(this.#hasTried && found), ...this.#refused },
      change: (part) => this.#change(c, part),
    };
    const awaited = this.#awaited(c);
    if (!this.#isPreviewed || refund === undefined) return this.#renderForm(form, awaited);
    return renderPreview(form, {
      ...c,
      refund,
      awaited,
      back: () => this.#goBack(),
      send: () => this.#send(payloadOf(draft, c, refund)),
    });
  }

  #renderForm(c: FormContext, awaited: TemplateResult | undefined): TemplateResult {
    const { i18n } = c;
    const { savedAt } = this.#draft;
    const saved = savedAt !== null && { time: timeTag(i18n, new Date(savedAt).toISOString()) };
    return html`
      <form class="body" aria-labelledby="decide" novalidate @submit=${this.#check(c)}>
        <div>
          <h4 id="decide" tabindex="-1">${i18n.t('decide.title')}</h4>
          <p class="sm muted">${i18n.t('decide.context')}</p>
        </div>
        ${this.#renderProblems(c)} ${awaited ? html`<p class="sm">${awaited}</p>` : nothing}
        ${renderFindings(c)} ${renderRelied(c)} ${renderRefund(c)} ${renderReasons(c)}
        <div class="row">
          <button type="submit" class="btn" part="primary-action" data-kind="primary" id="decide-preview">
            ${i18n.t('decide.preview')}
          </button>
          <span class="hint">${saved ? i18n.rich(i18n.t('decide.saved'), saved) : nothing}</span>
        </div>
      </form>
    `;
  }

  #renderProblems({ i18n, order, dispute, problems }: FormContext): TemplateResult | typeof nothing {
    const list = Object.entries(problems).map(([field, problem]) => {
      const number = dispute.claims.findIndex(({ id }) => field === `finding.${id}`) + 1;
      const name = number > 0 ? claimName(i18n, number) : fieldName(i18n, order, field);
      return {
        text: i18n.t('decide.problem.line', { field: name, problem }),
        lead: () => this.#focus(number > 0 ? `#finding-${number} input` : `#decide-${field}`),
      };
    });
    const count = i18n.plural('decide.problems', list.length);
    return renderProblemList(html`<strong>${count}</strong> ${i18n.t('decide.unsent')}`, list);
  }

  /** What the side that was asked last may still say. */
  #awaited({ order, dispute }: Matter): TemplateResult | undefined {
    const asked = dispute.infoRequests.find(({ state }) => state === 'open');
    if (!asked) return;
    const places = {
      name: nameOf(this.#i18n, order, asked.side),
      instant: momentTag(this.#i18n, asked.dueAt),
    };
    const text = this.#i18n.rich<TemplateResult | string>(this.#i18n.t('decide.awaited'), places);
    return html`${text}`;
  }

  #draftOf({ dispute: { number } }: Matter): DecisionDraft {
    const { value } = this.#draft;
    return value.dispute === number ? value : emptyDecision(number);
  }

  #change(c: Matter, part: Partial<DecisionDraft>): void {
    this.#refused = {};
    this.#draft.change({ ...this.#draftOf(c), ...part });
  }

  /** Another case begins with its form. */
  #turnTo({ order, dispute }: Matter): void {
    const name = `${order.id} ${dispute.number}`;
    if (name === this.#case) return;
    this.#case = name;
    this.#isPreviewed = this.#hasTried = false;
    this.#refused = {};
  }

  /** What the server refused is put right in the form. */
  #hear(c: DecisionContext): void {
    if (c.problems.length === 0 || c.problems === this.#told) return;
    this.#told = c.problems;
    this.#refused = refusedIn(this.#i18n, c.problems, c);
    this.#isPreviewed = false;
    this.#focusNext = '#problems';
  }

  #check = (c: FormContext) => (event: SubmitEvent) => {
    event.preventDefault();
    this.#hasTried = true;
    this.#isPreviewed = Object.keys(problemsOf(c.i18n, c.draft, c)).length === 0;
    if (this.#isPreviewed) this.#hasTried = false;
    this.#focus(this.#isPreviewed ? '.review h4' : '#problems');
  };

  #goBack(): void {
    this.restart();
    this.#focus('#decide-preview');
  }

  #focus(selector: string): void {
    this.#focusNext = selector;
    this.#host.requestUpdate();
  }
}

const claimName = (i18n: FormContext['i18n'], number: number) => i18n.t('decide.field.claim', { number });

function fieldName(i18n: FormContext['i18n'], order: Matter['order'], field: string): string {
  if (field === 'amount') return i18n.t('decide.refund', { client: order.parties.client.name });
  return i18n.t(field === 'relied' ? 'decide.relied' : 'decide.reasons');
}
