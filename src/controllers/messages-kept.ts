/** What is kept on the device of messages on their way, and what of it can be read back. */
import type { FileAsset } from '../contract/creative.ts';
import type { OutgoingMessage } from './messages-view.ts';

type Kept = Omit<OutgoingMessage, 'state'>;

export const keptMessages = (messages: readonly Kept[]): Kept[] =>
  messages.map(({ clientId, text, files, at }) => ({ clientId, text, files, at }));

/** Whatever else stands there was not written by this library. */
export function readKept(value: unknown): Kept[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap(({ clientId, text, files, at }) => {
    if (typeof clientId !== 'string' || typeof text !== 'string') return [];
    return [{ clientId, text, files: filesIn(files), at: typeof at === 'number' ? at : 0 }];
  });
}

const filesIn = (files: unknown): FileAsset[] =>
  Array.isArray(files)
    ? files.filter((one): one is FileAsset => isObject(one) && typeof one['assetId'] === 'string')
    : [];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
