/** What a page may expect of the CDN's files: one file for all, or the autoloader, pinned or not, with and without luck. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { BrowserName, Tab } from '../support/browsers.ts';
import { type Cdn, entryOf, type HostPage, pinned, plain, type Sri, type Stage } from './stage.ts';

export interface Case {
  readonly name: string;
  /** Browsers in which it cannot be so, each with the reason. */
  readonly except?: Partial<Record<BrowserName, string>>;
  run(stage: Stage): Promise<void>;
}

const order = (inside: string) => `<campaign-manager>${inside}</campaign-manager>`;
const actions = '<order-actions order-id="cm-2417"></order-actions>';

/** The host's script: the demo's backend behind whatever the page shows. */
const demo = (sri: Sri, file: string) => `
import { createDemoAdapter } from 'CDN/${entryOf(sri, file)}';
for (const manager of document.querySelectorAll('campaign-manager'))
  manager.adapter = await createDemoAdapter({ actor: 'channel' });`;

/** A host that keeps an element's place free. */
const reserve = `
const sheet = new CSSStyleSheet();
sheet.replaceSync('order-actions:not(:defined) { display: block; min-block-size: 300px }');
document.adoptedStyleSheets = [sheet];`;

const isClean = async (tab: Tab) => {
  assert.deepEqual(await tab.violations(), []);
  assert.deepEqual(tab.wrong, []);
};

const accept = async (tab: Tab) => {
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
};

const isDefined = (tab: Tab, tag: string) => tab.page.evaluate((name) => !!customElements.get(name), tag);

/** Names of the elements whose own part was asked for. */
const elementsAsked = ({ asked }: Cdn) =>
  allTags.filter((tag) => asked.some((file) => new RegExp(`^chunks/${tag}-[\\w-]{8}\\.js`).test(file)));

/** A page with the autoloader and the demo. */
const loaded = (sri: Sri, page: HostPage, attributes = ''): HostPage => ({
  head: (cdn) => plain(sri, cdn, 'autoloader', attributes),
  script: demo(sri, 'autoloader'),
  ...page,
});

const allTags: readonly string[] = (
  JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    modules: { declarations: { tagName?: string }[] }[];
  }
).modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));

const fullFile: Case[] = [
  {
    name: 'one file: an order is accepted, under a strict policy, with all of it pinned',
    async run({ sri, open }) {
      const { tab, cdn } = await open({
        head: (at) => pinned(sri, at, 'campaign-manager'),
        body: order(actions),
        script: demo(sri, 'demo-adapter'),
      });
      await accept(tab);
      await isClean(tab);
      assert.ok(
        cdn.asked.some((file) => file.startsWith('chunks/')),
        'nothing was loaded later',
      );
    },
  },
  {
    name: 'one file: a flipped byte in it is refused, and no element comes to be',
    async run({ sri, open }) {
      const { tab } = await open({
        head: (at) => pinned(sri, at, 'campaign-manager'),
        body: order(actions),
        flipped: /^campaign-manager-/,
      });
      await until(() => tab.wrong.some((line) => /integrity|NS_ERROR_CORRUPTED/i.test(line)), tab);
      assert.equal(await isDefined(tab, 'order-actions'), false);
    },
  },
];

