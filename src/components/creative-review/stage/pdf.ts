/**
 * PDFs drawn by pdf.js on the page's own thread: no file of its own is fetched, so it works from any origin and under a
 * strict CSP. What stands in a PDF never runs: pages are only painted.
 */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

/** More is never painted at once: about 16 megapixels. */
const mostPixels = 16_000_000;
const mostDensity = 2;
/** Of one page, in characters. */
const mostText = 10_000;

type Engine = typeof import('pdfjs-dist');

let engine: Promise<Engine> | undefined;

/** pdf.js finds its other half at `globalThis.pdfjsWorker`, once; a page that uses pdf.js itself gets its own back. */
async function start(): Promise<Engine> {
  const room = globalThis as { pdfjsWorker?: unknown };
  const before = room.pdfjsWorker;
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  room.pdfjsWorker = { WorkerMessageHandler };
  // Reading nothing is enough to be found, and to be silent: pdf.js is told so only with a document.
  const nothing = pdfjs.getDocument({ data: new Uint8Array(1), verbosity: 0 });
  await nothing.promise.catch(() => undefined);
  await nothing.destroy();
  room.pdfjsWorker = before;
  return pdfjs;
}

export class Pdf {
  readonly pages: number;
  #document: PDFDocumentProxy;
  #drawing: RenderTask | undefined;

  private constructor(document: PDFDocumentProxy) {
    this.#document = document;
    this.pages = document.numPages;
  }

  /** Rejects when it cannot be read, or was given up. */
  static async open(url: string, signal: AbortSignal): Promise<Pdf> {
    engine ??= start();
    const pdfjs = await engine.catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    signal.throwIfAborted();
    // An address may expire before the last page is asked for: all of it comes at once.
    const task = pdfjs.getDocument({
      url,
      disableRange: true,
      useWasm: false,
      enableXfa: false,
      verbosity: 0,
    });
    signal.addEventListener('abort', () => void task.destroy(), { once: true });
    return new Pdf(await task.promise);
  }

  /** In CSS pixels, at the size that is printed. */
  async sizeOf(page: number): Promise<{ width: number; height: number }> {
    const { width, height } = (await this.#document.getPage(page)).getViewport({ scale: 96 / 72 });
    return { width, height };
  }

  /** What is written on a page, for who does not see it; empty where everything is a picture. */
  async textOf(page: number): Promise<string> {
    const { items } = await (await this.#document.getPage(page)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    return text.replaceAll(/\s+/g, ' ').trim().slice(0, mostText);
  }

  /** Paints a page as wide as the canvas stands in the page. False when something else was painted in the meantime. */
  async draw(page: number, canvas: HTMLCanvasElement): Promise<boolean> {
    this.#drawing?.cancel();
    const proxy = await this.#document.getPage(page);
    const plain = proxy.getViewport({ scale: 1 });
    const wanted = (canvas.clientWidth / plain.width) * Math.min(devicePixelRatio, mostDensity);
    const most = Math.sqrt(mostPixels / (plain.width * plain.height));
    const viewport = proxy.getViewport({ scale: Math.min(wanted || 1, most) });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const drawing = (this.#drawing = proxy.render({ canvas, viewport }));
    return drawing.promise.then(
      () => true,
      (error: unknown) => {
        if (this.#drawing !== drawing) return false;
        throw error;
      },
    );
  }

  close(): void {
    const drawing = this.#drawing;
    this.#drawing = undefined;
    drawing?.cancel();
  }
}
