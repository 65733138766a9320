/** The files' side of the scripted adapter: uploads go on, end or are refused as the test says, and files are what it gives. */
import type { ApiAdapter, AssetRef, UploadOptions, UploadProgress } from '../../src/contract/api-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';

/** An upload that waits for what the test says of it. */
export interface AskedUpload {
  readonly file: File;
  readonly options: UploadOptions;
  /** So many bytes have arrived. */
  progress(bytes: number, stage?: UploadProgress['stage']): void;
  /** It could be taken up again with this. */
  resumable(resume: string): void;
  answer(ref: AssetRef): void;
  refuse(thrown: unknown): void;
}

export function scriptedFiles() {
  const uploads: AskedUpload[] = [];
  const discarded: string[] = [];
  const files = new Map<string, Blob>();
  const addresses: string[] = [];
  const adapter: Pick<ApiAdapter, 'upload' | 'discardUpload' | 'assetUrl'> = {
    upload: (file, options) =>
      new Promise((answer, refuse) => {
        const { signal, onProgress, onResumable } = options;
        const giveUp = () => refuse(new ApiError('network', 'the upload was given up'));
        if (signal?.aborted) return giveUp();
        signal?.addEventListener('abort', giveUp, { once: true });
        uploads.push({
          file,
          options,
          progress: (bytes, stage = 'sending') => onProgress?.({ stage, bytes, total: file.size }),
          resumable: (resume) => onResumable?.(resume),
          answer,
          refuse,
        });
      }),
    async discardUpload(_orderId, resume) {
      discarded.push(resume);
    },
    async assetUrl(assetId) {
      const file = files.get(assetId);
      if (file === undefined) throw new ApiError('notFound', `there is no file ${assetId}`);
      const address = URL.createObjectURL(file);
      addresses.push(address);
      return address;
    },
  };
  const server = {
    /** Uploads that were begun or taken up again, oldest first. */
    uploads,
    /** Uploads that are to be forgotten, by what they could have been resumed with. */
    discarded,
    /** What there is to look at, by asset; a test puts it there. */
    files,
    /** Addresses that were given out, oldest first. */
    addresses,
  };
  return { adapter, server };
}
