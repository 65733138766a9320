/** Real image files, made by the browser. */

/** A picture of this size; the same name twice gives the same file but for its moment. */
export async function picture(
  name: string,
  width: number,
  height: number,
  { type = 'image/png', modified = 1_700_000_000_000 } = {},
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const paint = canvas.getContext('2d')!;
  paint.fillStyle = '#b9794f';
  paint.fillRect(0, 0, width, height / 2);
  const blob = await canvas.convertToBlob({ type });
  return new File([blob], name, { type, lastModified: modified });
}

/** Puts files into the chooser of a slot, as the browser's own dialog does. */
export function choose(el: Element, slotId: string, ...files: File[]): void {
  const input = el.shadowRoot!.querySelector<HTMLInputElement>(`[id="file-${slotId}"]`);
  if (!input) throw new Error(`${slotId} takes no file`);
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  input.files = carried.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
