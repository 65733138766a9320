/** What every form of a case is made of. Each kind fills in one. */
import { html, type TemplateResult } from 'lit';
import type { NewEvidence } from '../../contract/commands.ts';
import type { AvailableAction } from '../../contract/order.ts';
import { HOUR, shift } from '../../contract/time.ts';
import type { amounts } from '../../i18n/en/amounts.ts';
import type { caseActions } from '../../i18n/en/case-actions.ts';
import type { caseForms } from '../../i18n/en/case-forms.ts';
import type { disputeCase } from '../../i18n/en/dispute-case.ts';
import type { forms } from '../../i18n/en/forms.ts';
import type { grounds } from '../../i18n/en/grounds.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import { type EvidencePicker, type GivenEvidence, noEvidence } from '../shared/case/evidence-picker.ts';
import type { CaseContext } from '../shared/case/words.ts';
import { icon, type IconName } from '../shared/icon.ts';
import { renderSplit, splitWith } from '../shared/split.ts';
import { renderSplitBar } from '../shared/split-bar.ts';

/** What can be typed or chosen in any form of a case. */
export interface CaseDraft {
  /** By claim: the answer, and what is said to this claim alone. */
  answers: Readonly<Record<string, string>>;
  words: Readonly<Record<string, string>>;
  text: string;
  terms: string;
  amount: string;
  date: string;
  given: GivenEvidence;
}

export const emptyDraft = (): CaseDraft => ({
  answers: {},
  words: {},
  text: '',
  terms: '',
  amount: '',
  date: '',
  given: noEvidence(),
});

/** By the id of their field. */
export type Problems = Record<string, string>;

export interface FormContext extends CaseContext {
  i18n: I18nController<
    typeof disputeCase &
      typeof grounds &
      typeof caseActions &
      typeof caseForms &
      typeof amounts &
      typeof forms
  >;
  action: AvailableAction;
  draft: CaseDraft;
  problems: Problems;
  /** 0, and 1 once what was typed is to be checked. */
  stage: number;
  /** Names and amounts for sentences. */
  params: Record<string, string>;
  picker: EvidencePicker;
  change(part: Partial<CaseDraft>): void;
}

/** What a check found: what to send, what to put right, or that the person looks at it once more. */
export type Checked = { payload: object } | { problems: Problems } | { stage: number };

export interface CaseForm {
  title(f: FormContext): string;
  body(f: FormContext): TemplateResult;
  confirm(f: FormContext): string;
  check(f: FormContext): Checked;
}

/** Under this name what is typed is kept, until the action is stored. */
export const nameOf = ({ type, on }: Pick<AvailableAction, 'type' | 'on'>): string =>
  [type, on.offerId ?? on.requestId].filter(Boolean).join('.');

// ── Pieces that forms share

/** A line of a review step. */
export const point = (name: IconName, text: unknown): TemplateResult =>
  html`<li>${icon(name)}<span>${text}</span></li>`;

/** What can no longer be done, in small print. */
export const final = (text: string): TemplateResult => html`<p class="sm muted">${text}</p>`;

/** Who gets what with this total refund. */
export const renderWhoGetsWhat = ({ i18n, order }: FormContext, refund: number): TemplateResult =>
  html`<div class="box">
    ${renderSplitBar(splitWith(order, refund))} ${renderSplit(i18n, order, refund)}
  </div>`;

export const money = ({ i18n, order }: FormContext, minor: number): string =>
  i18n.money(minor, order.money.currency);

/** The end of what begins when the server stores the action: the earliest possible. */
export function about({ i18n, order, action }: FormContext): string {
  const hours = action.input?.windowHours;
  return hours ? i18n.instant(shift(order.serverTime, hours * HOUR)) : '';
}

/** One for each draft. */
export const pickerId = ({ action }: { action: Pick<AvailableAction, 'type' | 'on'> }): string =>
  `evidence-${nameOf(action).replace('.', '-')}`;

/** The picker with what is given so far. */
export const renderPicker = (f: FormContext): TemplateResult =>
  f.picker.render({
    order: f.order,
    id: pickerId(f),
    given: f.draft.given,
    problem: f.problems.evidence,
    change: (given) => f.change({ given }),
  });

export const givenOf = ({ draft, picker }: FormContext): NewEvidence[] => picker.evidence(draft.given);

export const pickerProblem = (f: FormContext): string | undefined =>
  f.picker.problem(pickerId(f), f.draft.given);

/** Only the fields that have a problem. */
export const found = (problems: Record<string, string | undefined>): Problems =>
  Object.fromEntries(
    Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
