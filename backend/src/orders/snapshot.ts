/** The order as one viewer may see it, with what this viewer may do next. */
import type { Asset, CreativeSlot } from '../../../src/contract/creative.ts';
import type { DisputeView, Evidence } from '../../../src/contract/dispute.ts';
import type { OrderSnapshot, TimelineEntry } from '../../../src/contract/order.ts';
import type { Coded } from '../../../src/contract/primitives.ts';
import { snapshotOf } from '../../../src/machines/decide.ts';
import type { OrderReading, StoredEvent } from '../store/store.ts';
import type { Viewer } from '../viewer.ts';

/** Events in a snapshot's timeline. */
export const timelineLength = 30;

export function viewOf(
  { stored, events, counts, fileNames }: OrderReading,
  viewer: Viewer,
  serverTime: string,
  links: OrderSnapshot['links'],
): OrderSnapshot {
  const { order, money, talked } = stored;
  const timeline = { entries: events.map(entryOf), more: (events[0]?.seq ?? 1) > 1 };
  const seen = snapshotOf(order, { viewer, serverTime, money, talked, counts, timeline, links });
  return {
    ...seen,
    creatives: seen.creatives.map((slot) => named(slot, fileNames)),
    dispute: withNames(seen.dispute, fileNames),
  };
}

/** What files are called is kept beside the order, so that it can be erased. */
function named(slot: CreativeSlot, names: OrderReading['fileNames']): CreativeSlot {
  const versions = slot.versions.map((version) => {
    const { asset } = version;
    return { ...version, asset: namedFile(asset, names) };
  });
  return { ...slot, versions };
}

/** The same for the files among a dispute's evidence. */
function withNames(dispute: DisputeView | null, names: OrderReading['fileNames']): DisputeView | null {
  if (dispute === null) return null;
  const evidence = dispute.evidence.map((piece) => ({ ...piece, item: namedFile(piece.item, names) }));
  return { ...dispute, evidence };
}

const namedFile = <Item extends Asset | Evidence>(item: Item, names: OrderReading['fileNames']): Item =>
  item.kind === 'file' ? { ...item, name: names[item.assetId] ?? '' } : item;

/** An erased event keeps its place and its name, and says nothing more. */
function entryOf({ seq, type, by, at, body }: StoredEvent): TimelineEntry {
  const params = body === null ? {} : (JSON.parse(body) as Coded).params;
  return { seq, type, by, at, params };
}
