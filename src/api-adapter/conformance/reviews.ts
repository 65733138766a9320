/** Versions under review: comments that point at something, what resolves them, and what stays approved meanwhile. */
import type { CommandInput } from '../../contract/commands.ts';
import type { Check, Checks } from './check.ts';
import { isTrue, same } from './expect.ts';
import { shownPicture, slotOf, wanting } from './sending.ts';
import type { Side } from './side.ts';
import { ready, submit } from './ways.ts';

const remarks = [
  { text: 'The logo is cut off here.', place: { x: 0.25, y: 1 } },
  { text: 'And the whole thing is too dark.' },
];

const points: Check = {
  rule: 'A comment points at a place in an image, for both sides the same; a later review says what is resolved, and both is kept with its version.',
  async run(stage) {
    const { channel, client } = await wanting(stage);
    await shownPicture(client);
    await channel.act('requestChanges', { comments: remarks });
    await shownPicture(client);
    const comments = [{ text: 'Still too dark.', place: { x: 0, y: 0.5 } }];
    await channel.act('requestChanges', { comments, resolved: ['1.1'] });
    for (const side of [channel, client]) {
      const [first, second] = slotOf(await side.order()).versions;
      same(first?.comments, remarks, `comments on version 1 for the ${side.who}`);
      same(second?.comments, comments, `comments on version 2 for the ${side.who}`);
      same(second?.resolved, ['1.1'], `what is resolved in version 2 for the ${side.who}`);
    }
  },
};

/** Reviews that must be refused at this place. */
async function isRefused(channel: Side, payload: object, path: string, code?: string): Promise<void> {
  const { on } = await channel.offer('requestChanges');
  const command = { type: 'requestChanges', on, payload } as CommandInput;
  const what = `changes with ${JSON.stringify(payload)}`;
  const { fields } = await channel.refused('invalid', command, what);
  const isSo = fields.some((field) => field.path.startsWith(path) && (code ?? field.code) === field.code);
  isTrue(isSo, `the fields of ${what}`, `${path}: ${code ?? 'any code'}`, fields);
}

const pointless: Check = {
  rule: 'A comment that points outside an image, or at what an image has not, is refused, as is the resolving of a comment that nobody made.',
  async run(stage) {
    const { channel, client } = await wanting(stage);
    await shownPicture(client);
    const { version } = await channel.order();
    const at = (place: object) => ({ comments: [{ text: 'Here', place }] });
    for (const place of [{ x: 1.2, y: 0 }, { x: -0.1, y: 0 }, { x: 0.5 }, {}])
      await isRefused(channel, at(place), 'payload.comments.0.place');
    for (const place of [{ seconds: 3 }, { page: 1 }, { page: 1, x: 0.5, y: 0.5 }])
      await isRefused(channel, at(place), 'payload.comments.0.place', 'wrongPlace');
    const resolved = ['1.1'];
    await isRefused(channel, { comments: [{ text: 'Darker' }], resolved }, 'payload.resolved.0', 'unknown');
    same((await channel.order()).version, version, 'the version afterwards');
  },
};

const stays: Check = {
  rule: 'A new version that is handed in while the order is ready leaves the approved one in place until it is approved itself.',
  async run(stage) {
    const { channel, client } = await ready(stage);
    const first = slotOf(await client.order(), 'headline').currentVersionId;
    await submit(client, 'headline');
    const proposed = await channel.order();
    const slot = slotOf(proposed, 'headline');
    same([proposed.status, slot.status], ['ready', 'submitted'], 'the status of order and slot');
    same(slot.currentVersionId, first, 'the version that the campaign runs with');
    await channel.act('approveCreative');
    const after = slotOf(await client.order(), 'headline');
    same(after.currentVersionId, after.versions.at(-1)?.id, 'the version after its approval');
    isTrue(after.currentVersionId !== first, 'the version after its approval', 'another one', first);
  },
};

export const reviewChecks = {
  'review.places': points,
  'review.no-such-place': pointless,
  'review.proposal': stays,
} as const satisfies Checks;
