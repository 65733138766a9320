/** pdf.js publishes no types for its other half; all that is asked of it is to be there. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
