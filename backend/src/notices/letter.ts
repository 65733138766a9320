/** A mail's content before it becomes text and HTML: chosen sentences, filled and cleaned. */
import { lines, oneLine, shorten } from './clean.ts';
import { type Facts, factsOf, unsubscribeOf, web } from './facts.ts';
import { isRightToLeft } from './isolate.ts';
import type { Quotation } from './quotes.ts';
import type { Recipe } from './recipe.ts';
import { clauseOf, deadlineFor, nameOf, owns, type Scene } from './scene.ts';
import type { Deadline } from '../../../src/contract/deadlines.ts';
import type { NoticeCode } from '../../../src/machines/decide.ts';
import { fill, isKey, type Key, type Sentences } from './words.ts';

export interface Letter {
  locale: string;
  direction: 'ltr' | 'rtl';
  marketplace: string;
  subject: string;
  heading: string;
  hello: string;
  paragraphs: string[];
  quotes: { author: string; lines: string[] }[];
  /** How the money was divided, line by line. */
  money: [label: string, amount: string][];
  deadline: Deadline | null;
  /** What its reader's calendar is told, where its reader must act. */
  entry: { deadline: Deadline; title: string; means: string } | null;
  /** The deadline's moment, and what happens to the money when it passes. */
  due: string;
  means: string;
  call: { label: string; url: string } | null;
  footer: string[];
  /** Where the recipient switches reminders off. */
  unsubscribe: string | null;
  /** Addresses that may become links. */
  urls: string[];
}

export function letterOf(scene: Scene, recipe: Recipe, words: Sentences): Letter {
  const ended = scene.order.context.settlement !== null;
  const kinds = recipe.consequence === 'money' ? [] : recipe.consequence;
  const deadline = ended ? null : deadlineFor(scene, kinds);
  const facts = factsOf(scene, words, deadline);
  const say = (key: Key) => fill(words[key], facts);
  const chosen = typeof recipe.paragraphs === 'function' ? recipe.paragraphs(scene) : recipe.paragraphs;
  const { marketplace, links } = scene.env;
  const unsubscribe = unsubscribeOf(scene);
  return {
    locale: scene.format.locale,
    direction: isRightToLeft(scene.format.locale) ? 'rtl' : 'ltr',
    marketplace: oneLine(marketplace, 60),
    subject: subjectOf(scene, say(recipe.subject), deadline, say),
    heading: say(recipe.subject),
    hello: say('hello'),
    paragraphs: chosen.map(say),
    quotes: (recipe.quote?.(scene) ?? []).map((quotation) => ({
      author: authorOf(scene, quotation, words),
      lines: lines(quotation.text, 2000),
    })),
    money: ended ? moneyOf(facts, say) : [],
    deadline,
    entry: ended ? null : entryOf(scene, recipe, words, deadline),
    due: deadline ? (facts['due'] ?? '') : '',
    means: ended ? '' : meansText(scene, deadline, say),
    call: callOf(scene, recipe, say),
    footer: [
      say('why'),
      ...(unsubscribe === null ? [] : [say('why.reminder')]),
      ...(web(links.support) ? [say('why.support')] : []),
    ],
    unsubscribe,
    urls: [links.termsDisputes, links.terms, links.reorder, links.support, unsubscribe]
      .map((link) => web(link))
      .filter((url) => url !== null),
  };
}

/** "Harbour Letter wrote, at 0:12:" */
function authorOf(scene: Scene, { author, place = {}, claim }: Quotation, words: Sentences): string {
  const { seconds, page } = place;
  const name = { author: nameOf(scene, author, words.mediator) };
  if (claim !== undefined) {
    const clause = clauseOf(scene, claim.clauseId, words['claim.whole']);
    return fill(words['quote.claim'], { ...name, clause, verdict: words[`verdict.${claim.verdict}`] });
  }
  if (seconds !== undefined) return fill(words['quote.time'], { ...name, time: clockText(seconds) });
  if (page !== undefined) return fill(words['quote.page'], { ...name, page: String(page) });
  return fill(words.quote, name);
}

