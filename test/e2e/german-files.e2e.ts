/** Files in German: what a slot asks for, what does not fit, uploads, pins, moments and pages, with no English left over. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Catalogue, catalogueBeside, saidBy } from './support/catalogue.ts';
import { aboutFiles } from './support/files-order.ts';
import { type Disk, openDisk } from './support/media.ts';
import type { Person } from './support/people.ts';
import { choose, sees, slotOf } from './support/slots.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const names: Readonly<Record<string, string>> = { cover: 'Titelbild', reel: 'Film', menu: 'Karte' };

function germanOrder() {
  const { agreement } = aboutFiles();
  const slots = agreement.slots.map((slot) => ({ ...slot, name: names[slot.id]!, note: '' }));
  const deliverables = ['Zwei Platzierungen im Newsletter'];
  const clauses = [{ id: '2.1', title: 'Leistungen', text: 'Zwei Platzierungen im Newsletter.' }];
  return { agreement: { ...agreement, slots, deliverables, clauses, disclosure: ['„Anzeige“ am Anfang'] } };
}

describe('files in German', () => {
  let stage: Stage;
  let catalogue: Catalogue;
  let disk: Disk;
  before(async () => {
    [stage, catalogue] = await Promise.all([raiseCurtain({ noMail: true }), catalogueBeside('de')]);
    disk = openDisk();
  });
  after(async () => {
    disk.remove();
    await stage.close();
  });

  async function hasNoEnglish({ page }: Person): Promise<void> {
    assert.deepEqual(catalogue.englishIn(await saidBy(page)), [], 'English on a German page');
  }

  it('go from a choice to a comparison', async () => {
    const order = await stage.backend.place(germanOrder());
    const channel = await stage.enter('channel', order, { lang: 'de-DE' });
    await channel.press('Auftrag annehmen');
    const client = await stage.enter('client', order, { lang: 'de-DE' });
    await sendThree(client);
    await comment(channel);
    await sendAgain(client);
    await compare(channel);
    channel.assertClean();
    client.assertClean();
  });

  async function sendThree(client: Person): Promise<void> {
    await sees(client, 'Titelbild', /Bild · erforderlich · .*PNG, JPEG, WebP oder GIF/);
    await choose(client, 'Titelbild', await disk.save('square', 'klein.webp'), 'Datei wählen');
    await sees(client, 'Titelbild', /klein\.webp.* hat 600\s×\s600\spx\. Gebraucht wird hier/);
    await hasNoEnglish(client);
    await choose(client, 'Titelbild', await disk.save('hero-1', 'titel.webp'), 'Andere Datei wählen');
    await choose(client, 'Film', await disk.save('reel-1', 'film.webm'), 'Datei wählen');
    await choose(client, 'Karte', await disk.save('sheet-1', 'karte.pdf'), 'Datei wählen');
    for (const slot of Object.values(names)) await sees(client, slot, /angekommen, noch nicht eingereicht/);
    await hasNoEnglish(client);
    await client.press('3 Werbemittel zur Prüfung einreichen', 'creative-review');
    await client.sees('Sie haben 3 Werbemittel eingereicht', 'creative-review');
  }

  async function comment(channel: Person): Promise<void> {
    const cover = slotOf(channel, 'Titelbild');
    await cover.getByRole('button', { name: 'Kommentar hinzufügen' }).click();
    await cover.getByRole('textbox', { name: 'Kommentar 1' }).fill('Die Sonne bitte aus der Ecke.');
    await hasNoEnglish(channel);
    await channel.press('Um 1 Änderung bitten', 'creative-review');
    await channel.sees('Sie haben um Änderungen an Titelbild gebeten', 'creative-review');

    const reel = slotOf(channel, 'Film');
    await reel.getByRole('button', { name: 'Version 1 prüfen' }).click();
    await reel.getByRole('button', { name: 'Bei 0:00 kommentieren' }).click();
    await hasNoEnglish(channel);
    const menu = slotOf(channel, 'Karte');
    await menu.getByRole('button', { name: 'Version 1 prüfen' }).click();
    await menu.getByRole('button', { name: 'Nächste Seite' }).click();
    await menu.getByRole('button', { name: 'Die ganze Seite kommentieren' }).click();
    await hasNoEnglish(channel);
  }

  async function sendAgain(client: Person): Promise<void> {
    const cover = await disk.save('hero-2', 'titel-2.webp');
    await choose(client, 'Titelbild', cover, 'Neue Version wählen');
    await client
      .widget('creative-review')
      .getByLabel(/Was ist seit Version 1 anders/)
      .fill('Sonne versetzt');
    await sees(client, 'Titelbild', /angekommen, noch nicht eingereicht/);
    await hasNoEnglish(client);
    await client.press('1 Werbemittel zur Prüfung einreichen', 'creative-review');
  }

  async function compare(channel: Person): Promise<void> {
    const cover = slotOf(channel, 'Titelbild');
    await cover.getByRole('button', { name: 'Version 2 prüfen' }).click();
    await cover.getByRole('button', { name: 'Mit Version 1 vergleichen' }).click();
    await cover.getByRole('img', { name: 'titel.webp' }).waitFor();
    await hasNoEnglish(channel);
    await cover.getByRole('button', { name: 'Version 2 freigeben' }).click();
    await channel.sees('Sie haben Version 2 von Titelbild freigegeben', 'creative-review');
    await hasNoEnglish(channel);
  }
});
