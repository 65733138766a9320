/** Whether a photo is lying on its side: cameras write how they were held into the file, and everyone shows it upright. */

const sidewaysFrom = 5;
const orientationTag = 0x0112;

/** True when a JPEG says that its sides are swapped when it is shown. */
export function turnsImage(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 4 || view.getUint16(0) !== 0xffd8) return false;
  try {
    for (
      let at = 2;
      view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda;
      at += 2 + view.getUint16(at + 2)
    )
      if (view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966)
        return isSideways(view, at + 10);
  } catch (error) {
    // Nothing was said in what there is of it.
    if (!(error instanceof RangeError)) throw error;
  }
  return false;
}

/** Reads the first directory of the TIFF block that starts at `start`. */
function isSideways(view: DataView, start: number): boolean {
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12)
    if (view.getUint16(entry, isLittle) === orientationTag)
      return view.getUint16(entry + 8, isLittle) >= sidewaysFrom;
  return false;
}
