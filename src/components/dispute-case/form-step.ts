/** The open form of a case: keeps what is typed, checks it, says what the server found wrong, and moves the focus. */
import { html, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../contract/api-error.ts';
import type { NewEvidence } from '../../contract/commands.ts';
import type { AvailableAction } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import { amounts } from '../../i18n/en/amounts.ts';
import { caseForms } from '../../i18n/en/case-forms.ts';
import { forms as refunds } from '../../i18n/en/forms.ts';
import { adopt } from '../shared/adopt.ts';
import { EvidencePicker } from '../shared/case/evidence-picker.ts';
import { paramsOf } from '../shared/case/words.ts';
import { renderConfirm } from '../shared/confirm-row.ts';
import { fields } from '../shared/fields.styles.ts';
import { splitBar } from '../shared/split-bar.ts';
import { type ActContext, type ActWords, buttonId, type CaseAction } from './acts.ts';
import {
  type CaseDraft,
  type CaseForm,
  emptyDraft,
  type FormContext,
  nameOf,
  pickerId,
  type Problems,
} from './form.ts';
import { offerForms } from './offer-forms.ts';
import { respond } from './respond-form.ts';
import { wayForms } from './way-forms.ts';

type Weighed = Exclude<CaseAction, 'withdrawOffer' | 'rejectOffer'>;
const kinds: Record<Weighed, CaseForm> = { respond, ...offerForms, ...wayForms };

type Case = Pick<ActContext, 'order' | 'dispute'>;
type Named = Pick<AvailableAction, 'type' | 'on'>;

/** What the server says of a text or an amount, in the words of the fields. */
const refusals: Readonly<Record<string, string>> = {
  required: 'problem.empty',
  tooShort: 'problem.short',
  tooLong: 'problem.long',
  tooSmall: 'amount.low',
  tooLarge: 'amount.high',
};

type Send = (action: AvailableAction, payload: object) => void;

/** With its texts in the language around the element, and its looks. */
export async function openForms(host: OrderHost, i18n: ActWords, send: Send): Promise<FormStep> {
  await i18n.add({ caseForms, amounts, forms: refunds });
  adopt(host, fields, splitBar);
  return new FormStep(host, i18n, send);
}

export class FormStep {
  readonly #host: OrderHost;
  readonly #i18n: FormContext['i18n'];
  readonly #send: Send;
  readonly #picker: EvidencePicker;
  readonly #drafts = new Map<string, DraftController<CaseDraft>>();
  #stage = 0;
  #problems: Problems = {};

  constructor(host: OrderHost, i18n: ActWords, send: Send) {
    this.#host = host;
    this.#i18n = i18n;
    this.#send = send;
    this.#picker = new EvidencePicker(host, i18n);
  }

  /** A form is opened anew. */
  begin(): void {
    this.#stage = 0;
    this.#problems = {};
    void this.#focus('.review h4');
  }

  /** What was typed for an action, kept whatever became of it. */
  typed(action: Named): string {
    const { text, words, amount, date, given } = this.#draft(action).value;
    const parts = [...Object.values(words), text, amount, date, given.words, given.link];
    return parts
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n');
  }

  /** Text that could not be sent as what it was becomes evidence in words. */
  giveWords(action: Named, words: string): void {
    const draft = this.#draft(action);
    const { given } = draft.value;
    if (given.words.includes(words)) return;
    draft.change({ given: { ...given, words: [given.words, words].filter(Boolean).join('\n') } });
  }

  /** What could not be sent, and now was in another way, is typed no more. */
  forgetGiven(unsent: Named, evidence: readonly NewEvidence[]): void {
    const text = this.typed(unsent);
    if (evidence.some((one) => one.kind === 'text' && text && one.text.includes(text)))
      this.#draft(unsent).clear();
  }

  /** Puts beside the fields what the server found wrong. */
  explain(c: Case, action: Named, fields: readonly FieldProblem[]): void {
    for (const field of fields) {
      const [id, problem] = this.#explained(c, action, field);
      this.#problems[id] = problem;
    }
    if (fields.length > 0) this.#stage = 0;
  }

  render(c: ActContext, action: AvailableAction, back: () => void): TemplateResult {
    const form = kinds[action.type as Weighed];
    const f = this.#context(c, action);
    const isBusy = c.busy === buttonId(action);
    const handleSubmit = (event: Event) => {
      event.preventDefault();
      if (!c.waits) this.#confirm(form, f);
    };
    const handleBack = () => {
      if (c.waits && !c.isOffline) return;
      if (this.#stage === 0) return back();
      this.begin();
    };
    return html`
      <form class="review" part="review" novalidate @submit=${handleSubmit}>
        <h4 tabindex="-1">${form.title(f)}</h4>
        ${form.body(f)}
        ${renderConfirm({
          confirm: form.confirm(f),
          goBack: c.i18n.t('goBack'),
          busy: isBusy ? c.i18n.t('act.busy') : undefined,
          waits: c.waits,
          isOffline: c.isOffline,
          back: handleBack,
        })}
      </form>
    `;
  }

  #context(c: ActContext, action: AvailableAction): FormContext {
    const draft = this.#draft(action);
    const f: FormContext = {
      ...c,
      i18n: this.#i18n,
      action,
      // Two changes may come between two renderings.
      get draft() {
        return draft.value;
      },
      problems: this.#problems,
      stage: this.#stage,
      params: paramsOf(c),
      picker: this.#picker,
      change: (part) => {
        draft.change(part);
        this.#recheck(f);
      },
    };
    return f;
  }

  /** A problem once shown follows what is typed; a new one waits for the next try. */
  #recheck(f: FormContext): void {
    const checked = kinds[f.action.type as Weighed].check(f);
    const now: Problems = 'problems' in checked ? checked.problems : {};
    const kept = Object.keys(this.#problems).filter((id) => now[id] !== undefined);
    this.#problems = Object.fromEntries(kept.map((id) => [id, now[id]!]));
  }

  #confirm(form: CaseForm, f: FormContext): void {
    const checked = form.check(f);
    this.#problems = 'problems' in checked ? checked.problems : {};
    if ('payload' in checked) return this.#send(f.action, checked.payload);
    if ('stage' in checked) {
      this.#stage = checked.stage;
      return void this.#focus('.review h4');
    }
    const evidence = this.#problems.evidence ? `, #${CSS.escape(pickerId(f))}` : '';
    void this.#focus(`.review [aria-invalid=true]${evidence}`);
  }

  #explained({ order, dispute }: Case, action: Named, field: FieldProblem): [id: string, problem: string] {
    const { path, code, params } = field;
    const [, part, at = '', inner] = path.split('.');
    const isMoney = part === 'refund' || at === 'refund';
    const i18n = this.#i18n;
    const figure = (value: unknown) => {
      if (typeof value !== 'number') return String(value);
      return isMoney ? i18n.money(value, order.money.currency) : i18n.number(value);
    };
    const figures = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, figure(value)]));
    const keys = [refusals[code] ?? `step.bad.${code}`, 'problem.server'];
    const problem = i18n.maybe(keys, figures) ?? code;
    if (isMoney) return ['amount', problem];
    // Answers are sent in the order of the claims.
    if (part === 'answers')
      return [`${inner === 'words' ? inner : 'answer'}-${dispute.claims[Number(at)]?.id ?? ''}`, problem];
    if (part !== 'evidence') return [part === 'terms' ? (at === 'date' ? at : part) : 'text', problem];
    const { given } = this.#draft(action).value;
    return [part, this.#picker.refusal(pickerId({ action }), given, field) ?? problem];
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Its name is the action's, with what it is about: another offer, another draft. */
  #draft(action: Named): DraftController<CaseDraft> {
    const name = nameOf(action);
    let draft = this.#drafts.get(name);
    if (!draft) this.#drafts.set(name, (draft = new DraftController(this.#host, name, emptyDraft)));
    return draft;
  }
}
