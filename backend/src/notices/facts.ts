/** What the braces of every sentence stand for, each safe to stand in one line. */
import type { Actor, ActorOrSystem } from '../../../src/contract/actions.ts';
import type { Deadline } from '../../../src/contract/deadlines.ts';
import type { Dispute, Offer, Terms } from '../../../src/contract/dispute.ts';
import { splitOf } from '../../../src/contract/money.ts';
import { oneLine } from './clean.ts';
import {
  clauseOf,
  doer,
  missingSlots,
  nameOf,
  newEvidence,
  offerOf,
  type Scene,
  versionOf,
} from './scene.ts';
import { fill, happeningFor, isKey, type Key, type Sentences } from './words.ts';

export type Facts = Readonly<Record<string, string>>;

/** Stands where an order has nothing to say; no sentence that is chosen shows it. */
const nothing = '…';

export function factsOf(scene: Scene, words: Sentences, deadline: Deadline | null): Facts {
  const { format } = scene;
  const facts = { ...people(scene, words), ...money(scene), ...work(scene), ...quarrel(scene, words) };
  return {
    ...facts,
    ...links(scene),
    unsubscribe: unsubscribeOf(scene) ?? nothing,
    settled: fill(words[scene.order.context.promisedRefund > 0 ? 'settled.split' : 'settled.release'], facts),
    due: deadline ? format.instant(deadline.dueAt) : nothing,
    short: deadline ? format.short(deadline.dueAt) : nothing,
  };
}

function people(scene: Scene, words: Sentences) {
  const { order, dispute, env } = scene;
  const name = (actor: Parameters<typeof nameOf>[1]) => nameOf(scene, actor, words.mediator);
  const asked = dispute?.infoRequests.at(-1);
  return {
    name: oneLine(scene.to.name, 60),
    marketplace: oneLine(env.marketplace, 60),
    number: oneLine(order.number, 40),
    channel: name('channel'),
    client: name('client'),
    by: name(doer(scene, order.context.cancellation?.by ?? offerOf(scene)?.by ?? 'client')),
    happened: happened(scene, words, name),
    side: name(asked?.side ?? 'client'),
    case: dispute?.caseNumber ?? nothing,
  };
}

/** What happened, as chat and history tell it; an action without a sentence is told by its readable code. */
function happened({ notice, format }: Scene, words: Sentences, name: (actor: Actor) => string): string {
  const by = notice.params['by'];
  const who = name(by === 'channel' || by === 'client' ? by : 'mediator');
  const code = notice.code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const sentence = happeningFor(format.locale, notice.code) ?? words['acted.unknown'];
  return fill(sentence, { who, channel: name('channel'), client: name('client'), code });
}

function money(scene: Scene) {
  const { format, notice } = scene;
  const { captured, promisedRefund, feeBps, settlement, cancellation } = scene.order.context;
  const { currency } = scene.order.agreement;
  const show = (minor: number | undefined) => (minor === undefined ? nothing : format.money(minor, currency));
  const figure = notice.params['refund'];
  const proposed = Math.max(
    promisedRefund,
    cancellation?.refund ?? (typeof figure === 'number' ? figure : captured),
  );
  return {
    captured: show(captured),
    promised: show(promisedRefund),
    payoutNow: show(splitOf(captured, promisedRefund, feeBps).payout),
    proposed: show(Math.min(proposed, captured)),
    proposedPayout: show(splitOf(captured, Math.min(proposed, captured), feeBps).payout),
    refund: show(settlement?.refund),
    payout: show(settlement?.payout),
    fee: show(settlement?.fee),
  };
}

function work(scene: Scene) {
  const { order, format } = scene;
  const { estimate, nonDeliveryAt } = order.context;
  const found = versionOf(scene);
  return {
    deliverables: order.agreement.deliverables
      .slice(0, 3)
      .map((item) => oneLine(item, 80))
      .join('; '),
    slot: found ? oneLine(found.slot, 80) : nothing,
    version: found ? String(found.version.number) : nothing,
    missing: format.list(missingSlots(order)),
    estimate: estimate ? format.day(estimate.date) : nothing,
    nonDelivery: nonDeliveryAt ? format.instant(nonDeliveryAt) : nothing,
  };
}

