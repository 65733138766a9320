/** A conversation of any length, made as it is asked for, in pages. */
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { Message } from '../../src/contract/message.ts';
import { MINUTE } from '../../src/contract/time.ts';
import { morning } from './story-world.ts';

const said = [
  'The headline is final.',
  'Could the link go into the second sentence? Readers who open the letter on a telephone would see it at once.',
  'Yes.',
  'Thursday suits us better than Tuesday.',
] as const;

const messageAt = (place: number, count: number): Message => ({
  seq: place + 1,
  by: place % 3 === 0 ? 'client' : 'channel',
  at: new Date(morning - (count - place) * 7 * MINUTE).toISOString(),
  text: `${place + 1}. ${said[place % said.length]}`,
  event: null,
  attachments: [],
  clientId: null,
});

/** The same adapter, with a chat of so many messages that all have been read. */
export function talkative(adapter: ApiAdapter, count: number): ApiAdapter {
  return {
    ...adapter,
    watchMessages(_id, { before = count + 1, limit }, { next, connection }) {
      const first = Math.max(0, before - 1 - limit);
      const places = Array.from({ length: before - 1 - first }, (_, index) => first + index);
      let isOver = false;
      queueMicrotask(() => {
        if (isOver) return;
        connection?.('live');
        next({
          // As it comes over the wire.
          messages: JSON.parse(JSON.stringify(places.map((place) => messageAt(place, count)))) as Message[],
          more: first > 0,
          read: { channel: count, client: count },
          mediatorReads: false,
        });
      });
      return () => (isOver = true);
    },
  };
}
