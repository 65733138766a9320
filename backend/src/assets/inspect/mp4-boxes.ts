/** Boxes within a box of an MP4. */
import { nameAt } from './reader.ts';
import { damaged } from './refusal.ts';

export interface Box {
  name: string;
  /** Without the head. */
  view: DataView;
}

export function boxesIn(parent: DataView): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= parent.byteLength;) {
    const length = parent.getUint32(at);
    // Some programs end a list of boxes with four zero bytes.
    if (length === 0) break;
    if (length < 8 || at + length > parent.byteLength) throw damaged();
    boxes.push({
      name: nameAt(parent, at + 4),
      view: new DataView(parent.buffer, parent.byteOffset + at + 8, length - 8),
    });
    at += length;
  }
  return boxes;
}

export function childOf(boxes: readonly Box[], name: string): Box {
  const found = boxes.find((box) => box.name === name);
  if (!found) throw damaged();
  return found;
}
