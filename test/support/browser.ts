/** Which browser runs this page; what cannot be tried in it is left out with a reason, in the list of tests too. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';

type Browser = 'Chromium' | 'Firefox' | 'WebKit';

const { userAgent } = navigator;
export const browser: Browser = userAgent.includes('Firefox/')
  ? 'Firefox'
  : userAgent.includes('Chrome/')
    ? 'Chromium'
    : 'WebKit';

/** `it`, in all browsers but these. */
export function itUnlessIn(those: readonly Browser[], reason: string) {
  return (name: string, run: Mocha.AsyncFunc): Mocha.Test =>
    those.includes(browser) ? it.skip(`${name} [left out in ${browser}: ${reason}]`) : it(name, run);
}

/** `it` for what a reader has set up in the system. */
export const itWithMedia = itUnlessIn(
  ['Firefox', 'WebKit'],
  'no test can change the system settings that it sees',
);

/** `it` for keys that are held while others are pressed. */
export const itWithHeldKeys = itUnlessIn(['WebKit'], 'its driver here presses one key at a time');

/** `it` for a window of another size. */
export const itInWindow = itUnlessIn(['WebKit'], 'its driver cannot change the size of the page');

/** `it` for a picture that the page itself makes. */
export const itWithPicture = (type: string) =>
  itUnlessIn(type === 'image/webp' ? ['WebKit'] : [], 'it cannot write WebP');

/** `it` for code that does not come at first, and then does. */
export const itWhenCodeComesLater = itUnlessIn(
  ['Firefox'],
  'a module that it could not load once it never asks for again in the same page',
);

/** Files that the page cannot load, from now on: `['*late.ts*']`; `[]` takes it back. */
export const block = (files: string[]): Promise<void> => executeServerCommand('block', files);

/** What a reader has set up in the system, from now on; `{}` takes it back. Only inside `itWithMedia`, or to take back. */
export async function media(features: Record<string, string>): Promise<void> {
  if (browser === 'Chromium') await executeServerCommand('media', features);
}

/** Only inside `itInWindow`, or to take back. */
export async function resizeWindow(width: number, height: number): Promise<void> {
  if (browser !== 'WebKit') await setViewport({ width, height });
}
