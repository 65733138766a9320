/** One upload of a file to a scripted server, and what was told of it. */
import { expect } from '@open-wc/testing';
import type { UploadOptions, UploadProgress } from '../../src/contract/api-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { bytesFor, fileOf } from './files.ts';
import { adapterOn } from './scripted-server.ts';
import { scriptedTus } from './scripted-tus.ts';

export const size = 1_300_000;
export const bytes = bytesFor(size);

export async function refused(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(ApiError);
  return error as ApiError;
}

/** `send` sends the usual file unless it is given another one. */
export function stage(server = scriptedTus()) {
  const { adapter, tokens } = adapterOn(server);
  const told: UploadProgress[] = [];
  const names: string[] = [];
  const send = (file = fileOf(bytes), over: Partial<UploadOptions> = {}) =>
    adapter.upload(file, {
      orderId: 'o1',
      purpose: 'creative',
      slotId: 'hero',
      onProgress: (progress) => told.push(progress),
      onResumable: (resume) => names.push(resume),
      ...over,
    });
  const arrived = () => told.filter(({ stage: now }) => now === 'sending').map((one) => one.bytes);
  return { server, adapter, tokens, told, names, send, arrived };
}
