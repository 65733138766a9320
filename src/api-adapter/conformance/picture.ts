/** Real pictures for the kit: PNGs of noise, so that no two are alike and none gets smaller on its way. */

/** So many bytes of chance may be drawn at once. */
const mostDrawn = 65_536;

/** About `width · height · 3` bytes large. */
export async function picture(width: number, height: number, name = 'picture.png'): Promise<File> {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  // Eight bits each of red, green and blue; no interlacing.
  head.setUint8(8, 8);
  head.setUint8(9, 2);
  const pixels = await deflated(noise(width, height));
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [signature, chunk('IHDR', new Uint8Array(head.buffer)), chunk('IDAT', pixels), chunk('IEND')];
  return new File(parts, name, { type: 'image/png' });
}

/** Rows of pixels, each behind the zero that says: as they are. */
function noise(width: number, height: number): Uint8Array<ArrayBuffer> {
  const row = 1 + width * 3;
  const bytes = new Uint8Array(row * height);
  for (let at = 0; at < bytes.length; at += mostDrawn)
    crypto.getRandomValues(bytes.subarray(at, at + mostDrawn));
  for (let at = 0; at < bytes.length; at += row) bytes[at] = 0;
  return bytes;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Length, type, data, and a checksum over type and data. */
function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
