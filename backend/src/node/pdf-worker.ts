/** Runs in a thread: reads one PDF, opens it as a viewer would, goes through its pages, and says what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Coded } from '../../../src/contract/primitives.ts';
import { walkPdf } from '../assets/inspect/pdf.ts';
import { NotTaken, unsafe } from '../assets/inspect/refusal.ts';

/** Neither: it could not be opened. */
export interface PdfSeen {
  pages?: number;
  problem?: Coded;
}

/** A sheet has fewer; beyond that only the count matters. */
const mostLookedAt = 300;

async function look(bytes: Uint8Array): Promise<PdfSeen> {
  try {
    await walkPdf(bytes);
    return { pages: await opened(bytes) };
  } catch (error) {
    return error instanceof NotTaken ? { problem: error.problem } : {};
  }
}

async function opened(bytes: Uint8Array): Promise<number> {
  // Most of what is refused never gets as far as the viewer.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
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
    return await pagesOf(await task.promise);
  } catch (error) {
    throw isLocked ? unsafe('encrypted') : error;
  }
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<number> {
  if (pdf.isPureXfa || pdf.allXfaHtml) throw unsafe('form');
  if (await pdf.getJSActions()) throw unsafe('script');
  if (await pdf.getAttachments()) throw unsafe('attachment');
  for (let number = 1; number <= Math.min(pdf.numPages, mostLookedAt); number++) {
    const page = await pdf.getPage(number);
    if (await page.getJSActions()) throw unsafe('script');
    const notes: { subtype?: string }[] = await page.getAnnotations();
    if (notes.some(({ subtype }) => subtype === 'FileAttachment')) throw unsafe('attachment');
    page.cleanup();
  }
  return pdf.numPages;
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(await look(workerData as Uint8Array));
