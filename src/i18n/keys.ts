/** All message keys of the library in one flat space; types only. */
import type { actionsMore } from './en/actions-more.ts';
import type { actions } from './en/actions.ts';
import type { amounts } from './en/amounts.ts';
import type { attach } from './en/attach.ts';
import type { caseActions } from './en/case-actions.ts';
import type { caseFile } from './en/case-file.ts';
import type { caseForms } from './en/case-forms.ts';
import type { chat } from './en/chat.ts';
import type { checklist } from './en/checklist.ts';
import type { core } from './en/core.ts';
import type { creatives } from './en/creatives.ts';
import type { decision } from './en/decision.ts';
import type { desk } from './en/desk.ts';
import type { disputeCase } from './en/dispute-case.ts';
import type { disputeForm } from './en/dispute-form.ts';
import type { events } from './en/events.ts';
import type { evidence } from './en/evidence.ts';
import type { evidenceView } from './en/evidence-view.ts';
import type { files } from './en/files.ts';
import type { forms } from './en/forms.ts';
import type { grounds } from './en/grounds.ts';
import type { mediatorCase } from './en/mediator-case.ts';
import type { mediatorDesk } from './en/mediator-desk.ts';
import type { more } from './en/more.ts';
import type { provider } from './en/provider.ts';
import type { queue } from './en/queue.ts';
import type { queueLate } from './en/queue-late.ts';
import type { review } from './en/review.ts';
import type { stage } from './en/stage.ts';
import type { timeline } from './en/timeline.ts';
import type { uploads } from './en/uploads.ts';
import type { Messages } from './messages.ts';

/** The parts of the library that have texts, by the names under which elements bring them. */
export interface AllParts {
  core: typeof core;
  mediatorDesk: typeof mediatorDesk;
  mediatorCase: typeof mediatorCase;
  more: typeof more;
  provider: typeof provider;
  actions: typeof actions;
  actionsMore: typeof actionsMore;
  forms: typeof forms;
  amounts: typeof amounts;
  chat: typeof chat;
  attach: typeof attach;
  files: typeof files;
  events: typeof events;
  creatives: typeof creatives;
  grounds: typeof grounds;
  evidence: typeof evidence;
  disputeForm: typeof disputeForm;
  disputeCase: typeof disputeCase;
  caseActions: typeof caseActions;
  caseForms: typeof caseForms;
  caseFile: typeof caseFile;
  queue: typeof queue;
  queueLate: typeof queueLate;
  timeline: typeof timeline;
  checklist: typeof checklist;
  review: typeof review;
  stage: typeof stage;
  uploads: typeof uploads;
  desk: typeof desk;
  decision: typeof decision;
  evidenceView: typeof evidenceView;
}

/** A language that comes with the library, each part loaded when an element needs it. */
export type Shipped = { [Part in keyof AllParts]: () => Promise<Readonly<Record<Part, Messages>>> };

/** A key of a text: `do.accept`. */
export type MessageKey = { [Part in keyof AllParts]: keyof AllParts[Part] }[keyof AllParts];

type Counted<K> = K extends `${infer Stem}.other` ? Stem : never;
/** What English does not have, but other languages do: more forms of a number, another verb beside "you". */
type FurtherForm<K extends string> = `${Counted<K>}.${'zero' | 'two' | 'few' | 'many'}` | `${K}.you`;

/** Texts of a locale by their keys; `{name}` marks a place that is filled in. */
export type LocaleTexts = Readonly<Partial<Record<MessageKey | FurtherForm<MessageKey>, string>>>;

/** The texts of one part, complete, and with the forms that English does not have. */
export type PartTexts<M> = Readonly<
  Record<keyof M, string> & Partial<Record<FurtherForm<keyof M & string>, string>>
>;
