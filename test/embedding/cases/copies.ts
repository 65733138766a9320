/** Several copies, and several versions, on one page. */
import assert from 'node:assert/strict';
import { group, isClean, type Stage, warningsOn } from '../case.ts';

/** A page that brings every element twice: the first copy's count. */
async function openTwice({ backend, open }: Stage, first: string, second: string) {
  const order = await backend.place();
  const tab = await open(
    `<campaign-manager><order-actions order-id="${order}"></order-actions></campaign-manager>`,
  );
  const warnings = warningsOn(tab);
  await tab.page.evaluate(
    async (first, second) => {
      const adapter = await host.adapterFor('channel', { copy: second });
      await host.load('define', first);
      // At once, so that nobody is told that there is no adapter.
      Object.assign(document.querySelector('campaign-manager')!, { adapter });
      await host.load('define', second);
    },
    first,
    second,
  );
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
  isClean(tab);
  return { tab, warnings };
}

/** The provider of one copy, the widget of another. */
async function mixCopies({ backend, open }: Stage, provider: string, widget: string): Promise<void> {
  const order = await backend.place();
  const tab = await open(
    `<campaign-manager><order-actions order-id="${order}"></order-actions></campaign-manager>`,
  );
  await tab.page.evaluate(
    async (provider, widget) => {
      await host.load('order-actions', widget);
      await host.load('campaign-manager', provider);
      Object.assign(document.querySelector('campaign-manager')!, {
        adapter: await host.adapterFor('channel', { copy: provider }),
      });
    },
    provider,
    widget,
  );
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
  isClean(tab);
  await tab.close();
}

export const copyCases = group('copies', {
  'the same version twice: the second is silent, and its adapter works': async (stage) => {
    const { tab, warnings } = await openTwice(stage, 'lib', 'other-copy');
    assert.deepEqual(warnings, []);
    await tab.close();
  },
  'two versions: one warning names both, and the first one works': async (stage) => {
    const { tab, warnings } = await openTwice(stage, 'lib', 'other-version');
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings.join('\n'), /<[\w-]+> 0\.1\.0 is already defined; 0\.2\.0 stays unused/);
    await tab.close();
  },
  'a provider of one copy, a widget of another': (stage) => mixCopies(stage, 'other-copy', 'lib'),
  'an appearance dresses the widgets of another copy, those that came before it too': async (stage) => {
    const { backend, open } = stage;
    const order = await backend.place();
    const tab = await open(
      `<campaign-manager><order-actions order-id="${order}"></order-actions></campaign-manager>`,
    );
    await tab.page.evaluate(async () => {
      await host.load('order-actions', 'lib');
      await host.load('campaign-manager', 'other-copy');
      const adapter = await host.adapterFor('channel', { copy: 'other-copy' });
      Object.assign(document.querySelector('campaign-manager')!, { adapter });
    });
    await tab.find('button', 'Accept order');
    const pad = await tab.page.evaluate(async () => {
      const appearance = { variables: { pad: '31px' } };
      Object.assign(document.querySelector('campaign-manager')!, { appearance });
      await host.pause(800);
      return getComputedStyle(document.querySelector('order-actions')!).getPropertyValue('--cm-pad');
    });
    assert.equal(pad, '31px');
    isClean(tab);
    await tab.close();
  },
  'a provider of one version, a widget of another': (stage) => mixCopies(stage, 'other-version', 'lib'),
});
