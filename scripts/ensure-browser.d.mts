/** Arguments that Chromium needs in containers and in tests. */
export const chromeArgs: string[];
/** The path of a Chrome or Chromium, obtained when there is none. */
export function ensureBrowser(): Promise<string>;
