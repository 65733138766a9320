/** Looks at a chosen file before it is sent: what it is, and whether it fits. */
import { ApiError } from '../contract/api-error.ts';
import { fileProblems } from '../contract/file-rules.ts';
import type { FileFacts } from '../contract/file-spec.ts';
import type { Coded } from '../contract/primitives.ts';
import type { FileSlot } from './uploads-one.ts';

interface Look {
  facts: FileFacts | null;
  problems: readonly Coded[];
  /** The code that measures did not come. */
  error: ApiError | null;
}

export async function lookAt(slot: FileSlot, file: File, signal: AbortSignal): Promise<Look> {
  try {
    const { measureFile } = await import('./measure-file.ts');
    const facts = await measureFile(file, signal);
    return { facts, problems: fileProblems(slot, facts), error: null };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'FileChanged')
      return { facts: null, problems: [{ code: 'changed', params: {} }], error: null };
    const error = new ApiError('network', 'a part of the widget could not be loaded', { cause: thrown });
    return { facts: null, problems: [], error };
  }
}
