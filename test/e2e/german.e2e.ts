/** The main job in German: every widget, every mail and every date, from placed to paid, with no English left over. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Email } from 'postal-mime';
import type { PlaceOrder } from '../../src/contract/placement.ts';
import { type Catalogue, catalogueBeside, saidBy } from './support/catalogue.ts';
import { marketplaceOrder } from './support/order.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

const HOUR = 3_600_000;
const germanPage = { lang: 'de-DE', also: ['order-timeline', 'completion-checklist', 'order-deadline'] };
/** "Mi., 25. Nov. 2026, 10:12 MEZ" */
const moment = String.raw`\p{L}{2}\., \d{1,2}\. \p{L}{3,4}\.? \d{4}, \d\d:\d\d MES?Z`;
const matching = (...parts: string[]) => new RegExp(parts.join(''), 'u');

/** Two Germans and what they agreed on. */
function germanOrder(): Partial<PlaceOrder> {
  const { channel, client, agreement } = marketplaceOrder('');
  return {
    channel: { ...channel, name: 'Hafenbrief', email: 'redaktion@hafenbrief.example', locale: 'de-DE' },
    client: { ...client, name: 'Nordfeld Kaffee', email: 'werbung@nordfeld.example', locale: 'de-DE' },
    agreement: {
      ...agreement,
      deliverables: ['Zwei Platzierungen im Newsletter'],
      slots: agreement.slots.map((slot) => ({ ...slot, name: 'Einleitung' })),
      disclosure: ['„Anzeige“ am Anfang des ersten Satzes'],
      clauses: [{ id: '2.1', title: 'Leistungen', text: 'Zwei Platzierungen im Newsletter.' }],
    },
  };
}

describe('the main job in German', () => {
  let stage: Stage;
  let catalogue: Catalogue;
  before(async () => {
    [stage, catalogue] = await Promise.all([raiseCurtain(), catalogueBeside('de')]);
  });
  after(() => stage.close());

  async function hasNoEnglish(...people: Person[]): Promise<void> {
    for (const { page } of people) {
      const said = await saidBy(page);
      assert.ok(said.length > 20, 'the widgets say something');
      assert.deepEqual(catalogue.englishIn(said), [], 'English on a German page');
    }
  }

  it('knows English when it reads it', async () => {
    assert.ok(catalogue.size > 300);
    const order = await stage.backend.place();
    const client = await stage.enter('client', order);
    await client.sees('Waiting for Harbour Letter');
    const found = catalogue.englishIn(await saidBy(client.page));
    assert.ok(
      found.includes('Cancel order') && found.includes('Waiting for Harbour Letter'),
      found.join('\n'),
    );
  });

  it('goes from placed to paid', async () => {
    const { backend, smtp } = stage;
    const order = await backend.place(germanOrder());
    const channel = await stage.enter('channel', order, germanPage);
    const client = await stage.enter('client', order, germanPage);
    const look = () => hasNoEnglish(channel, client);
    await accept(channel, client, look);
    await agreeOnText(channel, client, look);
    await complete(channel, client, look);
    const number = order.toUpperCase();
    assertCompletion(
      await smtp.mailTo('werbung@nordfeld.example', matching(`Auftrag ${number} abgeschlossen`)),
      number,
      catalogue,
    );
    await backend.advance(48 * HOUR + 1000);
    await client.sees('Zahlung freigegeben');
    await channel.sees(/^Sie haben 1\.080,00\s€ erhalten\.|1\.080,00\s€/);
    await hasNoEnglish(channel, client);
    const paid = await smtp.mailTo(
      'redaktion@hafenbrief.example',
      matching(`Auftrag ${number}: Hafenbrief erhält`),
    );
    assert.match(paid.subject ?? '', /^Auftrag ORDER-\d+: Hafenbrief erhält 1\.080,00\s€$/);
    assert.match(paid.text ?? '', /Die Einspruchsfrist endete ohne Streitfall\./);
    channel.assertClean();
    client.assertClean();
  });
});

async function accept(channel: Person, client: Person, look: () => Promise<void>): Promise<void> {
  await client.sees('Warten auf Hafenbrief');
  await client.sees(matching('^Hafenbrief antwortet bis$|^Hafenbrief antwortet bis ', moment));
  await client.sees('1.200,00 € sind hinterlegt. Noch niemand wurde bezahlt.');
  await channel.sees('Sie sind dran: annehmen oder ablehnen');
  await channel.sees(
    'Wenn Sie nichts tun, läuft der Auftrag ab, und Nordfeld Kaffee erhält 1.200,00 € zurück.',
  );
  await look();
  await channel.press('Auftrag annehmen');
  await channel.sees('Sie haben diesen Auftrag angenommen');
  await channel.sees('Nordfeld Kaffee lädt jetzt die Werbemittel hoch. Wir melden uns, wenn sie da sind.');
  await client.sees('Sie sind dran: 1 Werbemittel einreichen');
  await look();
}

