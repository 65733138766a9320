/** What a page's developer gets wrong: said clearly, in place. */
import assert from 'node:assert/strict';
import { group, isClean, manager, type Stage, start, warningsOn } from '../case.ts';

interface Heard extends Window {
  errors?: { code: string; message: string }[];
}

/** Opens a page whose adapter is changed by `spoil` before it is set, and hears what is said about it. */
async function spoiled({ backend, open }: Stage, spoil: (adapter: Record<string, unknown>) => void) {
  const order = await backend.place();
  const tab = await open(manager(`<order-actions order-id="${order}"></order-actions>`));
  const warnings = warningsOn(tab);
  await tab.page.evaluate(async () => {
    const page = window as Heard;
    page.errors = [];
    document.addEventListener('cm-error', (event) => {
      const { error } = (event as CustomEvent<{ error: { code: string; message: string } }>).detail;
      page.errors!.push({ code: error.code, message: error.message });
    });
    await host.load('define');
  });
  const adapter = await tab.page.evaluateHandle(
    async () => host.adapterFor('channel') as Promise<Record<string, unknown>>,
  );
  await tab.page.evaluate(spoil, adapter);
  await tab.page.evaluate(async (adapter) => {
    Object.assign(document.querySelector('campaign-manager')!, { adapter });
    await host.pause(2500);
  }, adapter);
  const errors = await tab.page.evaluate(() => (window as Heard).errors!);
  return { tab, warnings, errors };
}

export const mistakeCases = group('mistake', {
  'an adapter without a method: the method and the way to mend it are named': async (stage) => {
    const { tab, warnings, errors } = await spoiled(stage, (adapter) => void delete adapter['markRead']);
    assert.match(
      warnings.join('\n'),
      /adapter\.markRead is not a function; implement it, or let it answer with ApiError/,
    );
    assert.equal(errors[0]?.code, 'unsupported');
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    await tab.close();
  },
  'an adapter that hands over less than an order: a failed state with a way on, and the place is named':
    async (stage) => {
      const { tab, warnings, errors } = await spoiled(stage, (adapter) => {
        type Watch = (id: string, watcher: { next(order: object): void }) => () => void;
        const watch = adapter['watchOrder'] as Watch;
        const spoiledWatch: Watch = (id, watcher) =>
          watch(id, {
            ...watcher,
            next: (order) => watcher.next({ ...order, agreement: undefined }),
          });
        adapter['watchOrder'] = spoiledWatch;
      });
      assert.match(warnings.join('\n'), /agreement is undefined, not object/);
      assert.equal(errors.at(-1)?.code, 'server');
      await tab.find('button', 'Try again');
      await tab.close();
    },
  'an appearance with mistakes: each is named with its mending, and the rest is used': async (stage) => {
    const { tab } = await start(stage, (order) =>
      manager(`<order-actions order-id="${order}"></order-actions>`),
    );
    const warnings = warningsOn(tab);
    const pad = await tab.page.evaluate(async () => {
      const appearance = { colour: 'red', variables: { accent: 'banana!', pad: '31px' } };
      Object.assign(document.querySelector('campaign-manager')!, { appearance });
      await host.pause(1000);
      return getComputedStyle(document.querySelector('order-actions')!).getPropertyValue('--cm-pad');
    });
    assert.equal(pad, '31px');
    assert.match(warnings.join('\n'), /appearance\.colour/);
    assert.match(warnings.join('\n'), /appearance\.variables\.accent/);
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    isClean(tab);
    await tab.close();
  },
  'an unknown language: English, and nothing complains': async (stage) => {
    const { tab } = await start(
      stage,
      (order) => manager(`<order-actions order-id="${order}"></order-actions>`),
      {
        root: 'lang="tlh-x-unknown"',
      },
    );
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    isClean(tab);
    await tab.close();
  },
  'a language tag that is none: English, and nothing complains': async (stage) => {
    const { tab } = await start(
      stage,
      (order) => manager(`<order-actions order-id="${order}"></order-actions>`),
      {
        root: 'lang="not a language!"',
      },
    );
    await tab.press('button', 'Accept order');
    await tab.sees('You accepted this order');
    isClean(tab);
    await tab.close();
  },
});
