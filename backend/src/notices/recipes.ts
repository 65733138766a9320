/** What each notice says: one entry per code. A new code does not compile until it has one; a new action has a plain one. */
import type { ActionNotice, NoticeCode } from '../../../src/machines/decide.ts';
import { web } from './facts.ts';
import * as quote from './quotes.ts';
import type { CallAction, Recipe } from './recipe.ts';
import { disputeRecipes } from './recipes-dispute.ts';
import { missingSlots, type Scene, versionOf } from './scene.ts';
import type { Key } from './words.ts';

const onAgain: Key[] = ['cancellation.on'];

const recipes = {
  ...disputeRecipes,

  placed: {
    subject: 'placed',
    paragraphs: ['placed.1'],
    consequence: ['decision'],
    call: { channel: 'accept' },
  },
  accept: {
    subject: 'accept',
    paragraphs: ({ order }) => [
      'accept.1',
      ...(missingSlots(order).length > 0 ? (['accept.slots'] as const) : []),
    ],
    consequence: ['hardStop'],
    call: wanted,
  },
  decline: {
    subject: 'decline',
    paragraphs: ['decline.1'],
    consequence: 'money',
    call: {},
    quote: quote.explanation,
  },
  cancel: {
    subject: 'cancel',
    paragraphs: ['cancel.1'],
    consequence: 'money',
    call: {},
    quote: quote.explanation,
  },
  expired: { subject: 'expired', paragraphs: why, consequence: 'money', call: {} },
  submitCreative: {
    subject: 'submitCreative',
    paragraphs: ({ order }) =>
      order.status === 'ready' ? ['submitCreative.1', 'submitCreative.proposed'] : ['submitCreative.1'],
    consequence: ['hardStop'],
    call: { channel: 'approveCreative' },
    quote: quote.note,
  },
  withdrawCreative: version('withdrawCreative', {}),
  approveCreative: version('approveCreative', { channel: 'markReady' }),
  requestChanges: { ...version('requestChanges', { client: 'submitCreative' }), quote: quote.comments },
  nudge: {
    subject: 'nudge',
    paragraphs: ({ order }) => [
      'nudge.1',
      ...(missingSlots(order).length > 0 ? (['accept.slots'] as const) : []),
    ],
    consequence: ['hardStop'],
    call: wanted,
  },
  setEstimate: {
    subject: 'setEstimate',
    paragraphs: ['setEstimate.1'],
    consequence: ['overdue', 'hardStop'],
    call: { client: 'acceptEstimate' },
  },
  acceptEstimate: {
    subject: 'acceptEstimate',
    paragraphs: ['acceptEstimate.1'],
    consequence: ['overdue', 'hardStop'],
    call: onTheWay,
  },
  markReady: {
    subject: 'markReady',
    paragraphs: ['markReady.1'],
    consequence: ['hardStop'],
    call: { channel: 'complete' },
  },
  complete: {
    subject: 'complete',
    paragraphs: completion,
    consequence: ['disputeWindow'],
    call: { client: 'release' },
  },
  retractCompletion: {
    subject: 'retractCompletion',
    paragraphs: ['retractCompletion.1'],
    consequence: ['hardStop'],
    call: { channel: 'complete' },
  },
  released: { subject: 'released', paragraphs: why, consequence: 'money', call: {} },
  refunded: { subject: 'refunded', paragraphs: why, consequence: 'money', call: {} },
  split: { subject: 'split', paragraphs: why, consequence: 'money', call: {} },
  overdue: {
    subject: 'overdue',
    paragraphs: ['overdue.1'],
    consequence: ['hardStop'],
    call: { client: 'dispute', channel: 'complete' },
  },
  refundOffered: { subject: 'refundOffered', paragraphs: ['refundOffered.1'], consequence: [], call: {} },
  cancellationRequested: {
    subject: 'cancellationRequested',
    paragraphs: ['cancellationRequested.1'],
    consequence: ['cancellation'],
    call: { channel: 'acceptCancellation', client: 'acceptCancellation' },
    quote: quote.cancellation,
  },
  cancellationDeclined: {
    subject: 'cancellationDeclined',
    paragraphs: onAgain,
    consequence: ['hardStop'],
    call: {},
  },
  cancellationLapsed: {
    subject: 'cancellationLapsed',
    paragraphs: onAgain,
    consequence: ['hardStop'],
    call: {},
  },
  cancellationWithdrawn: {
    subject: 'cancellationWithdrawn',
    paragraphs: onAgain,
    consequence: ['hardStop'],
    call: {},
  },
  cancelled: { subject: 'cancelled', paragraphs: why, consequence: 'money', call: {} },
  settlementFailed: {
    subject: 'settlementFailed',
    paragraphs: ['settlementFailed.1'],
    consequence: 'money',
    call: {},
  },
  reminder: { subject: 'reminder', paragraphs: ['reminder.1'], consequence: [], call: reminded },
} as const satisfies Record<Exclude<NoticeCode, ActionNotice>, Recipe> &
  Partial<Record<ActionNotice, Recipe>>;

/** An action's own sentence, as chat and history tell it; enough where nothing more is to be explained. */
const plain: Recipe = { subject: 'acted', paragraphs: ['acted.1'], consequence: ['hardStop'], call: {} };

/** Whether a notice has words of its own. */
export const hasRecipe = (code: NoticeCode): code is keyof typeof recipes => Object.hasOwn(recipes, code);

export const recipeFor = (code: NoticeCode): Recipe => (hasRecipe(code) ? recipes[code] : plain);

function version(
  code: 'withdrawCreative' | 'approveCreative' | 'requestChanges',
  call: Recipe['call'],
): Recipe {
  return {
    subject: code,
    paragraphs: (scene) => (versionOf(scene) ? [`${code}.1`] : []),
    consequence: ['hardStop'],
    call,
  };
}

function why({ order }: Scene): Key[] {
  const reason = order.context.endReason;
  return reason === null ? [] : [`end.${reason}`];
}

/** Who runs the campaign goes on to its completion, once it is ready. */
function onTheWay({ side, order }: Scene): CallAction | undefined {
  return side === 'channel' && order.status === 'ready' ? 'complete' : undefined;
}

function wanted({ side, order }: Scene): CallAction | undefined {
  return side === 'client' && missingSlots(order).length > 0 ? 'submitCreative' : undefined;
}

/** A reminder leads to what its deadline waits for. */
function reminded({ notice, order, side }: Scene): CallAction | undefined {
  const kind = notice.params['kind'];
  if (kind === 'decision') return 'accept';
  if (kind === 'response') return 'respond';
  if (kind === 'disputeWindow') return 'release';
  if (order.status === 'ready') return 'complete';
  if (side === 'client') return 'submitCreative';
  const isInReview = order.context.slots.some(({ versions }) => versions.at(-1)?.status === 'submitted');
  return isInReview ? 'approveCreative' : 'markReady';
}

/** The completion mail to the client carries everything it needs to decide; the channel's copy is short. */
function completion({ side, order, deadlines, env }: Scene): Key[] {
  if (side !== 'client') return ['complete.other'];
  const window = deadlines.find((deadline) => deadline.kind === 'disputeWindow');
  const late = window && order.context.estimate && order.context.estimate.at > window.dueAt;
  return [
    'complete.1',
    ...(window ? (['complete.how'] as const) : []),
    'complete.ground',
    ...(late ? (['complete.estimate'] as const) : []),
    ...((web(env.links.termsDisputes) ?? web(env.links.terms)) ? (['complete.terms'] as const) : []),
    ...(web(env.links.reorder) ? (['complete.reorder'] as const) : []),
  ];
}