function quarrel(scene: Scene, words: Sentences) {
  const offer = offerOf(scene);
  const { dispute, format, deadlines, order } = scene;
  const decisionDue = deadlines.find(({ kind }) => kind === 'overdueCase');
  const word = (prefix: 'reason' | 'ground', code: unknown): string => {
    const key = `${prefix}.${String(code)}`;
    return words[isKey(key) ? key : (`${prefix}.other` as Key)];
  };
  return {
    reason: word('reason', scene.notice.params['reason']),
    ground: word('ground', dispute?.ground),
    terms: offer ? termsText(scene, words, offer.terms) : nothing,
    asked: dispute ? termsText(scene, words, dispute.asked) : nothing,
    ...netOf(scene, offer),
    claims: format.list(
      (dispute?.claims ?? []).map((one) => clauseOf(scene, one.clauseId, words['claim.whole'])),
    ),
    evidence: evidenceText(scene, words),
    escalatedBy: nameOf(scene, escalatedBy(dispute), words.mediator),
    silenceDays: String(order.context.policy.mediatorSilenceDays),
    decisionDue: decisionDue ? format.instant(decisionDue.dueAt) : nothing,
  };
}

/** What each would get of an offer, as it would be paid. */
function netOf({ format, order }: Scene, offer: Offer | null) {
  const { captured, promisedRefund, feeBps } = order.context;
  const wanted = offer?.terms.kind === 'refund' ? offer.terms.refund : 0;
  const { refund, payout, fee } = splitOf(captured, Math.max(wanted, promisedRefund), feeBps);
  const show = (minor: number) => format.money(minor, order.agreement.currency);
  return { offerRefund: show(refund), offerPayout: show(payout), offerFee: show(fee) };
}

const fromRecord: ReadonlySet<string> = new Set(['message', 'version', 'event']);

/** How many pieces of each kind; what a file is called is not told, since a mail cannot be erased. */
function evidenceText(scene: Scene, words: Sentences): string {
  const counts = new Map<Key, number>();
  for (const { kind } of newEvidence(scene)) {
    const key = fromRecord.has(kind) ? 'evidence.record' : `evidence.${kind}`;
    if (isKey(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return scene.format.list([...counts].map(([key, count]) => fill(words[key], { count: String(count) })));
}

function escalatedBy(dispute: Dispute | null): ActorOrSystem {
  const by = dispute?.escalation?.cause.params['by'];
  return by === 'channel' || by === 'client' ? by : 'system';
}

function termsText(scene: Scene, words: Sentences, terms: Terms): string {
  const { format, order } = scene;
  if (terms.kind === 'redo') return fill(words['terms.redo'], { date: format.day(terms.date) });
  const total = Math.max(terms.refund, order.context.promisedRefund);
  return fill(words['terms.refund'], { amount: format.money(total, order.agreement.currency) });
}

function links(scene: Scene) {
  const { termsDisputes, terms, reorder, support } = scene.env.links;
  return {
    termsDisputes: web(termsDisputes) ?? web(terms) ?? nothing,
    reorder: web(reorder) ?? nothing,
    support: web(support) ?? nothing,
  };
}

/** Only reminders can be switched off: every other mail says something once that may cost money. */
export function unsubscribeOf({ env, notice, side, order, format }: Scene): string | null {
  if (notice.code !== 'reminder' || (side !== 'channel' && side !== 'client')) return null;
  const [language = ''] = format.locale.split('-');
  return env.reminders?.link({ party: order.parties[side].id, language }) ?? null;
}

/** A link as it may stand in a mail: http, https or mailto, else nothing. */
export function web(link: string | null, fragment?: string): string | null {
  if (link === null || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (!/^(?:https?|mailto):$/.test(url.protocol)) return null;
  if (fragment !== undefined) url.hash = fragment;
  return url.href;
}
