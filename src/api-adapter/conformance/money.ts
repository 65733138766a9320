/** Whole minor units, split once: nothing is lost and nothing appears. */
import type { OrderMoney } from '../../contract/money.ts';
import { splitOf } from '../../contract/split.ts';
import type { Check, Checks } from './check.ts';
import { isTrue, same } from './expect.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import { accepted, completed, decide, disputed, mediating, negotiating, offerRefund, texts } from './ways.ts';

/** Amounts that no fee divides evenly; one without decimals, one with three. */
const purses = [
  { captured: 9999, currency: 'EUR' },
  { captured: 1, currency: 'EUR' },
  { captured: 33_333, currency: 'JPY' },
  { captured: 1_234_567, currency: 'KWD' },
] as const;
type Purse = (typeof purses)[number];

/** The three parts are whole, not negative, and sum to what was captured; the fee is rounded down. */
function addsUp(money: OrderMoney, refund: number, what: string): void {
  const { captured, feeBps } = money;
  const parts = [money.refund, money.payout, money.fee];
  isTrue(
    parts.every((part) => Number.isSafeInteger(part) && (part ?? -1) >= 0),
    `refund, payout and fee ${what}`,
    'whole minor units',
    parts,
  );
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  same(sum, captured, `refund + payout + fee ${what}, beside captured`);
  const { refund: back, payout, fee } = money;
  same(
    { refund: back, payout, fee },
    splitOf(captured, refund, feeBps),
    `the split ${what} (fee = ⌊(captured − refund) × ${feeBps} ÷ 10 000⌋)`,
  );
}

type Way = (stage: Stage, purse: Purse) => Promise<[PlacedOrder, refund: number]>;

/** Takes an order of each purse to its end, and counts what both sides see. */
async function counts(stage: Stage, ways: Record<string, Way>, of: readonly Purse[] = purses): Promise<void> {
  for (const [name, way] of Object.entries(ways))
    await Promise.all(of.map((purse) => counted(stage, name, way, purse)));
}

async function counted(stage: Stage, name: string, way: Way, purse: Purse): Promise<void> {
  const [{ channel, client }, refund] = await way(stage, purse);
  for (const side of [channel, client]) {
    const { money } = await side.order();
    const what = `of ${purse.captured} ${purse.currency}, ${name}, as ${side.who}`;
    same([money.captured, money.currency], [purse.captured, purse.currency], `the purse ${what}`);
    addsUp(money, refund, what);
  }
}

const half = ({ captured }: Purse) => Math.floor(captured / 2);

const back: Check = {
  rule: 'A declined or cancelled order gives everything back: no payout, no fee.',
  run: (stage) =>
    counts(stage, {
      async declined(_, purse) {
        const order = await stage.place(purse);
        await order.channel.act('decline', { reason: 'priceTooLow', explanation: texts.explanation });
        return [order, purse.captured];
      },
      async cancelled(_, purse) {
        const order = await stage.place(purse);
        await order.client.act('cancel');
        return [order, purse.captured];
      },
    }),
};

const released: Check = {
  rule: 'A released order pays the channel everything but the fee, which is rounded down.',
  run: (stage) =>
    counts(stage, {
      async released(_, purse) {
        const order = await completed(stage, purse);
        await order.client.act('release');
        return [order, 0];
      },
    }),
};

const agreed: Check = {
  rule: 'An agreed cancellation and a promised refund pay back exactly what was agreed; the fee is taken from the rest.',
  run: (stage) =>
    counts(stage, {
      async 'cancellation agreed'(_, purse) {
        const order = await accepted(stage, purse);
        await order.client.act('requestCancellation', { reason: texts.explanation, refund: half(purse) });
        await order.channel.act('acceptCancellation');
        return [order, half(purse)];
      },
      async 'refund promised, then released'(_, purse) {
        const order = await completed(stage, purse);
        const promise = Math.max(1, half(purse));
        await order.channel.act('offerRefund', { refund: promise });
        if (promise < purse.captured) await order.client.act('release');
        return [order, promise];
      },
    }),
};

const settled: Check = {
  rule: 'A dispute ends with the refund that was offered, conceded or decided, and never with less than was promised.',
  run: (stage) =>
    counts(
      stage,
      {
        async 'an offer accepted'(_, purse) {
          const order = await negotiating(stage, purse);
          await offerRefund(order.channel, half(purse));
          await order.client.act('acceptOffer');
          return [order, half(purse)];
        },
        async conceded(_, purse) {
          const order = await disputed(stage, purse);
          await order.channel.act('concede');
          return [order, half(purse)];
        },
        async decided(_, purse) {
          const order = await mediating(stage, purse);
          await decide(order.mediator, half(purse));
          return [order, half(purse)];
        },
        async 'withdrawn after a promise'(_, purse) {
          const order = await disputed(stage, purse);
          const promise = Math.max(1, half(purse));
          await order.channel.act('offerRefund', { refund: promise });
          if (promise < purse.captured) await order.client.act('withdrawDispute');
          return [order, promise];
        },
      },
      [purses[0], purses[3]],
    ),
};

const promised: Check = {
  rule: 'An open request below a later promise counts as the promise, and is shown so.',
  async run(stage) {
    const order = await accepted(stage, { captured: 9999 });
    await order.client.act('requestCancellation', { reason: texts.explanation, refund: 11 });
    await order.channel.act('offerRefund', { refund: 777 });
    const { cancellation, money } = await order.channel.order();
    same([cancellation?.refund, money.promisedRefund], [777, 777], 'the request beside the promise');
    await order.channel.act('acceptCancellation');
    addsUp((await order.client.order()).money, 777, 'after a promise above the request');
  },
};

const states: Check = {
  rule: 'Until an order is settled it has no refund, payout or fee; its money is held, frozen in a dispute, and then on its way.',
  async run(stage) {
    const order = await completed(stage);
    const seen = async () => {
      const { state, refund, payout, fee } = (await order.client.order()).money;
      return [state, refund, payout, fee];
    };
    same(await seen(), ['held', null, null, null], 'the money of a completed order');
    const asked = { kind: 'refund', refund: 1 };
    await order.client.act('dispute', { ground: 'other', text: texts.complaint, asked });
    same(await seen(), ['frozen', null, null, null], 'the money of a disputed order');
    await order.channel.act('concede');
    const { state } = (await order.client.order()).money;
    isTrue(
      ['settling', 'settled', 'settlementFailed'].includes(state),
      'the state of the money at the end',
      'settling, settled or settlementFailed',
      state,
    );
  },
};

const large: Check = {
  rule: 'Amounts are exact up to 2^53 − 1 minor units.',
  async run(stage) {
    const captured = Number.MAX_SAFE_INTEGER;
    const order = await accepted(stage, { captured });
    const refund = 4_503_599_627_370_497;
    await order.channel.act('requestCancellation', { reason: texts.explanation, refund });
    await order.client.act('acceptCancellation');
    const { money } = await order.client.order();
    same(money.captured, captured, 'captured');
    addsUp(money, refund, `of ${captured}`);
  },
};

export const moneyChecks = {
  'money.all-back': back,
  'money.released': released,
  'money.agreed': agreed,
  'money.dispute': settled,
  'money.promised': promised,
  'money.states': states,
  'money.large': large,
} as const satisfies Checks;
