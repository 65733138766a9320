/** How the printed case file tells names, moments, amounts and events. */
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import type { Terms } from '../../../src/contract/dispute.ts';
import { splitOf } from '../../../src/contract/money.ts';
import type { CalendarDate, Coded, Instant } from '../../../src/contract/primitives.ts';
import { markup, type Safe } from '../markup.ts';
import { type Format, formatFor } from '../notices/format.ts';
import { fill, happeningFor } from '../notices/words.ts';
import type { CaseEvent, CaseRecord } from './record.ts';

export interface CaseScene {
  record: CaseRecord;
  name(actor: ActorOrSystem): string;
  /** In UTC, and as the clocks of both sides showed it. */
  when(at: Instant | null): Safe;
  day(date: CalendarDate | null): string;
  money(minor: number): string;
  /** A refund with both net amounts, or a redo. */
  terms(terms: Terms): string;
  /** One sentence. */
  happened(event: Pick<CaseEvent, 'type' | 'by'> & { params: Coded['params'] }): string;
}

const english = (timeZone: string): Format => formatFor({ locale: 'en-GB', timeZone }, ['en']);

export function sceneOf(record: CaseRecord): CaseScene {
  const { parties, agreement, money, marketplace } = record;
  const utc = english('UTC');
  const clocks = clocksOf(record);
  const names: Record<ActorOrSystem, string> = {
    channel: parties.channel.name,
    client: parties.client.name,
    mediator: 'A mediator',
    system: marketplace,
  };
  const amount = (minor: number) => utc.money(minor, agreement.currency);
  return {
    record,
    name: (actor) => names[actor],
    when(at) {
      if (at === null) return markup`—`;
      const shown = clocks.map(
        ({ format, whose }) => markup`<br><small>${format.short(at)} (${whose})</small>`,
      );
      return markup`<time datetime="${at}">${utc.instant(at)}</time>${shown}`;
    },
    day: (date) => (date === null ? '—' : `${utc.day(date)} (${date.timeZone})`),
    money: amount,
    terms(terms) {
      if (terms.kind === 'redo') return `The work done again by ${utc.day(terms.date)}`;
      const refund = Math.min(Math.max(terms.refund, money.promisedRefund), money.captured);
      const { payout, fee } = splitOf(money.captured, refund, money.feeBps);
      return `A refund of ${amount(refund)}; then ${amount(payout)} for the channel and a fee of ${amount(fee)}`;
    },
    happened({ type, by, params }) {
      const facts = {
        ...factsIn(params, amount, utc),
        who: names[by],
        channel: names.channel,
        client: names.client,
      };
      const sentence = [...formsOf(facts), '']
        .map((form) => happeningFor('en', type + form))
        .find((found) => found !== undefined);
      return sentence === undefined ? `${names[by]}: ${type}` : fill(sentence, facts);
    },
  };
}

/** Both sides' time zones, said once where they are the same, and left out where they are UTC. */
function clocksOf({ parties: { channel, client } }: CaseRecord): { format: Format; whose: string }[] {
  const both = channel.timeZone === client.timeZone;
  const clocks = both
    ? [{ timeZone: channel.timeZone, whose: 'both sides' }]
    : [
        { timeZone: channel.timeZone, whose: 'channel' },
        { timeZone: client.timeZone, whose: 'client' },
      ];
  return clocks
    .filter(({ timeZone }) => timeZone !== 'UTC')
    .map(({ timeZone, whose }) => ({ format: english(timeZone), whose }));
}

function factsIn(
  params: Coded['params'],
  amount: (minor: number) => string,
  utc: Format,
): Record<string, string> {
  const { slot, number, refund, date, caseNumber } = params;
  return {
    ...(typeof slot === 'string' && typeof number === 'number' && { slot, number: String(number) }),
    ...(typeof refund === 'number' && { refund: amount(refund) }),
    ...(typeof date === 'string' && { day: utc.day({ date, timeZone: 'UTC' }) }),
    ...(typeof caseNumber === 'string' && { case: caseNumber }),
  };
}

/** Forms of a sentence that name one of these facts, richest first. */
const formsOf = (facts: Record<string, string>): string[] =>
  ['slot', 'refund', 'day', 'case'].filter((fact) => fact in facts).map((fact) => `.${fact}`);
