/** A dispute from the completion to its verified case file: three people in three browsers, through every step of mediation. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { complete } from './support/completion.ts';
import { flipped, saveCaseFile, saveKeys, verify } from './support/case-file.ts';
import { say } from './support/chat.ts';
import { violations } from './support/demo-page.ts';
import { arrange } from './support/dispute.ts';
import { booksOf } from './support/ledger.ts';
import { openDisk } from './support/media.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const [form, theCase, desk] = ['dispute-form', 'dispute-case', 'mediator-desk'];
const complaint =
  'The agreement names two placements. The issue of Thursday carried only one, and another picture than ours.';
const reasons =
  'One of the two placements ran as agreed, and the other a week late. The late one reached the same readers. Five twelfths of the price are a fair measure of what was missing in the week that was agreed.';

describe('a dispute', () => {
  let stage: Stage;
  const disk = openDisk();
  const folder = mkdtempSync(join(tmpdir(), 'cm-case-'));
  before(async () => {
    stage = await raiseCurtain({ noMail: true });
  });
  after(async () => {
    disk.remove();
    rmSync(folder, { recursive: true, force: true });
    await stage.close();
  });

  const clean = async ({ page }: Person, what: string) =>
    assert.deepEqual(await violations(page), [], `axe on ${what}`);

  it('goes from the complaint through mediation to a decision whose file proves itself', async () => {
    const { backend } = stage;
    const order = await arrange(backend, 'ready', { creative: true });
    const [channel, client] = await Promise.all([
      stage.enter('channel', order, { only: ['order-actions', 'order-chat', theCase] }),
      stage.enter('client', order, { only: ['order-chat', form, theCase] }),
    ]);
    await say(channel, 'The second placement runs on Thursday of next week.');
    await client.sees('The second placement runs on Thursday of next week.', 'order-chat');
    await complete(channel);

    await complain(client, await disk.save('hero-2', 'as-published.webp'));
    await clean(client, 'the form');
    await client.press('Check your answers', form);
    await client.sees('1 message, 1 version, 1 timeline entry, 1 file', form);
    await client.press('Open dispute', form);
    await client.sees(/Case \d+ is open/, form);

    await respond(channel);
    await clean(channel, 'the response');
    await channel.press('Check your response', theCase);
    await channel.press('Send response', theCase);
    await channel.sees(/You responded to case \d+/, theCase);

    await offer(channel, /^Refund to Northfold Coffee$/, '300');
    await client.press('Reject offer', theCase);
    await client.sees('You rejected the offer', theCase);
    await offer(client, /^Refund to you$/, '900');
    await channel.press('Reject offer', theCase);
    await channel.sees('You rejected the offer', theCase);
    await client.press('Escalate to a mediator', theCase);
    await client.press(/^Escalate case \d+/, theCase);
    await client.sees(/You escalated case \d+/, theCase);

    const mediator = await stage.enter('mediator', order, { only: [desk] });
    const [number = ''] =
      /\d+/.exec(
        (await client
          .widget(theCase)
          .getByText(/You escalated case/)
          .textContent()) ?? '',
      ) ?? [];
    await mediator.press(`Claim case ${number}`, desk);
    await mediator.sees(`Case ${number} is yours`, desk);
    await askAndAnswer(mediator, channel);
    await decide(mediator);
    await clean(mediator, 'the desk');
    await mediator.press('Preview decision', desk);
    await mediator.sees('Northfold Coffee reads', desk);
    await mediator.press(/^Decide case \d+/, desk);
    await mediator.sees(/You decided case \d+/, desk);

    assert.deepEqual((await booksOf(backend.database, order)).settlements, [
      { refund: 50_000, payout: 63_000, fee: 7000, captured: 120_000 },
    ]);
    for (const person of [client, channel]) {
      await person.sees(/A mediator decided case \d+/, theCase);
      await person.sees(reasons, theCase);
    }
    await client.sees('You get back €500.00.', theCase);
    await channel.sees('You receive €630.00.', theCase);
    await clean(client, 'the decision');
    await proveFile(client);
    await Promise.all([channel, client, mediator].map((person) => person.leave()));
  });

  async function proveFile(client: Person): Promise<void> {
    const { path, name } = await saveCaseFile(client, theCase);
    assert.match(name, /^case-\d+\.zip$/);
    const keys = join(folder, 'keys.json');
    await saveKeys(stage.backend, keys);
    const changed = join(folder, 'changed.zip');
    flipped(path, changed);
    const [whole, other] = await Promise.all([verify(path, keys), verify(changed, keys)]);
    assert.deepEqual([whole.code, /^intact: case \d+/.test(whole.said)], [0, true], whole.said);
    assert.deepEqual([other.code, /^altered: /m.test(other.said)], [1, true], other.said);
  }
});

/** Opens a group of the record. */
const group = (place: Locator, name: string) => place.locator('summary').filter({ hasText: name }).click();

