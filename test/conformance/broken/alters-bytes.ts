/** Signs pictures on their way: what is stored is not what was sent. */
import { crc32 } from 'node:zlib';
import type { Broken } from './broken.ts';

/** Behind a PNG's signature and its head. */
const headEnd = 33;

function signature(): Uint8Array<ArrayBuffer> {
  const text = 'tEXtSoftware\0Uploader';
  const bytes = Buffer.alloc(text.length + 8);
  bytes.writeUInt32BE(text.length - 4);
  bytes.write(text, 4, 'latin1');
  bytes.writeUInt32BE(crc32(text), text.length + 4);
  return new Uint8Array(bytes);
}

function signed(file: File): File {
  if (file.type !== 'image/png' || file.size <= headEnd) return file;
  const parts = [file.slice(0, headEnd), signature(), file.slice(headEnd)];
  return new File(parts, file.name, { type: file.type });
}

export const altersBytes: Broken = {
  fault: 'alters the bytes of files',
  seenBy: [
    'file.arrives',
    'file.fits-slot',
    'file.resume',
    'file.anew',
    'file.at-once',
    'file.seen',
    'chat.files',
    'evidence.file',
  ],
  hasFiles: true,
  wrap: (adapter) => ({ ...adapter, upload: (file, options) => adapter.upload(signed(file), options) }),
};
