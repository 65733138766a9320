/** What a record no longer says, and since when. */
import type { Instant } from '../../../src/contract/primitives.ts';
import type { Erased } from './manifest.ts';

interface Numbered {
  seq: number;
  erasedAt?: Instant | null | undefined;
}

interface Erasable {
  events: readonly (Numbered & { body: string | null })[];
  messages: readonly Numbered[];
  files: readonly { assetId: string; path: string | null; erasedAt: Instant | null }[];
}

export function erasedIn({ events, messages, files }: Erasable): Erased[] {
  return [
    ...events.flatMap(({ seq, body, erasedAt = null }) =>
      body === null ? [{ what: 'event' as const, seq, at: erasedAt }] : [],
    ),
    ...messages.flatMap(({ seq, erasedAt = null }) =>
      erasedAt === null ? [] : [{ what: 'message' as const, seq, at: erasedAt }],
    ),
    ...files.flatMap(({ assetId, path, erasedAt }) =>
      path === null ? [{ what: 'file' as const, assetId, at: erasedAt }] : [],
    ),
  ];
}