async function complain(client: Person, file: string): Promise<void> {
  const place = client.widget(form);
  await place.getByLabel(/Was not published/).check();
  await place.getByLabel('What happened?').fill(complaint);
  await place.getByRole('checkbox', { name: /^2\.1/ }).check();
  await place.getByRole('checkbox', { name: /^7\.2/ }).check();
  await open(place, 'Messages');
  await place.getByLabel(/Message from Harbour Letter/).check();
  await open(place, 'Creatives');
  await place.getByLabel(/Intro text, version 1/).check();
  await open(place, 'Timeline');
  await place.getByLabel(/completed the order/).check();
  await open(place, 'From outside this order');
  const dialog = client.page.waitForEvent('filechooser');
  await place.getByRole('button', { name: 'Add file' }).click();
  await (await dialog).setFiles(file);
  await client.sees(/ready to be sent/, form);
  await place.getByRole('radio', { name: /^Full refund/ }).check();
}

/** A group of the record that may stand open by itself. */
async function open(place: Locator, name: string): Promise<void> {
  const isOpen = await place.locator('details[open] > summary').filter({ hasText: name }).count();
  if (isOpen === 0) await group(place, name);
}

async function respond(channel: Person): Promise<void> {
  await channel.press('Respond', theCase);
  const place = channel.widget(theCase);
  await place.getByRole('radio', { name: 'Admit in part' }).first().check();
  await place.getByLabel('Your words on claim 1 (optional)').fill('It ran, but a week late.');
  await place.getByRole('radio', { name: 'Deny' }).last().check();
  await place
    .getByLabel('Your response as a whole')
    .fill('The second placement moved to the next issue, and we said so in the chat.');
}

async function offer(person: Person, field: RegExp, amount: string): Promise<void> {
  await person.press('Make an offer', theCase);
  await person.widget(theCase).getByRole('textbox', { name: field }).fill(amount);
  await person.press(/^Offer €\d+\.00/, theCase);
  await person.sees('You made an offer', theCase);
}

async function askAndAnswer(mediator: Person, channel: Person): Promise<void> {
  await mediator.press('Ask Harbour Letter', desk);
  await mediator
    .widget(desk)
    .getByLabel('Question to Harbour Letter')
    .fill('On which day did the second placement run?');
  await mediator.press('Send question', desk);
  await mediator.sees('You asked Harbour Letter', desk);
  await channel.sees('On which day did the second placement run?', theCase);
  await channel.press('Answer the mediator', theCase);
  await channel.widget(theCase).getByLabel('Your answer').fill('On Thursday 19 March, in the main part.');
  await channel.press('Send answer', theCase);
  await channel.sees('You answered the mediator', theCase);
  await mediator.sees('On Thursday 19 March, in the main part.', desk);
}

async function decide(mediator: Person): Promise<void> {
  const place = mediator.widget(desk);
  await place.getByRole('radio', { name: 'Upheld in part' }).first().check();
  await place.getByRole('radio', { name: 'Not upheld' }).last().check();
  await place.getByRole('checkbox', { name: /^E1/ }).check();
  await place.getByRole('textbox', { name: 'Refund to Northfold Coffee' }).fill('500');
  await place.getByLabel('Reasons for both sides').fill(reasons);
}
