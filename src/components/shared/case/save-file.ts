/** Gives a file that is already here to the browser, to be saved. */

/** Its address is given back once the browser has taken the file over. */
const keptMs = 60_000;

export function saveFile(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  Object.assign(link, { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), keptMs);
}
