/** The ways in which files come: from the browser's own dialog, dropped on a slot, or pasted while the focus is in it. */
import { fileFormats, fileSpecOf } from '../../contract/file-rules.ts';
import type { FileSlot } from '../../controllers/uploads.ts';

/** What a slot says to files that come to it. */
export interface Catcher {
  slotId: string;
  /** Whether it takes one now. */
  isOpen(): boolean;
  take(files: readonly File[]): void;
}

export class DropZone {
  #changed: () => void;
  /** The slot over which files are being dragged. */
  over: string | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  drag(event: DragEvent, { slotId, isOpen }: Catcher): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = isOpen() ? 'copy' : 'none';
    if (isOpen()) this.#be(slotId);
  }

  leave({ currentTarget, relatedTarget }: DragEvent): void {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#be(undefined);
  }

  drop(event: DragEvent, { isOpen, take }: Catcher): void {
    this.#be(undefined);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (isOpen()) take([...event.dataTransfer.files]);
  }

  paste(event: ClipboardEvent, { isOpen, take }: Catcher): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || !isOpen()) return;
    event.preventDefault();
    take(files);
  }

  #be(over: string | undefined): void {
    if (this.over === over) return;
    this.over = over;
    this.#changed();
  }
}

/** For the browser's own dialog: media types, and endings where a system does not know them. */
export function acceptOf(slot: FileSlot): string {
  const { formats } = fileSpecOf(slot);
  return formats.flatMap((type) => [type, `.${fileFormats[slot.kind][type]}`]).join(',');
}
