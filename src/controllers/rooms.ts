/** One room per order, shared by everyone inside; the last to leave turns off the light. */
export interface Room {
  /** Whether something is on its way that must not be cut off. */
  readonly isBusy: boolean;
  close(): void;
}

export interface Rooms<R extends Room> {
  /** Enters the order's room, which is opened for the first to come. */
  enter(orderId: string): R;
  /** Leaves it. An element that is moved leaves and enters in one go: the light stays on. */
  leave(orderId: string): void;
}

/** `open` gets a way to say that the room is no longer busy. */
export function createRooms<R extends Room>(open: (orderId: string, rested: () => void) => R): Rooms<R> {
  const rooms = new Map<string, { room: R; inside: number }>();

  function closeIfLeft(orderId: string): void {
    const entry = rooms.get(orderId);
    if (entry === undefined || entry.inside > 0 || entry.room.isBusy) return;
    rooms.delete(orderId);
    entry.room.close();
  }

  return {
    enter(orderId) {
      const soon = () => queueMicrotask(() => closeIfLeft(orderId));
      const entry = rooms.get(orderId) ?? { room: open(orderId, soon), inside: 0 };
      entry.inside += 1;
      rooms.set(orderId, entry);
      return entry.room;
    },
    leave(orderId) {
      rooms.get(orderId)!.inside -= 1;
      queueMicrotask(() => closeIfLeft(orderId));
    },
  };
}

/** A lease is given back once, however often its holder says so. */
export function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}
