/** A page that is hidden, left, and come back to. */
import assert from 'node:assert/strict';
import type { Tab } from '../../support/browsers.ts';
import { group, isClean, manager, type Stage, start } from '../case.ts';

const both = (order: string) =>
  manager(`<order-actions order-id="${order}"></order-actions><order-chat order-id="${order}"></order-chat>`);

interface Marked extends Window {
  isSamePage?: boolean;
  ticks?: number;
}

/** Leaves for another page of the site, and comes back after something happened. */
async function leaveAndReturn({ site, browser }: Stage, { page }: Tab, meanwhile: () => Promise<void>) {
  await page.evaluate(() => void ((window as Marked).isSamePage = true));
  await page.goto(site.page('<h1>Another page</h1>'));
  await meanwhile();
  // `goBack` waits for a load that a page out of the cache does not have.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await new Promise((resolve) => setTimeout(resolve, browser.name === 'firefox' ? 2000 : 1000));
  return page.evaluate(() => (window as Marked).isSamePage === true);
}

async function back(stage: Stage): Promise<void> {
  const { tab, order } = await start(stage, both, { actor: 'client' });
  await tab.sees('Waiting for Harbour Letter');
  await tab.find('textbox', 'Message to Harbour Letter');
  const isKept = await leaveAndReturn(stage, tab, () => stage.accept(order));
  assert.ok(isKept, 'the browser kept the page');
  await tab.sees('Your turn: send 1 creative');
  await stage.say(order, 'Good morning from elsewhere.');
  await tab.sees('Good morning from elsewhere.');
  isClean(tab);
  await tab.close();
}

export const lifeCases = group('life', {
  'kept for the way back: its line is closed, and it is live again': {
    except: { firefox: 'driven by a test it keeps no page' },
    run: back,
  },
  'frozen by the browser, and woken: all is right on return': {
    except: { firefox: 'it freezes no page' },
    async run(stage) {
      const order = await stage.backend.place();
      const tab = await stage.open(both(order));
      // Its line does not survive a sleep; that is noticed by a silence, which a test need not wait for.
      await tab.page.evaluate(async () => {
        await host.load('define');
        const adapter = await host.adapterFor('client', { timing: { heartbeatMs: 3000 } });
        Object.assign(document.querySelector('campaign-manager')!, { adapter });
      });
      await tab.sees('Waiting for Harbour Letter');
      await tab.find('textbox', 'Message to Harbour Letter');
      const tools = await tab.page.createCDPSession();
      await tools.send('Page.setWebLifecycleState', { state: 'frozen' });
      await stage.accept(order);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await tools.send('Page.setWebLifecycleState', { state: 'active' });
      await tab.page.bringToFront();
      await tab.sees('Your turn: send 1 creative');
      await stage.say(order, 'Good morning after a rest.');
      await tab.sees('Good morning after a rest.');
      isClean(tab);
      await tab.close();
    },
  },
  'nothing of ours keeps a page from being kept: no unload handlers': async (stage) => {
    const order = await stage.backend.place();
    const tab = await stage.open(both(order));
    const heard = await tab.page.evaluate(async () => {
      const names: string[] = [];
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (
        this: EventTarget,
        ...given: Parameters<typeof addEventListener>
      ) {
        names.push(given[0]);
        return addEventListener.apply(this, given);
      };
      await host.load('define');
      Object.assign(document.querySelector('campaign-manager')!, {
        adapter: await host.adapterFor('channel'),
      });
      await host.pause(1000);
      return names;
    });
    assert.ok(heard.includes('pagehide'));
    assert.deepEqual(
      heard.filter((name) => /^(before)?unload$/.test(name)),
      [],
    );
    await tab.close();
  },
  'hidden behind another tab: nothing ticks, and all is right on return': async (stage) => {
    const { tab, order } = await start(stage, both, { actor: 'client' });
    await tab.sees('Waiting for Harbour Letter');
    const other = await tab.page.browserContext().newPage();
    await other.bringToFront();
    const isHidden = await tab.page.evaluate(async () => {
      await host.pause(300);
      return document.hidden;
    });
    assert.ok(isHidden, 'the page is behind another one');
    const written = tab.page.evaluate(async () => {
      let changes = 0;
      const observer = new MutationObserver((records) => (changes += records.length));
      for (const el of document.querySelectorAll('order-actions, order-chat'))
        observer.observe(el.shadowRoot!, { subtree: true, childList: true, characterData: true });
      await host.pause(3000);
      return changes;
    });
    assert.equal(await written, 0);
    await stage.accept(order);
    await tab.page.bringToFront();
    await tab.sees('Your turn: send 1 creative');
    isClean(tab);
    await tab.close();
  },
});
