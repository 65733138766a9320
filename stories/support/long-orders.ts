/** Orders whose every text is as long as it may be, or made of words that no line wants to break. */
import {
  act,
  approve,
  say,
  type SeedOrder,
  type SeedStep,
  sendBack,
  submit,
} from '../../backend/src/demo/seed-script.ts';
import { limits } from '../../src/contract/limits.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';

interface Wording {
  id: string;
  channel: string;
  client: string;
  /** Text of exactly so many characters. */
  text(characters: number): string;
  /** A name of at most so many characters. */
  name(characters: number): string;
}

const prose =
  'The paragraph names the product in its first sentence, says plainly that it is an advertisement, and ends with one link that leads where readers expect it to lead. ';
const compounds =
  'Werbekampagnendurchführungsbestätigung, Anzeigenveröffentlichungszeitraum, Streitbeilegungsverfahrensordnung, Rückerstattungsbetragsobergrenze. ';

const filled = (sample: string) => (characters: number) =>
  sample
    .repeat(Math.ceil(characters / sample.length))
    .slice(0, characters - 1)
    .trimEnd()
    .padEnd(characters - 1, 'x') + '.';

const long: Wording = {
  id: 'long',
  channel:
    'The Quarterly Review of Independent Harbours, Lighthouses, Ferries and All of the People who Run The',
  client:
    'Northfold and Daughters Coffee Roasters, Importers and Purveyors of Fine Blends since 1894, Limited.',
  text: filled(prose),
  name: (characters) =>
    filled('Headline for the first Thursday issue, above the fold and beside the masthead, ')(characters),
};

const german: Wording = {
  id: 'german',
  channel: 'Donaudampfschifffahrtsgesellschaftsnachrichten',
  client: 'Rindfleischetikettierungsüberwachungsaufgabengesellschaft',
  text: filled(compounds),
  name: () => 'Werbeanzeigenüberschriftenentwurf',
};

type Stage = 'placed' | 'accepted' | 'completed' | 'disputed' | 'mediating' | 'declined';

function wordy(words: Wording, upTo: Stage): SeedOrder {
  const { text, name } = words;
  const person = (id: string, called: string) => ({
    id: `${id}-${words.id}`,
    name: called,
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
    email: `post@${id}-${words.id}.example`,
  });
  const slot = (id: string) => ({
    id,
    name: name(80),
    kind: 'text' as const,
    required: true,
    note: text(500),
    maxCharacters: limits.creativeText.max,
  });
  return {
    id: `cm-${words.id}-${upTo}`,
    number: 'CM-2026-000018-B',
    title: name(60),
    channel: person('channel', words.channel),
    client: person('client', words.client),
    currency: 'EUR',
    price: 1_234_567_890,
    deliverables: [text(300), text(300)],
    slots: [slot('headline'), slot('paragraph')],
    start: -10,
    end: 10,
    placed: upTo === 'placed' ? 20 : 300,
    steps: stages(words)[upTo],
  };
}

function stages({ text }: Wording): Record<Stage, SeedStep[]> {
  const placed = [say(19.5, 'client', text(limits.message.max)), say(19, 'channel', text(1200))];
  const accepted = [
    act(290, 'channel', 'accept'),
    say(280, 'client', text(1200)),
    submit(270, 'headline', text(900)),
    submit(260, 'paragraph', text(900)),
    sendBack(250, 'paragraph', text(limits.comment.max), text(200)),
  ];
  const completed = [
    ...accepted,
    approve(240, 'headline'),
    submit(230, 'paragraph', text(700), text(limits.changeNote.max)),
    approve(220, 'paragraph'),
    act(210, 'channel', 'markReady'),
    act(20, 'channel', 'complete', { availabilityTold: true }),
  ];
  const disputed = [
    ...completed,
    act(10, 'client', 'dispute', {
      ground: 'wrongAudienceOrPlacement',
      text: text(limits.disputeText.max),
      clauses: ['1.1', '5.1'],
      evidence: [{ kind: 'text', text: text(400) }],
      asked: { kind: 'refund', refund: 600_000_000 },
    }),
  ];
  const mediating = [
    ...disputed,
    act(8, 'channel', 'respond', (_: unknown, { dispute }: OrderSnapshot) => ({
      answers: (dispute?.claims ?? []).map(({ id }) => ({
        claimId: id,
        answer: 'partly',
        words: text(limits.answer.max),
      })),
      text: text(limits.response.max),
      evidence: [
        { kind: 'url', url: `https://${'a-very-long-name-'.repeat(3)}.example/${'path'.repeat(60)}` },
      ],
    })),
    act(7, 'channel', 'makeOffer', { terms: { kind: 'refund', refund: 100_000_000 } }),
    act(6, 'client', 'rejectOffer'),
    act(5, 'channel', 'makeOffer', { terms: { kind: 'refund', refund: 200_000_000 } }),
    act(4, 'client', 'rejectOffer'),
    act(3, 'client', 'escalate'),
    act(2, 'mediator', 'claimCase'),
    act(1, 'mediator', 'requestInfo', { side: 'client', question: text(limits.info.max) }),
  ];
  const explanation = text(limits.explanation.max);
  const declined = [act(290, 'channel', 'decline', { reason: 'scheduleFull', explanation })];
  return { placed, accepted, completed, disputed, mediating, declined };
}

export const longOrder = ({ upTo }: { upTo: Stage }): SeedOrder => wordy(long, upTo);
export const germanOrder = ({ upTo }: { upTo: Stage }): SeedOrder => wordy(german, upTo);
