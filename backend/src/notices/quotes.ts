/** What people typed, for the notices that pass it on. Taken from the order where it keeps it, else from the notice. */
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { Place } from '../../../src/contract/creative.ts';
import { type Scene, versionOf } from './scene.ts';

export interface Quotation {
  author: ActorOrSystem;
  text: string;
  /** What of a creative it is about. */
  place?: Place | undefined;
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

export function response(scene: Scene): Quotation[] {
  return typed('channel', scene.dispute?.response?.text);
}

export function question(scene: Scene): Quotation[] {
  return typed('mediator', scene.dispute?.infoRequests.at(-1)?.question);
}

export function answer(scene: Scene): Quotation[] {
  const request = scene.dispute?.infoRequests.at(-1);
  return request ? typed(request.side, request.answer) : [];
}

export function decision(scene: Scene): Quotation[] {
  return typed('mediator', scene.dispute?.decision?.reasons);
}

function typed(author: ActorOrSystem, text: unknown): Quotation[] {
  return typeof text === 'string' && text.trim() !== '' ? [{ author, text }] : [];
}
