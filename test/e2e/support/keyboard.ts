/** A person without a mouse: presses keys, and feels where the focus is and whether it can be seen. */
import assert from 'node:assert/strict';
import type { CDPSession, Page } from 'playwright-core';
import { patienceMs } from '../../support/patience.ts';

/** Where the focus is, in the words that a screen reader has for it. */
export interface Focused {
  role: string;
  name: string;
  checked: boolean;
  /** Why it cannot be seen; empty when it can. */
  hidden: string;
}

export interface Keyboard {
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Replaces what the focused field holds. */
  retype(text: string): Promise<void>;
  focused(): Promise<Focused>;
  /** Presses Tab, or `key`, until the focus stands on this control: at most `most` times, each stop visible. */
  tabTo(role: string, name: string | RegExp, options?: { key?: string; most?: number }): Promise<void>;
  /** Presses a key that acts; the focus must come to rest on this, and be nowhere on the way for no frame. */
  act(key: string, role: string, name: string | RegExp): Promise<void>;
  /** The focus is there, or comes there. */
  rests(role: string, name: string | RegExp): Promise<void>;
}

declare global {
  var cmFocus: { lost: number; watching: boolean } | undefined;
}

/** Runs in the page: the focused element, through all shadow roots. */
function deepest(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}

/** Runs in the page: why the focus cannot be seen. An outline on the element, or on the label around it, shows it. */
function hiddenness(at: Element): string {
  // Inside a player the browser draws the focus on its own controls, which no page can look into.
  if (at.matches('video:focus-within, audio:focus-within')) return '';
  // The parts of a date field take the focus, so that the field itself is never :focus-visible.
  if (!at.matches(':focus-visible, [type=date]:focus-within')) return 'is not :focus-visible';
  const outlines = [at, at.closest('label')].map((element) => {
    const { outlineStyle = 'none', outlineWidth = '0' } = element ? getComputedStyle(element) : {};
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  });
  if (!outlines.includes(true)) return 'has no outline';
  const { top, bottom, width } = at.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && width > 0 ? '' : 'is outside the window';
}

/** Runs in the page: counts frames in which nothing is focused, while it watches. */
function watch(): void {
  globalThis.cmFocus = { lost: 0, watching: true };
  const look = () => {
    const state = globalThis.cmFocus;
    if (!state?.watching) return;
    if (document.activeElement === document.body) state.lost += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function unwatch(): number {
  const lost = globalThis.cmFocus?.lost ?? 0;
  globalThis.cmFocus = undefined;
  return lost;
}

const nobody: Focused = { role: '', name: 'nothing', checked: false, hidden: 'nothing is focused' };

async function read(page: Page, cdp: CDPSession): Promise<Focused> {
  const hidden = await page.evaluate(`(${String(hiddenness)})((${String(deepest)})() ?? document.body)`);
  const { result } = await cdp.send('Runtime.evaluate', { expression: `(${String(deepest)})()` });
  if (!result.objectId) return nobody;
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  await cdp.send('Runtime.releaseObject', { objectId: result.objectId });
  const [node] = nodes;
  const checked = node?.properties?.find(({ name }) => name === 'checked')?.value.value === 'true';
  return {
    role: String(node?.role?.value ?? ''),
    name: String(node?.name?.value ?? ''),
    checked,
    hidden: String(hidden),
  };
}

const say = ({ role, name, hidden }: Focused) => `${role} “${name}”${hidden && ` (${hidden})`}`;

/** Answers and late parts of the library take a while here: a focus that is lost meanwhile is lost for frames. */
async function slowDown(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    await new Promise((ok) => setTimeout(ok, 100));
    await route.continue().catch(() => undefined); // the page may be gone by then
  });
}

export async function keyboardOf(page: Page): Promise<Keyboard> {
  await slowDown(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const focused = () => read(page, cdp);
  const isAt = (at: Focused, role: string, name: string | RegExp) =>
    at.role === role && (typeof name === 'string' ? at.name === name : name.test(at.name));

  async function rests(role: string, name: string | RegExp): Promise<void> {
    let at = await focused();
    for (const end = Date.now() + patienceMs; !isAt(at, role, name) && Date.now() < end; at = await focused())
      await page.waitForTimeout(20);
    assert.ok(isAt(at, role, name), `the focus is not on ${role} ${name} but on ${say(at)}`);
    assert.equal(at.hidden, '', `the focus on ${say(at)} cannot be seen`);
  }

  return {
    focused,
    rests,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async type(text) {
      await page.keyboard.type(text);
    },
    async retype(text) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async tabTo(role, name, { key = 'Tab', most = 60 } = {}) {
      const way: string[] = [];
      for (let at = await focused(); !isAt(at, role, name); at = await focused()) {
        assert.ok(way.length < most, `${role} ${name} is not within ${most} × ${key}:\n${way.join('\n')}`);
        await page.keyboard.press(key);
        const next = await focused();
        // Between the last control and the first one stands the browser's own.
        if (next.role !== '') assert.equal(next.hidden, '', `the focus on ${say(next)} cannot be seen`);
        way.push(say(next));
      }
    },
    async act(key, role, name) {
      await page.evaluate(watch);
      await page.keyboard.press(key);
      await rests(role, name);
      const lost = await page.evaluate(unwatch);
      assert.equal(lost, 0, `on the way to ${role} ${name} the focus was lost for ${lost} frames`);
    },
  };
}
