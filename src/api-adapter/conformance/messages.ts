/** The chat of an order: one line after the other, for everyone in the same order, kept as it was typed. */
import { limits } from '../../contract/limits.ts';
import { type Message, MessagePage } from '../../contract/message.ts';
import { heard, lines, said, seqs, standing, talk, upTo } from './chats.ts';
import type { Check, Checks } from './check.ts';
import { fits, isTrue, refusedWith, same, shown, Unexpected } from './expect.ts';
import type { Side } from './side.ts';

const order: Check = {
  rule: 'Messages have a `seq` from 1 without gaps; both sides see the same lines in the same order, oldest first.',
  async run(stage) {
    const placed = await stage.place();
    const last = await talk(placed, 9);
    const pages = [placed.channel, placed.client].map((side) => side.chat());
    for (const page of pages) {
      const messages = await heard(page, last);
      fits(MessagePage, page.values[0], 'the page');
      same(seqs(messages), upTo(last), 'seq of the page');
      same(
        said(messages).map(({ text, by }) => [text, by]),
        upTo(9).map((i) => [`Message ${i - 1}`, i % 2 === 1 ? 'client' : 'channel']),
        'what was said, and by whom',
      );
    }
    same(lines(pages[1]!), lines(pages[0]!), "the client's lines beside the channel's");
  },
};

const crowd: Check = {
  rule: 'Messages that both sides send at once all get a place of their own, and every watch reports them in that order.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const watches = await Promise.all([standing(channel), standing(client)]);
    const sent = await Promise.all(upTo(8).map((i) => (i % 2 === 0 ? client : channel).say(`At once ${i}`)));
    same(new Set(sent).size, 8, 'different places of eight messages');
    const last = Math.max(...sent);
    for (const watch of watches) same(seqs(await heard(watch, last)), upTo(last), 'seq of what was reported');
  },
};

const pushed: Check = {
  rule: 'A new message is reported to both sides within the patience of the world, once; the order says how many are unread.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const watches = await Promise.all([standing(channel), standing(client)]);
    const first = await client.say('Hello');
    const second = await channel.say('Good morning');
    for (const watch of watches) {
      const messages = await heard(watch, second);
      same(seqs(messages), upTo(second), 'what was reported, each line once');
      same(messages.find(({ seq }) => seq === first)?.text, 'Hello', 'the first message');
    }
  },
};

const noGap: Check = {
  rule: 'A message sent inside the first report is reported: nothing is lost between the page and what follows.',
  async run(stage) {
    const { channel, client } = await stage.place();
    let sent = Promise.resolve(0);
    const watch = client.chat({}, { onFirst: () => (sent = channel.say('Meanwhile')) });
    await watch.until('the newest page');
    const seq = await sent;
    same(seqs(await heard(watch, seq)), upTo(seq), 'what was reported');
  },
};

const once: Check = {
  rule: 'The same `clientId` is stored once, one after the other or at once, and answers with the same `seq`.',
  async run(stage) {
    const { client, channel } = await stage.place();
    const clientId = stage.word();
    const first = await client.say('Only once', { clientId });
    const more = await Promise.all([
      client.say('Only once', { clientId }),
      client.say('Only once', { clientId }),
    ]);
    same(more, [first, first], 'seq of the repetitions');
    const together = stage.word();
    const atOnce = await Promise.all(upTo(4).map(() => client.say('At once', { clientId: together })));
    same(new Set(atOnce).size, 1, 'different seq of four at once');
    const last = await channel.say('The last');
    same(
      said(await heard(channel.chat(), last))
        .map(({ text }) => text)
        .toSorted(),
      ['At once', 'Only once', 'The last'],
      'what was said, in alphabetical order',
    );
  },
};

/** Typed text as it may come. White space around it does not count. */
const typed = [
  '\nA line, a blank one\n\nand a tab\there',
  'Grüße aus Köln, “quoted” – naïve café',
  'بريد إلكتروني 123 עברית',
  '日本語の広告、全角スペース　も',
  '👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u200f\u202eabc',
  '<b>bold</b> &amp; <script>alert(1)</script> \\n %00 \' " ` ${x}',
  'a\u0000b\u0007c\u2028d\ufeffe',
  'x'.repeat(limits.message.max),
];

/** What databases cannot hold may be shown as what it is: unknown. */
const readable = (text = '') => text.trim().replaceAll('\0', '\ufffd');

