/** What the services for files need, and how their parts speak of them. */
import type { Alone } from '../alone.ts';
import type { OrdersDeps } from '../orders/types.ts';
import { Refused } from '../refused.ts';
import type { FieldProblem } from '../../../src/contract/api-error.ts';
import type { Coded } from '../../../src/contract/primitives.ts';
import type { AssetStore } from './asset-store.ts';
import type { NewHash } from './hash.ts';
import type { Inspector } from './inspector.ts';

export interface FilesDeps extends OrdersDeps {
  assets: AssetStore;
  inspector: Inspector;
  /** Signs links to files; 32 bytes. */
  fileKey: Uint8Array;
  /** The wall clock in ms, for links: like tokens, they never follow the demo's moved clock. */
  wall?: (() => number) | undefined;
  /** Bytes of all files of one order; 5 GB. */
  quota?: number | undefined;
  /** Where the platform has a faster SHA-256 than the portable one. */
  newHash?: NewHash | undefined;
  /** Where several instances share the files; otherwise nobody else is at them. */
  alone?: Alone | undefined;
}

/** Where the picture made of a file lies. */
export const previewKey = (id: string): string => `${id}-preview`;

/** The file itself is refused, for every one of these reasons. */
export function fileRefused(problems: readonly Coded[]): Refused {
  const [first] = problems;
  const code = first?.code === 'tooLarge' || first?.code === 'quotaReached' ? 'tooLarge' : 'invalid';
  return new Refused(code, { reason: first, fields: problems.map(asField) });
}

const asField = ({ code, params }: Coded): FieldProblem => ({ path: 'file', code, params });

/** Somebody else is at it just now. */
const uploadBusy = (): Refused => new Refused('conflict', { reason: { code: 'uploadBusy', params: {} } });

/** Nothing else happens to this file meanwhile; who comes second is refused. */
export async function aloneAt<T>(alone: Alone, id: string, work: () => Promise<T>): Promise<T> {
  const leave = await alone(`file ${id}`);
  if (leave === null) throw uploadBusy();
  try {
    return await work();
  } finally {
    leave();
  }
}
