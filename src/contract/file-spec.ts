/** What a file must be to fill a creative slot, and what was measured in one. How the two are compared is in `file-rules.ts`. */
import * as z from 'zod/mini';

export type FileKind = 'image' | 'video' | 'audio' | 'pdf';

/** From and to, both included. */
export interface Range {
  min?: number | undefined;
  max?: number | undefined;
}

export interface FileSpec {
  /** Media types, for example `image/png`; without them every one that `file-rules.ts` knows for the slot's kind. */
  formats?: string[] | undefined;
  maxBytes?: number | undefined;
  /** In pixels; images and video. */
  width?: Range | undefined;
  height?: Range | undefined;
  /** 16 to 9 is `{ width: 16, height: 9 }`; one per cent off is let pass. */
  ratio?: { width: number; height: number } | undefined;
  /** Of video and audio; half a second off is let pass. */
  seconds?: Range | undefined;
  /** Of a PDF. */
  pages?: Range | undefined;
}
/** Checked where an order is placed (`placement.ts`); whoever reads it back takes it as it is. */
export const FileSpec = z.looseObject({}) as unknown as z.ZodMiniType<FileSpec>;

/** What was measured in a file. What could not be measured is left out, and not asked for. */
export interface FileFacts {
  /** Media type, by content. */
  type: string;
  bytes: number;
  width?: number | undefined;
  height?: number | undefined;
  seconds?: number | undefined;
  pages?: number | undefined;
}
