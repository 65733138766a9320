/** ZIPs that no honest writer makes: each entry says of itself whatever a test wants. */
import { crc32 } from 'node:zlib';

export interface RawEntry {
  name: string;
  data: Uint8Array;
  method?: number;
  flags?: number;
  /** What its header claims; the real size otherwise. */
  size?: number;
  /** Points at the data of this earlier entry instead of its own. */
  shares?: number;
}

export function rawZip(entries: readonly RawEntry[], count = entries.length): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const at = entry.shares === undefined ? offset : (offsets[entry.shares] ?? 0);
    offsets.push(at);
    const about = facts(entry, name.byteLength);
    if (entry.shares === undefined) {
      const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, name]);
      local.push(head, Buffer.from(entry.data));
      offset += head.byteLength + entry.data.byteLength;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\u0001\u0002-\0'), about, tail, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function facts({ data, method = 0, flags = 0x800, size = data.byteLength }: RawEntry, name: number): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(45, 0);
  about.writeUInt16LE(flags, 2);
  about.writeUInt16LE(method, 4);
  about.writeUInt32LE(crc32(data), 10);
  about.writeUInt32LE(data.byteLength, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(name, 22);
  return about;
}