async function agreeOnText(channel: Person, client: Person, look: () => Promise<void>): Promise<void> {
  await client.press(/^Text hinzufügen/, 'creative-review');
  await client
    .widget('creative-review')
    .getByLabel('Ihr Text')
    .fill('Anzeige. Kaffee, der im Morgengrauen geröstet wird.');
  await look();
  await client.press('Einleitung zur Prüfung einreichen', 'creative-review');
  await client.sees('Sie haben Version 1 von Einleitung eingereicht', 'creative-review');
  await channel.sees('Sie sind dran: 1 Werbemittel prüfen');
  await look();
  await channel.press('Version 1 freigeben', 'creative-review');
  await channel.sees('Sie haben Version 1 von Einleitung freigegeben', 'creative-review');
  await channel.sees('Sie sind dran: Auftrag startbereit melden');
  await look();
  await channel.press('Auftrag startbereit melden');
  await channel.sees('Sie haben diesen Auftrag startbereit gemeldet');
  await channel.widget('order-chat').getByRole('textbox').fill('Die erste Ausgabe ist draußen.');
  await channel.press('Senden', 'order-chat');
  await client.sees('Die erste Ausgabe ist draußen.', 'order-chat');
  await client.sees('Hafenbrief hat den Auftrag startbereit gemeldet', 'order-chat');
}

async function complete(channel: Person, client: Person, look: () => Promise<void>): Promise<void> {
  await channel.press('Auftrag abschließen');
  await channel.sees('Diesen Auftrag abschließen');
  await look();
  await channel
    .widget('order-actions')
    .getByLabel('Ich habe Nordfeld Kaffee mitgeteilt, dass ich für Fragen erreichbar bin')
    .check();
  await channel.press('Auftrag abschließen');
  await channel.sees('Mit 2 offenen Punkten abschließen'); // no date, and the client has not written
  await look();
  await channel.press('Auftrag abschließen');
  await channel.sees('Sie haben diesen Auftrag abgeschlossen');
  await channel.sees('Stand der Liste, als Sie abschlossen', 'completion-checklist');
  await channel.sees('Sie haben den Auftrag abgeschlossen', 'order-timeline');
  await client.sees('Hafenbrief hat den Auftrag abgeschlossen', 'order-timeline');
  await channel.sees(
    matching(
      '^Nordfeld Kaffee kann bis ',
      moment,
      ' einen Streitfall eröffnen\\. Danach erhalten Sie 1\\.080,00\\s€\\.',
    ),
  );
  await client.sees('Sie sind dran: Kampagne prüfen');
  await client.sees(/Hafenbrief 1\.080,00\s€, und zum Auftrag kann kein Streitfall mehr eröffnet werden\./);
  await look();
}

/** The mail as it came over the wire: subject, both parts, and the calendar entry. */
function assertCompletion(mail: Email, number: string, catalogue: Catalogue): void {
  assert.match(
    mail.subject ?? '',
    matching(
      `^Hafenbrief hat den Auftrag ${number} abgeschlossen: bitte prüfen bis `,
      moment.replace(' \\d{4}', ''),
    ),
  );
  const facts = [
    'Guten Tag Nordfeld Kaffee,',
    `Hafenbrief meldet, dass der Auftrag ${number} kurz vor dem Abschluss steht, und bittet Sie, die Zahlung freizugeben`,
    `Bis ${moment} können Sie einen Streitfall eröffnen`,
    'wählen Sie „Streitfall eröffnen“',
    'Wenige Conversions und anderes, worauf Hafenbrief keinen Einfluss hat, sind kein Grund',
    'nur ein echter Verstoß gegen die Vereinbarung',
    'Das sagen die Bedingungen über Streitfälle: http',
    'Beauftragen Sie sie erneut: http',
    `Wenn Sie bis ${moment} nichts tun, erhält Hafenbrief 1\\.080,00\\s€`,
  ];
  const html = (mail.html ?? '').replace(/<[^>]+>/g, '');
  for (const fact of facts) {
    assert.match(mail.text ?? '', matching(fact));
    assert.match(html, matching(fact));
  }
  assert.match(mail.html ?? '', /<html lang="de-DE"/);
  const entry = calendarIn(mail);
  assert.match(
    entry,
    matching(`^SUMMARY;LANGUAGE=de-DE:Hafenbrief hat den Auftrag ${number} abgeschlossen: bitte prüfen`),
  );
  assert.match(entry, /^DESCRIPTION;LANGUAGE=de-DE:Wenn Sie bis /m);
  const said = [mail.subject ?? '', ...(mail.text ?? '').split('\n'), ...entry.split('\n')];
  assert.deepEqual(catalogue.englishIn(said.map((line) => line.replace(/https?:\S+/g, ''))), []);
}

/** What a calendar shows of the attached entry, unfolded and without its escapes. */
function calendarIn({ attachments }: Email): string {
  const file = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  assert.ok(file, 'a calendar entry is attached');
  const { content } = file;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const lines = text.replace(/\r?\n /g, '').split(/\r?\n/);
  return lines
    .filter((line) => /^(?:SUMMARY|DESCRIPTION)/.test(line))
    .map((line) => line.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1'))
    .join('\n');
}