/** "0:12", "62:05" */
function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

function subjectOf(
  scene: Scene,
  heading: string,
  deadline: Deadline | null,
  say: (key: Key) => string,
): string {
  // A last day weeks ahead is no news in a subject.
  const isNear = deadline?.kind !== 'hardStop' || scene.notice.code === 'reminder';
  return titleOf(scene, heading, isNear && deadline && owns(scene, deadline) ? deadline : null, say);
}

/** The heading, and what is to be done by when. */
function titleOf(
  { format }: Scene,
  heading: string,
  deadline: Deadline | null,
  say: (key: Key) => string,
): string {
  const key = `ask.${deadline?.kind}`;
  const ask = isKey(key) ? `${format.colon}${say(key)}` : '';
  // The date is the part that must not be cut off.
  return oneLine(shorten(heading, 120 - ask.length) + ask, 120);
}

/** The notices with which a last day begins, moves or comes near; others would only send its entry again. */
const datingCodes: ReadonlySet<NoticeCode> = new Set(['accept', 'markReady', 'redoAgreed', 'reminder']);

/** The deadline that the mail is about, or else the last day, when it is new. */
function entryOf(scene: Scene, recipe: Recipe, words: Sentences, about: Deadline | null): Letter['entry'] {
  const isDating = datingCodes.has(scene.notice.code);
  const deadline = [about, ...scene.deadlines].find(
    (one) => one !== null && owns(scene, one) && (one.kind === 'hardStop' ? isDating : one === about),
  );
  if (!deadline) return null;
  const facts = factsOf(scene, words, deadline);
  const say = (key: Key) => fill(words[key], facts);
  const [title, means] = [
    titleOf(scene, say(recipe.subject), deadline, say),
    meansText(scene, deadline, say),
  ];
  return { deadline, title, means };
}

function moneyOf(facts: Facts, say: (key: Key) => string): [string, string][] {
  const amount = (name: string) => facts[name] ?? '';
  return [
    [say('money.refund'), amount('refund')],
    [say('money.payout'), amount('payout')],
    [say('money.fee'), amount('fee')],
    [say('money.total'), amount('captured')],
  ];
}

/** What the deadline's passing means; where it leads to a mediator, also what that one's silence would. */
function meansText(scene: Scene, deadline: Deadline | null, say: (key: Key) => string): string {
  const { status, context } = scene.order;
  const leadsToCase =
    deadline?.kind === 'response' ||
    deadline?.kind === 'negotiation' ||
    (deadline?.kind === 'hardStop' && status !== 'accepted');
  const means = say(meansOf(scene, deadline));
  const then = say(`then.${context.policy.mediatorSilence}`);
  // Japanese sentences follow each other without a space.
  return leadsToCase ? [means, then].join(means.endsWith('。') ? '' : ' ') : means;
}

function meansOf(scene: Scene, deadline: Deadline | null): Key {
  const { status } = scene.order;
  if (deadline === null) return status === 'disputed' ? 'money.frozen' : 'money.held';
  const base =
    deadline.kind === 'mediatorSilence'
      ? `means.mediatorSilence.${scene.order.context.policy.mediatorSilence}`
      : `means.${deadline.kind}${deadline.kind === 'hardStop' && status !== 'accepted' ? '.case' : ''}`;
  const keys = owns(scene, deadline) ? [`${base}.you`, base] : [base];
  return keys.find((key) => isKey(key)) ?? 'money.held';
}

function callOf(scene: Scene, recipe: Recipe, say: (key: Key) => string): Letter['call'] {
  const { call } = recipe;
  const side = scene.side === 'system' ? 'mediator' : scene.side;
  const action = typeof call === 'function' ? call(scene) : call[side];
  const url = web(scene.env.links.order, action);
  return url === null ? null : { label: say(action === undefined ? 'do.open' : `do.${action}`), url };
}
