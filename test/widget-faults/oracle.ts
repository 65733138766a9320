/** Compares what the widgets said with what the backend holds: lost, doubled, dead ends, errors. */
import { core } from '../../src/i18n/en/core.ts';
import { more } from '../../src/i18n/en/more.ts';
import type { Played } from './driver.ts';
import type { Tab } from './person.ts';
import type { Truth } from './world.ts';

export type Kind = 'doubled' | 'lost' | 'dead end' | 'error';
export interface Finding {
  kind: Kind;
  text: string;
}

const labels: Record<string, string> = { ...more, ...core };

/** How often it is stored. */
export function storedIn({ scenario, tabs }: Played, truth: Truth): number {
  if (scenario.type !== 'message')
    return truth.events.filter(({ type, by }) => type === scenario.type && by === scenario.actor).length;
  return truth.messages.filter(({ text }) => tabs.some((tab) => tab.text === text)).length;
}

export function judge(played: Played, truth: Truth): Finding[] {
  const findings: Finding[] = [];
  const find = (kind: Kind, text: string) => findings.push({ kind, text });
  if (truth.version !== truth.events.length)
    find('doubled', `version ${truth.version} with ${truth.events.length} events`);
  for (const text of doubledOnTheWay(played)) find('doubled', text);
  if (played.scenario.type === 'message') judgeMessages(played, truth, find);
  else judgeAction(played, truth, find);
  for (const tab of played.tabs) judgeLast(tab, played, truth, find);
  for (const text of new Set(played.wrong)) find('error', text);
  return findings;
}

/** Each press sends under one key, and one key always says the same. */
function doubledOnTheWay({ lane, order, scenario, begun, mix, tabs }: Played): string[] {
  const sent = lane.sent.filter(
    (one) => one.order === order && (one.kind === 'send' || one.what === scenario.type),
  );
  const bodies = Map.groupBy(sent, ({ key }) => key);
  const found = [...bodies]
    .filter(([, same]) => new Set(same.map(({ body }) => body)).size > 1)
    .map(([key]) => `key ${key} was sent with two bodies`);
  const presses = tabs.reduce((sum, tab) => sum + tab.presses, 0);
  // A page that is left at once may not have told that it began.
  const most = scenario.type === 'message' || mix.page.includes('reload') ? presses : begun;
  if (bodies.size > most) found.push(`${most} times begun, sent under ${bodies.size} keys`);
  // In a tab in the background a hand may miss its button and hit the next one.
  if (begun > presses && tabs.length === 1) found.push(`${presses} times pressed, ${begun} times begun`);
  return found;
}

type Find = (kind: Kind, text: string) => void;

function judgeAction(played: Played, truth: Truth, find: Find): void {
  const { scenario, confirmed, begun, mix, tabs, lane } = played;
  const stored = storedIn(played, truth);
  const presses = tabs.reduce((sum, tab) => sum + tab.presses, 0);
  const most = mix.page.includes('reload') ? presses : begun;
  if (stored > most)
    find('doubled', `${scenario.type} is stored ${stored} times and was begun ${most} times`);
  const references = new Set(confirmed);
  for (const reference of references)
    if (!truth.receipts.includes(reference)) find('lost', `receipt ${reference} is not on the server`);
  if (references.size > stored)
    find('lost', `${scenario.type} was confirmed ${references.size} times and is stored ${stored} times`);
  const isCrossed = lane.injected.has('otherSideFirst');
  if (stored === 0 && !isCrossed) find('dead end', `${scenario.type} never came about`);
}

function judgeMessages({ tabs }: Played, truth: Truth, find: Find): void {
  for (const { text, last, presses } of tabs) {
    const stored = truth.messages.filter((one) => one.text === text).length;
    const bubbles = last?.of('order-chat')?.bubbles.filter((one) => one.text.includes(text)) ?? [];
    if (stored > 1) find('doubled', `“${text}” is stored ${stored} times`);
    if (bubbles.length > 1) find('doubled', `“${text}” is seen ${bubbles.length} times`);
    if (stored === 0 && bubbles.some(({ state }) => state === ''))
      find('lost', `“${text}” is shown as sent and is not stored`);
    const isKept = bubbles.length > 0 || last?.of('order-chat')?.typed.includes(text);
    if (presses > 0 && stored === 0 && !isKept) find('lost', `“${text}” is nowhere`);
  }
}

/** At the end each widget says something, nothing turns for ever, and what is shown is so. */
function judgeLast(tab: Tab, { order }: Played, truth: Truth, find: Find): void {
  for (const problem of tab.problems) find(problem.startsWith('typed') ? 'lost' : 'dead end', problem);
  const { last } = tab;
  if (!tab.isSettled || !last)
    return find(
      'dead end',
      `never came to rest: ${last?.seen.map(({ tag, text }) => `\n      ${tag}: ${text.slice(0, 300)}`).join('')}`,
    );
  const actions = last.of('order-actions');
  const wanted = labels[`status.${truth.status}`];
  if (last.pill !== wanted) find('lost', `shows “${last.pill}”, is “${wanted}”`);
  if (!actions?.text.includes(order.toUpperCase())) find('dead end', `order-actions does not show ${order}`);
  const hasNext =
    actions?.buttons.some(({ isOff }) => !isOff) || /Waiting for |Your turn/.test(actions?.text ?? '');
  const isEnded = /declined|expired|cancelled|refunded|released|split/.test(truth.status);
  if (!hasNext && !isEnded) find('dead end', `no next step: ${actions?.text.slice(0, 200)}`);
}
