/** The elements that WebM files are made of: a name, a size, and what is in them. */
import type { Reader } from './reader.ts';
import { damaged } from './refusal.ts';

export interface Element {
  id: number;
  start: number;
  /** Undefined while a live recording does not say it. */
  end: number | undefined;
}

/** Its name and size, both of a length that their first byte tells. */
export async function elementAt(file: Reader, at: number): Promise<Element> {
  const view = await file.view(at, Math.min(12, file.size - at));
  const named = Math.clz32(view.getUint8(0)) - 23;
  if (named > 4) throw damaged();
  let id = 0;
  for (let byte = 0; byte < named; byte++) id = id * 256 + view.getUint8(byte);
  const { value, length } = sizeAt(view, named);
  const start = at + named + length;
  return { id, start, end: value === undefined ? undefined : start + value };
}

function sizeAt(view: DataView, at: number): { value: number | undefined; length: number } {
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw damaged();
  let value = first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let byte = 1; byte < length; byte++) {
    value = value * 256 + view.getUint8(at + byte);
    isUnknown &&= view.getUint8(at + byte) === 0xff;
  }
  return { value: isUnknown ? undefined : value, length };
}

/** What is directly in an element that is held in memory. */
export function* childrenOf(parent: DataView): Generator<{ id: number; view: DataView }> {
  for (let at = 0; at < parent.byteLength;) {
    const named = Math.clz32(parent.getUint8(at)) - 23;
    let id = 0;
    for (let byte = 0; byte < named; byte++) id = id * 256 + parent.getUint8(at + byte);
    const { value, length } = sizeAt(parent, at + named);
    const start = at + named + length;
    if (value === undefined || start + value > parent.byteLength) throw damaged();
    yield { id, view: new DataView(parent.buffer, parent.byteOffset + start, value) };
    at = start + value;
  }
}

export function childOf(parent: DataView, id: number): DataView | undefined {
  for (const child of childrenOf(parent)) if (child.id === id) return child.view;
  return undefined;
}

export function uint(view: DataView): number {
  let value = 0;
  for (let at = 0; at < view.byteLength; at++) value = value * 256 + view.getUint8(at);
  return value;
}

export function numberIn(parent: DataView, id: number): number | undefined {
  const view = childOf(parent, id);
  return view && uint(view);
}

export function floatIn(parent: DataView, id: number): number | undefined {
  const view = childOf(parent, id);
  return view && (view.byteLength === 4 ? view.getFloat32(0) : view.getFloat64(0));
}