const autoloader: Case[] = [
  {
    name: 'autoloader: an order is accepted, under a strict policy, and only what it needs is loaded',
    async run({ sri, open }) {
      const { tab, cdn } = await open(loaded(sri, { body: order(actions) }));
      await accept(tab);
      await isClean(tab);
      assert.deepEqual(elementsAsked(cdn).toSorted(), ['campaign-manager', 'order-actions']);
    },
  },
  {
    name: 'autoloader: the same, pinned',
    async run({ sri, open }) {
      const head: HostPage['head'] = (at) => pinned(sri, at, 'autoloader');
      const { tab } = await open(loaded(sri, { head, body: order(actions) }));
      await accept(tab);
      await isClean(tab);
    },
  },
  {
    name: 'autoloader: elements that come later, in shadow roots inside shadow roots, and in elements defined later',
    async run({ sri, open }) {
      const { tab } = await open(loaded(sri, { body: '<section></section><late-box></late-box>' }));
      await tab.page.evaluate(async () => {
        const inner = document.createElement('div');
        inner.attachShadow({ mode: 'open' }).append(document.createElement('order-deadline'));
        const outer = document.createElement('div');
        outer.attachShadow({ mode: 'open' }).append(inner);
        document.querySelector('section')!.append(outer);
        await customElements.whenDefined('order-deadline');
        outer.shadowRoot!.append(document.createElement('order-timeline'));
        await customElements.whenDefined('order-timeline');
        class LateBox extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).append(document.createElement('order-chat'));
          }
        }
        customElements.define('late-box', LateBox);
        await customElements.whenDefined('order-chat');
      });
      await isClean(tab);
    },
  },
  {
    name: 'autoloader: a shadow root attached late is looked through when the page says so',
    async run({ sri, open }) {
      const { tab, cdn } = await open(loaded(sri, { body: '<p></p>' }));
      const file = `${cdn.url}${entryOf(sri, 'autoloader')}`;
      await tab.page.evaluate(async (at) => {
        const root = document.querySelector('p')!.attachShadow({ mode: 'open' });
        root.append(document.createElement('order-chat'));
        const { discover } = (await import(at)) as { discover(root: ShadowRoot): void };
        discover(root);
        await customElements.whenDefined('order-chat');
      }, file);
      await isClean(tab);
    },
  },
  {
    name: 'autoloader: data-preload brings elements before there are any, and says what it does not know',
    async run({ sri, open }) {
      const warned: string[] = [];
      const { tab, cdn } = await open(loaded(sri, {}, 'data-preload="order-chat, order-basket"'));
      tab.page.on('console', (message) => message.type() === 'warn' && warned.push(message.text()));
      await tab.page.evaluate(() => customElements.whenDefined('order-chat'));
      assert.deepEqual(elementsAsked(cdn), ['order-chat']);
      await tab.page.reload();
      await until(() => warned.some((line) => line.includes('"order-basket" cannot be preloaded')), tab);
    },
  },
  {
    name: 'autoloader: a manager without content brings the whole desk',
    async run({ sri, open }) {
      const { tab } = await open(
        loaded(sri, { body: '<campaign-manager selected="cm-2417"></campaign-manager>' }),
      );
      await accept(tab);
      await isClean(tab);
    },
  },
  {
    name: 'autoloader: every element, under a strict policy',
    async run({ sri, open }) {
      const tags = allTags.filter((tag) => tag !== 'campaign-manager');
      const body = tags.map((tag) => `<${tag} order-id="cm-2417"></${tag}>`).join('');
      const { tab } = await open(loaded(sri, { body: order(body) }));
      await tab.page.evaluate((all) => Promise.all(all.map((tag) => customElements.whenDefined(tag))), tags);
      await tab.find('button', 'Accept order');
      assert.equal(tags.length, 10);
      await isClean(tab);
    },
  },
];

const panelsIn = ({ page }: Tab) => page.evaluate(() => document.querySelectorAll('[role=alert]').length);

/** In the page: whether the panel waits for a person. */
const isIdle = () =>
  document.querySelector('[role=alert]')?.shadowRoot?.querySelector('button')?.ariaDisabled === 'false';

