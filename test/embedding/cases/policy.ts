/** The strict policy, on every element and in every state that a click reaches. */
import assert from 'node:assert/strict';
import type { Tab } from '../../support/browsers.ts';
import { group, manager, type Stage } from '../case.ts';

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
    await host.pause(2000);
  }, actor);
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

export const policyCases = group('strict policy', {
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
  'the queue with the selected order': (stage) => crawl(stage, '', 'channel', 4),
  'the mediator’s desk': (stage) => crawl(stage, '<mediator-desk></mediator-desk>', 'mediator', 2),
});
