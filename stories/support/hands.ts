/** Hands and eyes of the play functions: they find things by role and name, through every shadow root. */
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { unpseudo } from '../../src/i18n/pseudo.ts';
import { type Scene, type SceneContext, sceneOf } from './scene.ts';

/** Ends only what would hang for ever; failures say what a person could read instead. */
export const patience = { interval: 30, timeout: 20_000, onTimeout: (error: Error) => error };

/** The canvas and every shadow root in it. */
export function rootsOf(root: ParentNode): (HTMLElement | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root as HTMLElement, ...inner.flatMap((shadow) => rootsOf(shadow))];
}

function readable(root: ParentNode): string {
  const texts = [...root.childNodes].map((node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.localName === 'style') return '';
    return `${readable(node)}${node.shadowRoot ? readable(node.shadowRoot) : ''}`;
  });
  return texts.join(' ');
}

const squeezed = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();

/** Everything that can be read, white space squeezed. */
export const textOf = (canvas: ParentNode): string => squeezed(readable(canvas));

type Name = string | RegExp;

/** In the pseudo-language things are found by the English behind their names. */
const english = (canvas: ParentNode, text: string): string =>
  squeezed(canvas.querySelector('[lang=en-XA]') ? unpseudo(text) : text);

export interface Hands {
  /** Waits for what has this role and name. */
  find(role: string, name?: Name): Promise<HTMLElement>;
  /** Of several alike, the one in the slot of this name. */
  click(role: string, name: Name, slot?: string): Promise<void>;
  /** All of several alike. */
  clickEach(role: string, name: Name): Promise<void>;
  /** Opens what is folded under this name. */
  unfold(name: string): Promise<void>;
  /** Types into the field of this name, at once. */
  fill(name: Name, text: string, role?: 'textbox' | 'searchbox'): Promise<void>;
  /** Chooses files for the slot of this name, as its “Choose file” would. */
  choose(slot: string, ...files: File[]): Promise<void>;
  /** Chooses files to go with the message, as its “Attach a file” would. */
  attach(...files: File[]): Promise<void>;
  /** Chooses files as the button of this name would. */
  take(button: string, ...files: File[]): Promise<void>;
  /** Drops files on the slot of this name. */
  drop(slot: string, ...files: File[]): Promise<void>;
  /** Clicks a point of the picture of this name, in fractions of its size. */
  point(name: Name, x: number, y: number): Promise<void>;
  /** Scrolls a place with a bar of its own to this share of its height. */
  scroll(place: HTMLElement, share: number): Promise<void>;
  /** Loads the page again, as far as this element knows: it goes, and a new one comes. */
  reload(tag: string): void;
  /** Waits until this can be read. */
  see(text: Name): Promise<void>;
  /** Waits until this has the focus. */
  focused(role: string, name: Name): Promise<void>;
  /** Says what the next steps do, for the Interactions panel. */
  step(label: string, work: () => Promise<void>): Promise<void> | void;
}

