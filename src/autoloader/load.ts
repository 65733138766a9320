/** Loads the built parts beside the autoloader, each by its name, and again after a failure. */

/** Where each part stands, relative to the autoloader: written in by `scripts/build-cdn.mjs`. */
declare const CM_FILES: Record<string, string>;

const files = CM_FILES;
const coming = new Map<string, Promise<unknown>>();
const failed = new Set<string>();
let changes = 0;

/** Whether this is one of our elements. */
export const isOurs = (tag: string): boolean => tag.includes('-') && Object.hasOwn(files, tag);

/** Whether the page says what each file must be: then no other address may be asked. */
const isPinned = () =>
  [...document.querySelectorAll('script[type=importmap]')].some((map) =>
    /"integrity"\s*:/.test(map.textContent),
  );

async function fetchPart(name: string): Promise<unknown> {
  const address = new URL(files[name]!, import.meta.url).href;
  try {
    return await import(address);
  } catch (error) {
    // Firefox remembers an address that failed, and asks the network only for another one.
    if (failed.has(name) && !isPinned()) return import(`${address}?retry=${++changes}`);
    failed.add(name);
    throw error;
  }
}

/** A part, loaded once; what failed is asked for anew by the next call. */
export function load<Module>(name: string): Promise<Module> {
  const known = coming.get(name) ?? fetchPart(name);
  coming.set(name, known);
  known.catch(() => coming.delete(name));
  return known as Promise<Module>;
}
