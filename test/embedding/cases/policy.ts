/** The strict policy, on every element and in every state that a click reaches. */
import assert from 'node:assert/strict';
import { arrange } from '../../e2e/support/dispute.ts';
import type { Tab } from '../../support/browsers.ts';
import { strictPolicy } from '../../support/strict-policy.ts';
import { arrived, group, manager, type Stage } from '../case.ts';

const ofOrder = [
  'order-actions',
  'creative-review',
  'order-chat',
  'order-timeline',
  'order-deadline',
  'completion-checklist',
  'dispute-form',
  'dispute-case',
];

/** Presses everything that can be pressed, and what appears then; answers how often. */
const pressAll = ({ page }: Tab): Promise<number> =>
  page.evaluate(async () => {
    const pressed = new Set<string>();
    const rootsIn = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? rootsIn(one.shadowRoot) : [])),
    ];
    const nameOf = (one: Element) =>
      `${(one.getRootNode() as ShadowRoot).host?.localName} ${one.localName} ${one.getAttribute('aria-label') ?? one.textContent} ${one.id}`;
    for (let round = 0; round < 90; round += 1) {
      const next = rootsIn(document)
        .flatMap((root) => [
          ...root.querySelectorAll<HTMLElement>(
            'button, [role=button], summary, input[type=radio], input[type=checkbox]',
          ),
        ])
        .find((one) => one.checkVisibility() && !pressed.has(nameOf(one)));
      if (!next) break;
      pressed.add(nameOf(next));
      next.click();
      await host.pause(80);
      for (const field of rootsIn(document).flatMap((root) => [...root.querySelectorAll('textarea')]))
        if (field.value === '') {
          field.value = 'A text that is long enough for every field, by far.';
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
    }
    return pressed.size;
  });

async function crawl(
  { open }: Stage,
  inside: string,
  actor: 'channel' | 'client' | 'mediator',
  least: number,
) {
  const tab = await open(manager(inside), { strict: true });
  await tab.page.evaluate(async (actor) => {
    await host.load('define');
    Object.assign(document.querySelector('campaign-manager')!, { adapter: await host.adapterFor(actor) });
    await host.pause(500);
  }, actor);
  await arrived(tab);
  const count = await pressAll(tab);
  await tab.page.evaluate(() => host.pause(500));
  assert.deepEqual(await tab.violations(), []);
  assert.deepEqual(
    tab.wrong.filter((one) => /Content.Security.Policy|TrustedHTML|Trusted Type/i.test(one)),
    [],
  );
  assert.ok(count >= least, `${count} things were pressed`);
  await tab.close();
}

const all = (order: string) => ofOrder.map((tag) => `<${tag} order-id="${order}"></${tag}>`).join('');

/** A widget under a policy that differs from the strict one, used. */
async function useUnder(stage: Stage, change: (policy: string) => string, bring: string) {
  const order = await stage.backend.place();
  const headers = { 'content-security-policy': change(strictPolicy(stage.site.api)) };
  const widgets = manager(
    `<order-actions order-id="${order}"></order-actions><order-chat order-id="${order}"></order-chat>`,
  );
  const tab = await stage.open(widgets, { headers });
  await tab.page.evaluate(bring);
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
  await tab.find('textbox', 'Message to Northfold Coffee');
  assert.deepEqual(await tab.violations(), []);
  await tab.close();
}

const bringAll = `(async () => {
  await host.load('define');
  document.querySelector('campaign-manager').adapter = await host.adapterFor('channel');
})()`;

export const policyCases = group('strict policy', {
  'and a page that has Lit itself, or a second copy: ’allow-duplicates’': (stage) =>
    useUnder(
      stage,
      (policy) => policy.replace('trusted-types lit-html', "trusted-types lit-html 'allow-duplicates'"),
      `host.load('define', 'other-copy').then(() => host.load('define')).then(() => ${bringAll})`,
    ),
  'and a default policy of the page: it is asked for nothing': (stage) =>
    useUnder(
      stage,
      (policy) => policy.replace('trusted-types lit-html', 'trusted-types lit-html default'),
      `const refuse = (text) => { throw new Error('asked for ' + text); };
      globalThis.trustedTypes?.createPolicy('default', { createHTML: refuse, createScript: refuse, createScriptURL: refuse });
      ${bringAll}`,
    ),
  'and scripts by a nonce alone: ’strict-dynamic’ lets our modules bring their parts': (stage) =>
    useUnder(
      stage,
      (policy) => policy.replace("script-src 'self'", "script-src 'nonce-once' 'strict-dynamic'"),
      bringAll,
    ),
  'every element of a new order, seen by the channel': async (stage) =>
    crawl(stage, all(await stage.backend.place()), 'channel', 8),
  'every element of a running order, seen by the channel': async (stage) => {
    const order = await stage.backend.place();
    await stage.accept(order);
    await stage.say(order, 'Good morning. <b>Really</b> https://example.com');
    await crawl(stage, all(order), 'channel', 8);
  },
  'every element of a running order, seen by the client': async (stage) => {
    const order = await stage.backend.place();
    await stage.accept(order);
    await crawl(stage, all(order), 'client', 8);
  },
  'every element of a disputed order, seen by the client': async (stage) =>
    crawl(stage, all(await arrange(stage.backend, 'negotiating')), 'client', 8),
  'every element of a disputed order, seen by the channel': async (stage) =>
    crawl(stage, all(await arrange(stage.backend, 'disputed')), 'channel', 8),
  'the queue with the selected order': (stage) => crawl(stage, '', 'channel', 4),
  'the mediator’s desk with an open case': async (stage) => {
    const order = await arrange(stage.backend, 'mediating');
    await crawl(stage, `<mediator-desk order-id="${order}"></mediator-desk>`, 'mediator', 8);
  },
  'the mediator’s desk': (stage) => crawl(stage, '<mediator-desk></mediator-desk>', 'mediator', 2),
});
