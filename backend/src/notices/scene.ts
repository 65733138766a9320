/** One notice with everything around it: who reads it, which deadline it is about, and the parts of the order it speaks of. */
import type { Actor, ActorOrSystem } from '../../../src/contract/actions.ts';
import type { CreativeVersion } from '../../../src/contract/creative.ts';
import type { Deadline, DeadlineKind } from '../../../src/contract/deadlines.ts';
import type { Dispute, Evidence, Offer } from '../../../src/contract/dispute.ts';
import { type By, deadlinesOf, type OrderRecord } from '../../../src/machines/decide.ts';
import { oneLine } from './clean.ts';
import { type Format, formatFor } from './format.ts';
import type { Address, Notice, NoticeEnv } from './mail.ts';
import { languages } from './words.ts';

export interface Scene {
  notice: Notice;
  order: OrderRecord;
  env: NoticeEnv;
  format: Format;
  /** Who the mail goes to. */
  to: Address;
  side: ActorOrSystem;
  /** Running deadlines, earliest first. */
  deadlines: readonly Deadline[];
  dispute: Dispute | null;
}

export function sceneOf(notice: Notice, order: OrderRecord, env: NoticeEnv): Scene {
  const side = notice.to;
  const party = side === 'channel' || side === 'client' ? order.parties[side] : null;
  return {
    notice,
    order,
    env,
    format: formatFor(
      party ?? { locale: 'en-GB', timeZone: order.parties.channel.timeZone },
      Object.keys(languages),
    ),
    to: party ? { name: party.name, address: party.email } : env.operator,
    side,
    deadlines: order.context.endedAt ? [] : deadlinesOf(order, party ? reader(party, side) : undefined),
    dispute: order.context.disputes.at(-1) ?? null,
  };
}

/** Where both sides may have to move, each is told of their own turn. */
const reader = ({ id }: { id: string }, side: ActorOrSystem): By => ({
  actor: side === 'client' ? 'client' : 'channel',
  party: id,
  subject: id,
});

/** The deadline a notice is about: the first of its own that runs, or else the next one that moves money. */
export function deadlineFor(scene: Scene, kinds: readonly DeadlineKind[]): Deadline | null {
  const named = scene.notice.params['kind'];
  const own = [...(typeof named === 'string' ? [named as DeadlineKind] : []), ...kinds];
  for (const kind of [...own, ...withMoney]) {
    const running = scene.deadlines.find((deadline) => deadline.kind === kind);
    if (running) return running;
  }
  return null;
}

const withMoney = [
  'decision',
  'disputeWindow',
  'response',
  'negotiation',
  'mediatorSilence',
  'hardStop',
] as const;

/** Whether the recipient is the one who must act. */
export function owns(scene: Scene, deadline: Deadline): boolean {
  if (scene.side === 'system') return deadline.owner === 'mediator';
  return deadline.owner === scene.side;
}

/** Whoever did it: as the notice says, or as the order shows. */
export function doer(scene: Scene, fallback: Actor): Actor {
  const said = scene.notice.params['by'];
  return said === 'channel' || said === 'client' || said === 'mediator' ? said : fallback;
}

export function nameOf(scene: Scene, actor: ActorOrSystem, mediator: string): string {
  if (actor === 'channel' || actor === 'client') return oneLine(scene.order.parties[actor].name, 60);
  return mediator;
}

/** The slot and version a notice speaks of: named in its params, else the one that moved last. */
export function versionOf(scene: Scene): { slot: string; version: CreativeVersion } | null {
  const { order, notice } = scene;
  const all = order.context.slots.flatMap((slot) =>
    slot.versions.map((version) => ({
      slot: order.agreement.slots.find((spec) => spec.id === slot.id)?.name ?? slot.id,
      slotId: slot.id,
      version,
    })),
  );
  const byId = all.find(({ version }) => version.id === notice.params['versionId']);
  if (byId) return byId;
  const ofSlot = all.filter(({ slotId }) => slotId === notice.params['slotId']);
  const moved = ({ version }: { version: CreativeVersion }) => version.reviewedAt ?? version.submittedAt;
  return (
    (ofSlot.length > 0 ? ofSlot : all).toSorted((a, b) => moved(a).localeCompare(moved(b))).at(-1) ?? null
  );
}

/** The offer a notice speaks of: by its id, else the last one made. */
export function offerOf(scene: Scene): Offer | null {
  const offers = scene.dispute?.offers ?? [];
  return offers.find((offer) => offer.id === scene.notice.params['offerId']) ?? offers.at(-1) ?? null;
}

/** What came with the very change that is told of. */
export function newEvidence({ dispute, env }: Scene): Evidence[] {
  return (dispute?.evidence ?? []).flatMap(({ addedAt, item }) => (addedAt === env.at ? [item] : []));
}

/** A claim's clause as people find it: "2.1 Placement". */
export function clauseOf({ order }: Scene, clauseId: string | null, whole: string): string {
  const clause = order.agreement.clauses.find(({ id }) => id === clauseId);
  return clause ? oneLine(`${clause.id} ${clause.title}`, 80) : whole;
}

/** Names of the required slots that have no approved version and none in review. */
export function missingSlots(order: OrderRecord): string[] {
  return order.context.slots
    .filter(
      (slot) => slot.required && slot.approvedId === null && slot.versions.at(-1)?.status !== 'submitted',
    )
    .map((slot) => oneLine(order.agreement.slots.find((spec) => spec.id === slot.id)?.name ?? slot.id, 80));
}
