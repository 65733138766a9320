/** What a conversation carries beside words: files, who is writing, what was read, who reads along, and what it sets going. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Download } from 'playwright-core';
import { randomOf } from '../support/random.ts';
import { calmMix } from '../widget-faults/faults.ts';
import { startProxy } from '../widget-faults/proxy.ts';
import { complete } from './support/completion.ts';
import { complain } from './support/complaint.ts';
import { attach, bubblesIn, composer, say, stored, until } from './support/chat.ts';
import { type Disk, openDisk } from './support/media.ts';
import { marketplaceOrder } from './support/order.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const DAY = 86_400_000;
const chat = 'order-chat';
const withoutSlots = () => ({ agreement: { ...marketplaceOrder('').agreement, slots: [] } });

describe('a conversation', () => {
  let stage: Stage;
  let disk: Disk;
  const people: Person[] = [];
  before(async () => {
    stage = await raiseCurtain();
    disk = openDisk();
  });
  after(async () => {
    disk.remove();
    await stage.close();
  });

  afterEach(async () => {
    for (const { page } of people.splice(0)) await page.context().close();
  });

  async function enter(...as: Parameters<Stage['enter']>): Promise<Person> {
    const person = await stage.enter(...as);
    people.push(person);
    return person;
  }

  async function both(): Promise<{ order: string; channel: Person; client: Person }> {
    const order = await stage.backend.place();
    const channel = await enter('channel', order);
    const client = await enter('client', order);
    for (const { widget } of [channel, client]) await widget(chat).scrollIntoViewIfNeeded();
    return { order, channel, client };
  }

  it('carries a file to the other side, byte for byte', async () => {
    const { channel, client } = await both();
    const path = await disk.save('sheet-1', 'summer-menu.pdf');
    await attach(client, path);
    await client.sees(/summer-menu\.pdf/, chat);
    await client.sees(/ready to be sent/, chat);
    assert.equal(await channel.widget(chat).getByText('summer-menu.pdf').count(), 0, 'not before it is sent');
    await say(client, 'The menu, as printed.');
    await channel.sees('The menu, as printed.', chat);
    assert.equal(sumOf(await savedBy(channel, 'summer-menu.pdf')), sumOf(path));
    assert.equal(sumOf(await savedBy(client, 'summer-menu.pdf')), sumOf(path));
    channel.assertClean();
    client.assertClean();
  });

  it('shows who is writing, what is new, and what was read', async () => {
    const { channel, client } = await both();
    await composer(channel).pressSequentially('Tw');
    await client.sees('Harbour Letter is writing…', chat);
    await composer(channel).pressSequentially('o issues are free.');
    await composer(channel).press('Enter');
    await client.sees('Two issues are free.', chat);
    await client.widget(chat).getByText('Harbour Letter is writing…').waitFor({ state: 'hidden' });
    await channel.sees(/· Read$/, chat);

    await client.page.close();
    await say(channel, 'The third one is sold.');
    await say(channel, 'The fourth is free.');
    assert.equal(
      await channel
        .widget(chat)
        .getByText(/· Read$/)
        .count(),
      1,
      'nobody has read these yet',
    );
    const again = await enter('client', await channel.widget(chat).getAttribute('order-id').then(String));
    await again.sees('2 new messages', chat);
    await again.widget(chat).scrollIntoViewIfNeeded();
    await channel.sees(/· Read$/, chat);
    await say(again, 'Then the fourth.');
    await channel.sees('Then the fourth.', chat);
    assert.equal(await again.widget(chat).getByText('2 new messages').count(), 0, 'who answers has read');
    channel.assertClean();
    again.assertClean();
  });

  it('stands there once although the page was loaded again while it was sent', async (t) => {
    const order = await stage.backend.place();
    const network = await startProxy(stage.backend.url);
    t.after(network.close);
    const silent = { fault: 'lostReply', chance: randomOf(1) } as const;
    const mix = calmMix(1, 'a reload');
    const lane = network.lane({ ...mix, faultFor: (kind) => (kind === 'send' ? silent : null) });
    const client = await enter('client', order, { through: lane.base, timing: { backoffMs: 50 } });
    await say(client, 'Is the second Thursday free?');
    await until(
      () => stored(stage.backend, order, 'client'),
      (list) => list.some(({ text }) => text !== ''),
    );
    await composer(client).fill('And the th');
    await client.page.reload();
    await client.sees('Is the second Thursday free?', chat);
    lane.heal();
    await client.widget(chat).locator('[data-state]').waitFor({ state: 'detached' });
    assert.deepEqual(await bubblesIn(client), ['Is the second Thursday free?']);
    assert.equal(await composer(client).inputValue(), 'And the th', 'what was being typed is kept too');
    const typed = (await stored(stage.backend, order, 'client')).filter(({ event }) => event === null);
    assert.equal(typed.length, 1);
    client.assertClean();
  });

  it('is open to a mediator from the escalation on, with its files, and says so to both sides', async () => {
    const order = await stage.backend.place(withoutSlots());
    const channel = await enter('channel', order);
    const client = await enter('client', order);
    const path = await disk.save('hero-1', 'as-booked.webp');
    await attach(client, path);
    await client.sees(/ready to be sent/, chat);
    await say(client, 'This is what we booked.');
    await channel.press('Accept order');
    await channel.press('Mark order ready');
    await channel.sees('Your turn: run the campaign, then complete');
    const early = await enter('mediator', order);
    await early.sees(/Order not found/, chat);
    assert.equal(await client.widget(chat).getByText('A mediator can read this chat').count(), 0);

    await dispute(channel, client);
    await stage.backend.advance(3 * DAY + 1000); // no response
    for (const person of [channel, client]) await person.sees('A mediator can read this chat', chat);
    const mediator = await enter('mediator', order);
    await mediator.sees('This is what we booked.', chat);
    await mediator.sees('You read along.', chat);
    assert.equal(sumOf(await savedBy(mediator, 'as-booked.webp')), sumOf(path));
    assert.equal(await composer(mediator).count(), 0, 'who reads along does not write');
    for (const person of [channel, client, mediator]) person.assertClean();
  });

  it('asks for what is missing: a line in the chat, and a mail', async () => {
    const { order, channel, client } = await both();
    await channel.press('Accept order');
    await channel.press('Ask for missing creatives', chat);
    await channel.sees(/You asked for the missing creatives/, chat);
    await client.sees(/Harbour Letter asked for the missing creatives/, chat);
    await stage.smtp.mailTo('ads@northfold.example', new RegExp(`waiting for creatives .*${order}`, 'i'));
    await channel
      .widget(chat)
      .getByRole('button', { name: 'Ask for missing creatives' })
      .waitFor({ state: 'hidden' });
    channel.assertClean();
    client.assertClean();
  });
});

/** The channel reports the campaign complete, and the client does not agree. */
async function dispute(channel: Person, client: Person): Promise<void> {
  await complete(channel);
  await client.sees('Your turn: check the campaign');
  await complain(client);
  await client.press('Open dispute', 'dispute-form');
  await client.sees(/Case \d+ is open/, 'dispute-form');
}

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Presses the file's name, and says where the browser has put it. */
async function savedBy({ page, widget }: Person, name: string): Promise<string> {
  const here = page.waitForEvent('download');
  // Where the browser opens a place of its own for it, it is saved from there.
  const there = page.waitForEvent('popup').then((popup) => popup.waitForEvent('download'));
  const saved: Promise<Download> = Promise.any([here, there]);
  await widget(chat).getByRole('button', { name }).click();
  const download = await saved;
  assert.equal(download.suggestedFilename(), name);
  return download.path();
}
