/** Reads a file here and there without ever holding more than a piece of it. */
import type { ByteSource } from '../inspector.ts';
import { damaged } from './refusal.ts';

const pieceBytes = 64 * 1024;

export interface Reader {
  readonly size: number;
  /** `length` bytes from `at`; a file that ends before that is damaged. */
  view(at: number, length: number): Promise<DataView>;
}

/** What a container of sound or moving pictures says about itself. */
export interface Measured {
  type: string;
  seconds?: number;
  width?: number;
  height?: number;
}

export function readerOf(file: ByteSource): Reader {
  let piece: Uint8Array = new Uint8Array();
  let start = 0;
  return {
    size: file.size,
    async view(at, length) {
      if (at < 0 || at + length > file.size) throw damaged();
      if (at < start || at + length > start + piece.length) {
        piece = await file.read(at, Math.min(file.size, at + Math.max(length, pieceBytes)));
        start = at;
        if (piece.length < length) throw damaged();
      }
      return new DataView(piece.buffer, piece.byteOffset + at - start, length);
    },
  };
}

/** Four letters, as most formats name their parts. */
export const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Some programs fill up the last block of a file. */
export const isPadding = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** One letter per byte, so that places in the text are places in the file. */
export function lettersOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
