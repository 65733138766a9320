/** Plays one mix: opens the page, presses while things fail, and once they do not any more follows what the widgets say. */
import type { BrowserContext, Page } from 'playwright-core';
import { clockError, disturb } from './disturb.ts';
import type { Mix, PageFault } from './faults.ts';
import { prepare, type Told } from './page-script.ts';
import { mostPresses, step, type Tab } from './person.ts';
import type { Lane } from './lane.ts';
import { type Scenario, scenarioOf } from './scenarios.ts';
import type { Parties, Side, World } from './world.ts';

/** Planted, to see that it is found: a page that sends twice, a server that confirms what it did not do. */
export type Plant = 'double-send' | 'lost-action';

/** All that was seen of one mix. */
export interface Played {
  readonly mix: Mix;
  readonly scenario: Scenario;
  readonly order: string;
  readonly lane: Lane;
  readonly tabs: readonly Tab[];
  /** How often the page announced that an action begins. */
  readonly begun: number;
  /** References of what the widgets confirmed. */
  readonly confirmed: readonly string[];
  /** Errors in consoles, unhandled rejections, breaches of the content security policy. */
  readonly wrong: readonly string[];
  readonly pageFaults: ReadonlyMap<PageFault, number>;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** How long things fail: at most, and after a button was pressed. */
const chaosMs = 4000;
const afterPressMs = 700;
/** How long a person follows what the widgets say: most are done in two seconds, a busy machine needs more. */
const patienceMs = 45_000;
/** What is planted may never come to rest, and nothing else fails then. */
const plantedMs = 15_000;
const mostSteps = 40;

let played = 0;

export async function play(world: World, mix: Mix, plant?: Plant): Promise<Played> {
  const scenario = scenarioOf(mix.scenario);
  played += 1;
  const parties: Parties = { channel: `channel-${played}`, client: `client-${played}` };
  const order = await world.place(parties, scenario.from);
  const otherOrder = mix.page.includes('otherOrder') ? await world.place(parties, 'placed') : undefined;
  const lane = world.proxy.lane(mix, plant === 'lost-action' ? 'forged' : undefined);
  const opposite: Side = scenario.actor === 'channel' ? 'client' : 'channel';
  if (scenario.otherSide) lane.otherSide = () => world.act(order, opposite, parties, scenario.otherSide!);

  const context = await world.browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A spinner that turns costs more than all else that is done here.
    reducedMotion: 'reduce',
  });
  const seen = { begun: 0, confirmed: [] as string[], wrong: [] as string[] };
  const pageFaults = new Map<PageFault, number>();
  await listen(context, lane, mix, (told) => {
    if (told.what === 'wrong') seen.wrong.push(told.text);
    else if (told.order === order && told.type === scenario.type)
      if (told.what === 'before') seen.begun += 1;
      else seen.confirmed.push(told.reference);
  });
  const offset = mix.page.includes('clockOff') ? clockError(mix.chance) : 0;
  await context.addInitScript(prepare, { offset, isDoubling: plant === 'double-send' });
  const address = world.pageFor(order, scenario.actor, parties, lane.base, mix.wire.includes('silence'));
  const count = mix.page.includes('secondTab') ? 2 : 1;
  const tabs = await Promise.all(
    Array.from({ length: count }, (_, nth) =>
      openTab(context, address, `From tab ${nth + 1} of mix ${mix.seed}.`),
    ),
  );
  for (const fault of ['clockOff', 'secondTab'] as const)
    if (mix.page.includes(fault)) note(pageFaults, fault);

  const running: Promise<void>[] = [];
  /** Once somebody presses, the page is disturbed a moment later. */
  const handlePress = (page: Page) => {
    for (const fault of mix.page) {
      if (fault === 'clockOff' || fault === 'secondTab' || pageFaults.has(fault)) continue;
      note(pageFaults, fault);
      const place = { tag: scenario.tag, order, otherOrder };
      running.push(wait(mix.chance.below(250)).then(() => disturb(page, fault, place, mix.chance)));
    }
  };
  await Promise.all(tabs.map((tab) => presses(tab, scenario, mix, handlePress)));
  await Promise.all(running);
  lane.heal();
  await context.setOffline(false);
  const most = plant ? plantedMs : patienceMs;
  await Promise.all(tabs.map((tab) => follows(tab, scenario, most, () => world.truthOf(order).version)));
  await context.close();
  return { mix, scenario, order, lane, tabs, ...seen, pageFaults };
}

function note(faults: Map<PageFault, number>, fault: PageFault): void {
  faults.set(fault, (faults.get(fault) ?? 0) + 1);
}

/** The browser itself logs requests that fail: those of the API that a mix makes fail, and of files while offline. */
async function listen(
  context: BrowserContext,
  lane: Lane,
  mix: Mix,
  handle: (told: Told) => void,
): Promise<void> {
  await context.exposeBinding('cmTold', (_, told: Told) => handle(told));
  const isFailedRequest = (text: string, url: string) => {
    if (url.endsWith('/favicon.ico')) return true;
    const isApi = url.startsWith(lane.base) || text.includes(`'${lane.base}`);
    if (text.startsWith('Failed to load resource: ')) return isApi || mix.page.includes('offline');
    return isApi && /^Access to fetch at '\S+' from origin '\S+' has been blocked by CORS policy/.test(text);
  };
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (!isFailedRequest(message.text(), message.location().url))
      handle({ what: 'wrong', text: `console: ${message.text()}` });
  });
  context.on('weberror', (error) => handle({ what: 'wrong', text: `uncaught: ${String(error.error())}` }));
}

async function openTab(context: BrowserContext, address: string, text: string): Promise<Tab> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  return {
    page,
    address,
    text,
    presses: 0,
    blanks: 0,
    left: mostPresses,
    steps: [],
    filled: new Set(),
    problems: new Set(),
    last: null,
    isSettled: false,
  };
}

/** While things fail: does what can be done, not every time at once. */
async function presses(
  tab: Tab,
  scenario: Scenario,
  mix: Mix,
  handlePress: (page: Page) => void,
): Promise<void> {
  let pressedAt: number | undefined;
  for (
    const end = Date.now() + chaosMs;
    Date.now() < end && Date.now() < (pressedAt ?? end) + afterPressMs;
  ) {
    const did = await step(tab, scenario, () => {
      pressedAt ??= Date.now();
      handlePress(tab.page);
    });
    await wait(did === 'retried' ? 200 + mix.chance.below(300) : 100);
  }
}

/** Once nothing fails any more: goes where the widgets lead, until there is nothing left to do. */
async function follows(tab: Tab, scenario: Scenario, mostMs: number, version: () => number): Promise<void> {
  let calm = 0;
  tab.left = mostPresses;
  const most = tab.steps.length + mostSteps;
  let known = version();
  for (const end = Date.now() + mostMs; Date.now() < end && tab.steps.length < most;) {
    const did = await step(tab, scenario, () => {});
    calm = did === 'nothing' ? calm + 1 : 0;
    // Seen twice the same, and nothing new on the server since.
    if (calm >= 2 && known === version()) {
      tab.isSettled = true;
      return;
    }
    known = version();
    await wait(did === 'nothing' || did === 'waited' ? 120 : 80);
  }
}
