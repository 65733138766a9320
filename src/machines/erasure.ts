/** An order without what one side typed and without its name: for orders that are over. What happened, when and for how much stays. */
import { DeclineReason } from '../contract/actors.ts';
import type { ActionType } from '../contract/actions.ts';
import type { Command, NewEvidence } from '../contract/commands.ts';
import type { Asset, CreativeVersion } from '../contract/creative.ts';
import type { Dispute, Evidence } from '../contract/dispute.ts';
import type { Coded } from '../contract/primitives.ts';
import type { OrderContext, OrderRecord } from './order-record.ts';

type Side = 'channel' | 'client';

/** As much of an order as somebody's words stand in. */
interface Worded {
  parties: OrderRecord['parties'];
  context: Pick<OrderContext, 'slots' | 'cancellation' | 'disputes'>;
}

/** A text or an address keeps its kind; of a file only the measures are kept here anyway. */
const blank = <Item extends Asset | Evidence>(item: Item): Item => {
  if (item.kind === 'text') return { ...item, text: '' };
  return item.kind === 'url' ? { ...item, url: '' } : item;
};

/** The client's are the creatives and their notes, the channel's what it said about them. */
const versionWithout = (version: CreativeVersion, side: Side): CreativeVersion =>
  side === 'client'
    ? { ...version, asset: blank(version.asset), note: '' }
    : { ...version, comments: version.comments.map((comment) => ({ ...comment, text: '' })) };

function claimWithout({ words, ...claim }: Dispute['claims'][number], side: Side): Dispute['claims'][number] {
  if (words === undefined) return claim;
  return { ...claim, words: side === 'channel' ? '' : words };
}

function disputeWithout(dispute: Dispute, side: Side): Dispute {
  const { claimant, text, response, claims, evidence, infoRequests } = dispute;
  return {
    ...dispute,
    text: claimant === side ? '' : text,
    response: response && side === 'channel' ? { ...response, text: '' } : response,
    claims: claims.map((claim) => claimWithout(claim, side)),
    evidence: evidence.map((piece) => (piece.by === side ? { ...piece, item: blank(piece.item) } : piece)),
    infoRequests: infoRequests.map((request) =>
      request.side === side && request.answer !== null ? { ...request, answer: '' } : request,
    ),
  };
}

/** `name` is what the side is called from now on. */
export function withoutWords<Order extends Worded>(order: Order, side: Side, name: string): Order {
  const { parties, context } = order;
  return {
    ...order,
    parties: { ...parties, [side]: { ...parties[side], name, email: '' } },
    context: {
      ...context,
      slots: context.slots.map((slot) => ({
        ...slot,
        versions: slot.versions.map((version) => versionWithout(version, side)),
      })),
      cancellation:
        context.cancellation?.by === side ? { ...context.cancellation, reason: '' } : context.cancellation,
      disputes: context.disputes.map((dispute) => disputeWithout(dispute, side)),
    },
  };
}

/** What happened, without what somebody typed about it. */
export function paramsWithoutWords(params: Coded['params']): Coded['params'] {
  const typed = ([name, value]: [string, unknown]) =>
    name === 'explanation' ||
    name === 'note' ||
    (name === 'reason' && !DeclineReason.options.some((reason) => reason === value));
  return Object.fromEntries(Object.entries(params).map((one) => (typed(one) ? [one[0], ''] : one)));
}

const isTyped = ({ kind }: { kind: string }): boolean => kind === 'text' || kind === 'url';
const anyTyped = (evidence: readonly NewEvidence[]): boolean => evidence.some(isTyped);

/** Whether a command carries what its sender typed. */
const typedIn: { [Type in ActionType]?: (payload: Command<Type>['payload']) => boolean } = {
  decline: () => true,
  cancel: ({ explanation }) => explanation !== '',
  submitCreative: ({ asset, note }) => isTyped(asset) || note !== '',
  requestChanges: () => true,
  requestCancellation: () => true,
  dispute: () => true,
  respond: () => true,
  addEvidence: ({ evidence }) => anyTyped(evidence),
  provideInfo: () => true,
};

export function carriesWords(type: string, payload: unknown): boolean {
  const ask = (typedIn as Partial<Record<string, (payload: unknown) => boolean>>)[type];
  return ask?.(payload) ?? false;
}
