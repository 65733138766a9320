/** Looks at a chosen file before it is sent: what it is, and whether it fits. */
import { ApiError } from '../contract/api-error.ts';
import { fileFormats, fileProblems } from '../contract/file-rules.ts';
import type { FileFacts, FileKind } from '../contract/file-spec.ts';
import type { Coded } from '../contract/primitives.ts';
import type { FilePlace } from './uploads-one.ts';

interface Look {
  facts: FileFacts | null;
  problems: readonly Coded[];
  /** The code that measures did not come. */
  error: ApiError | null;
}

export async function lookAt(slot: FilePlace, file: File, signal: AbortSignal): Promise<Look> {
  try {
    const { measureFile } = await import('./measure-file.ts');
    const facts = await measureFile(file, signal);
    return {
      facts,
      problems: fileProblems({ kind: slot.kind ?? kindOf(facts), file: slot.file }, facts),
      error: null,
    };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'FileChanged')
      return { facts: null, problems: [{ code: 'changed', params: {} }], error: null };
    const error = new ApiError('network', 'a part of the widget could not be loaded', { cause: thrown });
    return { facts: null, problems: [], error };
  }
}

/** What is of no known kind is measured as an image, and refused for its format. */
const kindOf = ({ type }: FileFacts): FileKind =>
  (Object.keys(fileFormats) as FileKind[]).find((kind) => type in fileFormats[kind]) ?? 'image';
