/** What people typed, for the notices that pass it on. Taken from the order where it keeps it, else from the notice. */
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { Place } from '../../../src/contract/creative.ts';
import type { Answer, Finding } from '../../../src/contract/dispute.ts';
import { type Scene, versionOf } from './scene.ts';

export interface Quotation {
  author: ActorOrSystem;
  text: string;
  /** What of a creative it is about. */
  place?: Place | undefined;
  /** The claim it is about, and what is said to it. */
  claim?: { clauseId: string | null; verdict: Answer | Finding } | undefined;
}

export function explanation({ notice }: Scene): Quotation[] {
  return typed(notice.code === 'cancel' ? 'client' : 'channel', notice.params['explanation']);
}

export function note(scene: Scene): Quotation[] {
  return typed('client', versionOf(scene)?.version.note);
}

export function comments(scene: Scene): Quotation[] {
  const texts = versionOf(scene)?.version.comments ?? [];
  return texts
    .slice(0, 20)
    .flatMap(({ text, place }) => typed('channel', text).map((quotation) => ({ ...quotation, place })));
}

export function cancellation({ order }: Scene): Quotation[] {
  const request = order.context.cancellation;
  return request ? typed(request.by, request.reason) : [];
}

export function dispute(scene: Scene): Quotation[] {
  return typed('client', scene.dispute?.text);
}

/** Claim by claim, then as a whole. */
export function response({ dispute }: Scene): Quotation[] {
  const claims = (dispute?.claims ?? []).flatMap(({ clauseId, answer: verdict, words = '' }): Quotation[] =>
    verdict === null ? [] : [{ author: 'channel', text: words, claim: { clauseId, verdict } }],
  );
  return [...claims, ...typed('channel', dispute?.response?.text)];
}

export function question(scene: Scene): Quotation[] {
  return typed('mediator', scene.dispute?.infoRequests.at(-1)?.question);
}

export function answer(scene: Scene): Quotation[] {
  const request = scene.dispute?.infoRequests.at(-1);
  return request ? typed(request.side, request.answer) : [];
}

/** The finding on each claim, then the reasons. */
export function decision({ dispute }: Scene): Quotation[] {
  const findings = (dispute?.decision?.findings ?? []).map(({ claimId, finding: verdict }): Quotation => {
    const clauseId = dispute?.claims.find(({ id }) => id === claimId)?.clauseId ?? null;
    return { author: 'mediator', text: '', claim: { clauseId, verdict } };
  });
  return [...findings, ...typed('mediator', dispute?.decision?.reasons)];
}

function typed(author: ActorOrSystem, text: unknown): Quotation[] {
  return typeof text === 'string' && text.trim() !== '' ? [{ author, text }] : [];
}