const failures: Case[] = [
  {
    name: 'a part that is lost leaves a panel of the same size, in the language of its place; Retry brings it',
    async run({ sri, open }) {
      const { tab, cdn } = await open(
        loaded(sri, {
          root: 'lang="de"',
          body: order(actions),
          script: `${reserve}${demo(sri, 'autoloader')}`,
          lost: /^chunks\/order-actions-/,
        }),
      );
      await tab.sees('Ein Teil dieser Seite konnte nicht geladen werden.');
      const [lang, height] = await tab.page.evaluate(() => {
        const panel = document.querySelector('order-actions > [role=alert]') as HTMLElement;
        return [panel.lang, panel.parentElement!.offsetHeight];
      });
      assert.deepEqual([lang, height], ['de', 300]);
      await tab.press('button', 'Erneut versuchen');
      await until(() => cdn.asked.some((file) => file.includes('?retry=')), tab);
      cdn.lost = undefined;
      await until(() => tab.page.evaluate(isIdle), tab);
      await tab.press('button', 'Erneut versuchen');
      await tab.find('button', 'Auftrag annehmen');
      assert.deepEqual(await tab.violations(), []);
      assert.equal(await panelsIn(tab), 0);
    },
  },
  {
    name: 'a lost part of an autoloader that is there twice leaves one panel; Retry brings it',
    async run({ sri, open }) {
      const twice: HostPage['head'] = (at) =>
        plain(sri, at, 'autoloader') + plain(sri, at, 'autoloader').replace('.js"', '.js?again"');
      const { tab, cdn } = await open(
        loaded(sri, { head: twice, body: order(actions), lost: /^chunks\/order-actions-/ }),
      );
      await tab.sees('A part of this page could not be loaded.');
      await until(() => tab.page.evaluate(isIdle), tab);
      assert.equal(await panelsIn(tab), 1);
      cdn.lost = undefined;
      await tab.press('button', 'Try again');
      await tab.find('button', 'Accept order');
      assert.equal(await panelsIn(tab), 0);
    },
  },
  {
    name: 'what another script registers needs no part: its panel goes, and no other comes',
    async run({ sri, open }) {
      const lost = /^chunks\/(order-actions|order-deadline|campaign-manager)-/;
      const { tab, cdn } = await open(loaded(sri, { body: order(actions), script: '', lost }));
      await tab.sees('A part of this page could not be loaded.');
      await tab.page.evaluate(
        async ([all = '', backend = '']) => {
          type Demo = { createDemoAdapter(options: object): object };
          const { createDemoAdapter } = (await import(backend)) as Demo;
          await import(all);
          const manager = document.querySelector('campaign-manager') as HTMLElement & { adapter: object };
          manager.adapter = createDemoAdapter({ actor: 'channel' });
          manager.append(document.createElement('order-deadline'));
        },
        ['campaign-manager', 'demo-adapter'].map((name) => cdn.url + entryOf(sri, name)),
      );
      await accept(tab);
      await until(() => elementsAsked(cdn).includes('order-deadline'), tab);
      assert.equal(await panelsIn(tab), 0);
    },
  },
  {
    name: 'a shared part that is lost: Retry brings it',
    except: { firefox: 'it remembers a lost module inside another one until the page is loaded again' },
    async run({ sri, open }) {
      const { tab, cdn } = await open(loaded(sri, { body: order(actions), lost: /^chunks\/shared-/ }));
      await tab.sees('A part of this page could not be loaded.');
      cdn.lost = undefined;
      await tab.press('button', 'Try again');
      await tab.find('button', 'Accept order');
    },
  },
  {
    name: 'a lost part comes by itself once the browser is online again',
    async run({ sri, open }) {
      const { tab, cdn } = await open(loaded(sri, { body: order(actions), lost: /^chunks\/order-actions-/ }));
      await tab.sees('A part of this page could not be loaded.');
      cdn.lost = undefined;
      await until(async () => {
        await tab.page.evaluate(() => dispatchEvent(new Event('online')));
        return isDefined(tab, 'order-actions');
      }, tab);
      await tab.find('button', 'Accept order');
    },
  },
  {
    name: 'a flipped byte in a pinned part is refused; a panel stands there, and no other address is asked',
    async run({ sri, open }) {
      const { tab, cdn } = await open(
        loaded(sri, {
          head: (at) => pinned(sri, at, 'autoloader'),
          body: order(actions),
          flipped: /^chunks\/order-actions-/,
        }),
      );
      await tab.sees('A part of this page could not be loaded.');
      for (const _ of [1, 2]) {
        await tab.press('button', 'Try again');
        await until(() => tab.page.evaluate(isIdle), tab);
      }
      await tab.sees('A part of this page could not be loaded.');
      assert.equal(await isDefined(tab, 'order-actions'), false);
      assert.deepEqual(
        cdn.asked.filter((file) => file.includes('?')),
        [],
      );
      assert.deepEqual(await tab.violations(), []);
    },
  },
];

export const cases: readonly Case[] = [...fullFile, ...autoloader, ...failures];

async function until(look: () => boolean | Promise<boolean>, tab: Tab): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await look())) {
    if (Date.now() > end)
      throw new Error(`waited 10 s for ${String(look)}; went wrong: ${tab.wrong.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
