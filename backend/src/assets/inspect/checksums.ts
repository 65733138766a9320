/** The check sums that formats carry. */

/** `polynomial` with its highest term first, or turned round when `isTurned`. */
function tableOf(width: 8 | 16 | 32, polynomial: number, isTurned = false): Uint32Array {
  const top = 2 ** (width - 1);
  const mask = 2 ** width - 1;
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = isTurned ? byte : byte * 2 ** (width - 8);
    for (let bit = 0; bit < 8; bit++) {
      const carries = isTurned ? (value & 1) === 1 : (value & top) !== 0;
      value = isTurned ? value >>> 1 : (value << 1) & mask;
      if (carries) value ^= polynomial;
      value = (value & mask) >>> 0;
    }
    return value;
  });
}

const pngTable = tableOf(32, 0xedb88320, true);
const oggTable = tableOf(32, 0x04c11db7);
const byteTable = tableOf(8, 0x07);
const wordTable = tableOf(16, 0x8005);

/** As PNG has it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ pngTable[(value ^ bytes[at]!) & 255]!;
  return ~value >>> 0;
}

/** As Ogg has it. */
export function crc32Ogg(bytes: Uint8Array): number {
  let value = 0;
  for (let at = 0; at < bytes.length; at++) value = (value << 8) ^ oggTable[(value >>> 24) ^ bytes[at]!]!;
  return value >>> 0;
}

/** As the head of a FLAC frame has it. */
export function crc8(bytes: Uint8Array): number {
  let value = 0;
  for (let at = 0; at < bytes.length; at++) value = byteTable[value ^ bytes[at]!]!;
  return value;
}

/** As a whole FLAC frame has it: zero when the frame's own sum is read with it. */
export function crc16(bytes: Uint8Array): number {
  let value = 0;
  for (let at = 0; at < bytes.length; at++)
    value = ((value << 8) & 0xffff) ^ wordTable[(value >>> 8) ^ bytes[at]!]!;
  return value;
}
