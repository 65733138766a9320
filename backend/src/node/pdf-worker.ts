/** Runs in a thread: opens one PDF as a viewer would, goes through its pages, and says what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Neither: it could not be opened. */
export interface PdfSeen {
  pages?: number;
  /** What it must not have. */
  found?: string;
}

/** A sheet has fewer; beyond that only the count matters. */
const mostLookedAt = 300;

async function look(bytes: Uint8Array): Promise<PdfSeen> {
  const task = getDocument({
    data: bytes,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: true,
    stopAtErrors: true,
    verbosity: 0,
  });
  // Asked for only when the file is locked.
  let isLocked = false;
  task.onPassword = () => {
    isLocked = true;
    void task.destroy();
  };
  try {
    return await foundIn(await task.promise);
  } catch {
    return isLocked ? { found: 'encrypted' } : {};
  }
}

async function foundIn(pdf: PDFDocumentProxy): Promise<PdfSeen> {
  if (pdf.isPureXfa || pdf.allXfaHtml) return { found: 'form' };
  if (await pdf.getJSActions()) return { found: 'script' };
  if (await pdf.getAttachments()) return { found: 'attachment' };
  for (let number = 1; number <= Math.min(pdf.numPages, mostLookedAt); number++) {
    const page = await pdf.getPage(number);
    if (await page.getJSActions()) return { found: 'script' };
    const notes: { subtype?: string }[] = await page.getAnnotations();
    if (notes.some(({ subtype }) => subtype === 'FileAttachment')) return { found: 'attachment' };
    page.cleanup();
  }
  return { pages: pdf.numPages };
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(await look(workerData as Uint8Array));