const kept: Check = {
  rule: 'A text is kept as it was typed, character by character; white space around it does not count, and U+0000 may become U+FFFD.',
  async run(stage) {
    const { client, channel } = await stage.place();
    for (const text of typed) await client.say(text);
    const last = await client.say('The end');
    const found = said(await heard(channel.chat(), last));
    typed.forEach((text, i) => same(readable(found[i]?.text), readable(text), `text ${i + 1}`));
  },
};

/** Nothing that anybody could see. */
const invisible = '\u200b\u200d\u2060\u00ad\ufeff\u202e';

const refused: Check = {
  rule: 'A message that is empty, shows nothing, or is too long is refused as `invalid`, with the field `text`; nothing is stored.',
  async run(stage) {
    const { client, id } = await stage.place();
    const bad = {
      '': 'required',
      ' \n\t ': 'required',
      [invisible]: 'required',
      ['x'.repeat(limits.message.max + 1)]: 'tooLong',
    };
    for (const [text, code] of Object.entries(bad)) {
      const what = `a message of ${text.length} characters`;
      const send = () => client.adapter.sendMessage(id, { clientId: stage.word(), text });
      const { fields } = await refusedWith('invalid', send, what);
      same(
        fields.map((field) => [field.path, field.code]),
        [['text', code]],
        `the fields of ${what}`,
      );
    }
    const last = await client.say('The only one');
    same(said(await heard(client.chat(), last)).length, 1, 'messages stored');
  },
};

/** Walks back from the newest page to the oldest. */
async function walkBack(client: Side, limit: number): Promise<Message[][]> {
  const pages: Message[][] = [];
  for (let before: number | undefined, more = true; more;) {
    const watch = client.chat({ limit, before });
    const page = await watch.until('a page');
    watch.stop();
    isTrue(page.messages.length <= limit, 'messages of one page', `at most ${limit}`, page.messages.length);
    pages.unshift(page.messages);
    more = page.more;
    const first = page.messages[0]?.seq;
    // A chat that goes round in circles must not keep the check for ever.
    if (more && (first === undefined || first >= (before ?? Infinity)))
      throw new Unexpected('a page with `more`', `messages before ${before}`, shown(seqs(page.messages)));
    before = first;
  }
  return pages;
}

const pages: Check = {
  rule: '`limit` and `before` walk back from the newest page to the first line, without repeats and without gaps; `more` says when to stop.',
  async run(stage) {
    const placed = await stage.place();
    const last = await talk(placed, 11);
    for (const limit of [1, 4, last, 200]) {
      const walked = await walkBack(placed.client, limit);
      same(seqs(walked.flat()), upTo(last), `seq of all pages of ${limit}`);
      same(walked.length, Math.ceil(last / limit), `pages of ${limit}`);
    }
  },
};

const unread = async (side: Side) => (await side.order()).counts.unread;

const read: Check = {
  rule: "What the other side wrote is unread until it is marked read; one's own never is; a mark never goes back, nor beyond what there is.",
  async run(stage) {
    const placed = await stage.place();
    const { channel, client, id } = placed;
    const last = await talk(placed, 4);
    same([await unread(channel), await unread(client)], [2, 2], 'unread of channel and client');
    same((await client.order()).counts.messages, 4, 'counts.messages');
    const watch = await standing(channel);
    await client.adapter.markRead(id, last);
    same([await unread(channel), await unread(client)], [2, 0], 'unread after the client has read');
    await client.adapter.markRead(id, 1);
    same(await unread(client), 0, 'unread after an older mark');
    await watch.until("the client's mark", ({ read: marks }) => marks.client >= last);
    await client.adapter.markRead(id, last + 100);
    const next = await channel.say('One more');
    same(await unread(client), 1, 'unread after one more');
    await watch.until('one more', ({ messages }) => messages.some(({ seq }) => seq === next));
    const marks = watch.values.map((page) => page.read.client);
    same(
      marks,
      marks.toSorted((a, b) => a - b),
      "the client's marks as they were reported",
    );
    same(marks.at(-1), last, "the client's mark in the end");
  },
};

export const messageChecks = {
  'chat.order': order,
  'chat.crowd': crowd,
  'chat.pushed': pushed,
  'chat.no-gap': noGap,
  'chat.once': once,
  'chat.text': kept,
  'chat.refused': refused,
  'chat.pages': pages,
  'chat.read': read,
} as const satisfies Checks;