function handsOn({ canvasElement, step }: Pick<SceneContext, 'canvasElement' | 'step'>): Hands {
  const isNamed = (wanted: Name) => (found: string) => {
    const name = english(canvasElement, found);
    return typeof wanted === 'string' ? name === wanted : wanted.test(name);
  };
  const findAll = (role: string, name?: Name, slot?: string) =>
    waitFor(() => {
      const places = slot === undefined ? rootsOf(canvasElement) : [slotIn(canvasElement, slot)];
      const found = places.flatMap((root) =>
        within(root as HTMLElement).queryAllByRole(role, name === undefined ? {} : { name: isNamed(name) }),
      );
      if (found.length === 0) throw new Error(`no ${role} “${name}” in: ${textOf(canvasElement)}`);
      return found;
    }, patience);
  const find = async (role: string, name?: Name, slot?: string) => (await findAll(role, name, slot))[0]!;
  const soon = <T>(look: () => T) => waitFor(look, patience);
  return {
    find,
    async click(role, name, slot) {
      await userEvent.click(await find(role, name, slot));
    },
    async clickEach(role, name) {
      for (const one of await findAll(role, name)) await userEvent.click(one);
    },
    async unfold(name) {
      const isIt = (summary: Element) => english(canvasElement, textOf(summary)).startsWith(name);
      const folded = await soon(() => {
        const summaries = rootsOf(canvasElement).flatMap((root) => [...root.querySelectorAll('summary')]);
        const found = summaries.find(isIt);
        if (!found) throw new Error(`nothing is folded under “${name}” in: ${textOf(canvasElement)}`);
        return found;
      });
      if (!(folded.parentElement as HTMLDetailsElement).open) await userEvent.click(folded);
    },
    async fill(name, text, role = 'textbox') {
      const field = (await find(role, name)) as HTMLInputElement;
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    async choose(slot, ...files) {
      hand(await soon(() => chooserIn(slotIn(canvasElement, slot))), files);
    },
    async attach(...files) {
      hand(await soon(() => chooserIn(composerIn(canvasElement))), files);
    },
    async take(button, ...files) {
      hand(chooserIn((await find('button', button)).parentElement!), files);
    },
    async drop(slot, ...files) {
      const field = await soon(() => chooserIn(slotIn(canvasElement, slot)));
      const place = field.parentElement!;
      const how = { bubbles: true, composed: true, cancelable: true, dataTransfer: carried(files) };
      for (const type of ['dragenter', 'dragover', 'drop']) place.dispatchEvent(new DragEvent(type, how));
    },
    async point(name, x, y) {
      const picture = (await find('group', name)).querySelector('.content')!;
      const { left, top, width, height } = picture.getBoundingClientRect();
      const at = { clientX: left + x * width, clientY: top + y * height };
      picture.dispatchEvent(new MouseEvent('click', { ...at, detail: 1, bubbles: true, composed: true }));
    },
    async scroll(place, share) {
      place.scrollTop = share * (place.scrollHeight - place.clientHeight);
      place.dispatchEvent(new Event('scroll'));
    },
    reload(tag) {
      const before = canvasElement.querySelector(tag)!;
      before.replaceWith(before.cloneNode());
    },
    async see(text) {
      const isThere = (read: string) => (typeof text === 'string' ? read.includes(text) : text.test(read));
      await waitFor(() => {
        const read = english(canvasElement, textOf(canvasElement));
        if (!isThere(read)) throw new Error(`“${text}” cannot be read in: ${read}`);
      }, patience);
    },
    async focused(role, name) {
      const wanted = await find(role, name);
      await waitFor(() => expect(focusIn(document)).toBe(wanted), patience);
    },
    step: (label, work) => step(label, work),
  };
}

function slotIn(canvas: HTMLElement, name: string): HTMLElement {
  const slots = rootsOf(canvas).flatMap((root) => [...root.querySelectorAll<HTMLElement>('[part~=slot]')]);
  const found = slots.find((slot) => english(canvas, slot.querySelector('h4')?.textContent ?? '') === name);
  if (!found) throw new Error(`no slot “${name}” in: ${textOf(canvas)}`);
  return found;
}

/** The field behind the button that people see. */
function chooserIn(slot: HTMLElement): HTMLInputElement {
  const input = slot.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error(`no file can be chosen in: ${textOf(slot)}`);
  return input;
}

function composerIn(canvas: HTMLElement): HTMLElement {
  for (const root of rootsOf(canvas)) {
    const composer = root.querySelector<HTMLElement>('[part~=composer]');
    if (composer) return composer;
  }
  throw new Error(`no message can be written in: ${textOf(canvas)}`);
}

/** As the browser's own dialog hands over what was chosen. */
function hand(input: HTMLInputElement, files: File[]): void {
  input.files = carried(files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function carried(files: File[]): DataTransfer {
  const carrier = new DataTransfer();
  for (const file of files) carrier.items.add(file);
  return carrier;
}

function focusIn(root: Document | ShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot?.activeElement ? focusIn(activeElement.shadowRoot) : activeElement;
}

/** A play function that gets the scene and a pair of hands. */
export const play =
  (script: (at: Scene & Hands) => Promise<void>) =>
  async (context: SceneContext): Promise<void> => {
    await script({ ...sceneOf(context), ...handsOn(context) });
    await rest(context.canvasElement);
  };

const isBusy = (root: HTMLElement | ShadowRoot) => root.querySelector('.bone') !== null;

/** Every order is shown, and nothing moves any more but the clock. */
export async function shown({ canvasElement }: SceneContext): Promise<void> {
  await waitFor(() => {
    const roots = rootsOf(canvasElement);
    if (roots.some(isBusy) || !roots.some((root) => root.querySelector('[part~=base], [part~=deadline]')))
      throw new Error('the widget is still loading');
  }, patience);
  await rest(canvasElement);
}

/** How long nothing may have changed. */
const quietMs = 90;

/** Waits until no shadow root has changed for a moment; text that ticks does not count. */
async function rest(canvas: HTMLElement): Promise<void> {
  let changedAt = performance.now();
  const observer = new MutationObserver(() => (changedAt = performance.now()));
  for (const root of rootsOf(canvas))
    observer.observe(root, { childList: true, attributes: true, subtree: true });
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 });
  });
  while (performance.now() - changedAt < quietMs) await new Promise((resolve) => setTimeout(resolve, 30));
  observer.disconnect();
}
