/** As much of a ZIP archive as tells what is in it. */
import { Unexpected } from './expect.ts';

/** Signatures, and sizes of the records' fixed parts. */
const end = { signature: 0x06054b50, length: 22 };
const entry = { signature: 0x02014b50, length: 46 };

/** What the archive's entries are called, by its central directory. */
export async function entriesOf(archive: Blob): Promise<string[]> {
  const bytes = new DataView(await archive.arrayBuffer());
  let at = bytes.byteLength - end.length;
  while (at >= 0 && bytes.getUint32(at, true) !== end.signature) at--;
  if (at < 0)
    throw new Unexpected('the case file', 'a ZIP archive', `${bytes.byteLength} bytes of something else`);
  const count = bytes.getUint16(at + 10, true);
  let next = bytes.getUint32(at + 16, true);
  const names: string[] = [];
  while (
    names.length < count &&
    next + entry.length <= at &&
    bytes.getUint32(next, true) === entry.signature
  ) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((part) => bytes.getUint16(next + part, true));
    names.push(new TextDecoder().decode(new Uint8Array(bytes.buffer, next + entry.length, name)));
    next += entry.length + name + extra + comment;
  }
  return names;
}
