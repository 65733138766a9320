import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { emptyDecision, refundOf } from '../../src/components/mediator-desk/decision/draft.ts';
import { typedAmount } from '../../src/components/shared/amount.ts';
import { splitWith } from '../../src/components/shared/split.ts';
import { renderSplitBar } from '../../src/components/shared/split-bar.ts';
import { withCampaign } from '../support/campaign.ts';
import { all, find, focused, rested, textOf, type } from '../support/casework.ts';
import { caseHeld, type DecisionStage, reasons } from '../support/decision-stage.ts';
import { randomOf } from '../support/random.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';

const worth = (currency: string, captured: number, promisedRefund = 0, feeBps = 1000) =>
  caseHeld({}, { money: { ...caseHeld().money, currency, captured, promisedRefund, feeBps } });

async function open(order = caseHeld()) {
  const { adapter } = scriptedAdapter(order);
  const el = await withCampaign<DecisionStage>(
    adapter,
    html`<decision-stage order-id="o1"></decision-stage>`,
  );
  await waitUntil(() => find(el, 'form') !== null);
  return el;
}

const facts = (el: Element) =>
  all(el, '.box .facts > div').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

async function slide(el: Element, to: number): Promise<void> {
  const slider = find(el, '.slider')!;
  slider.value = String(to);
  slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rested(el);
}

describe('the money of a decision', () => {
  it('always sums to what was captured, in every currency and at every refund', () => {
    const { below, pick } = randomOf(20_261_122);
    for (let round = 0; round < 5000; round += 1) {
      const currency = pick(['EUR', 'JPY', 'KWD', 'USD']);
      const captured = 1 + below(10 ** (1 + below(13)));
      const promised = below(captured + 1);
      const refund = promised + below(captured - promised + 1);
      const order = worth(currency, captured, promised, below(10_001));
      const matter = { order, dispute: order.dispute!, action: order.actions[0]! };
      const draft = { ...emptyDecision(1), amount: typedAmount(refund, currency) };
      const said = `${refund} of ${captured} ${currency}`;
      expect(refundOf(draft, matter), said).to.equal(refund);
      const split = splitWith(order, refund);
      expect(split.refund, said).to.equal(refund);
      expect(split.refund + split.payout + split.fee, said).to.equal(captured);
      expect(Math.min(split.payout, split.fee), said).to.be.at.least(0);
    }
  });

  for (const [currency, captured, typed, shown] of [
    ['JPY', 120_000, '36001', ['JPY 75,600', 'JPY 36,001', 'JPY 8,399', 'JPY 120,000']],
    ['KWD', 120_000, '36.001', ['KWD 75.600', 'KWD 36.001', 'KWD 8.399', 'KWD 120.000']],
    ['EUR', 120_000, '360.01', ['€756.00', '€360.01', '€83.99', '€1,200.00']],
  ] as const)
    it(`is shown and typed in the decimals of ${currency}`, async () => {
      const el = await open(worth(currency, captured));
      await type(el, '#decide-amount', typed);
      expect(facts(el).map((line) => line.replace(/^.*(receives|back|\)|total) /, ''))).to.deep.equal(shown);
      await type(el, '#decide-amount', currency === 'JPY' ? '1.5' : `${typed}9`);
      find(el, 'form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
      await rested(el);
      expect(textOf(el, '#decide-amount-under')).to.contain(
        currency === 'JPY'
          ? 'JPY has no decimals.'
          : `${currency} has ${currency === 'KWD' ? 3 : 2} decimals.`,
      );
      expect(facts(el)).to.deep.equal([]);
    });

  it('reaches both ends with the slider, which follows what is typed', async () => {
    const el = await open(worth('EUR', 119_999, 15_005));
    await slide(el, 15_000);
    expect(find(el, '#decide-amount')!.value).to.equal('150.05');
    await slide(el, Number(find(el, '.slider')!.max));
    expect(find(el, '#decide-amount')!.value).to.equal('1199.99');
    expect(facts(el)[0]).to.contain('€0.00');
    await type(el, '#decide-amount', '500');
    expect(find(el, '.slider')!.value).to.equal('50000');
    expect(find(el, '.slider')!.getAttribute('aria-valuetext')).to.equal('€500.00');
  });

  it('fills the bar with its three parts', async () => {
    const bar = await fixture<SVGElement>(renderSplitBar({ payout: 75_600, refund: 36_000, fee: 8400 }));
    const parts = [...bar.querySelectorAll('rect')].map((one) => [
      one.getAttribute('data-part'),
      Number(one.getAttribute('x')),
      Number(one.getAttribute('width')),
    ]);
    expect(parts).to.deep.equal([
      ['payout', 0, 630],
      ['refund', 630, 300],
      ['fee', 930, 70],
    ]);
    const all = await fixture<SVGElement>(renderSplitBar({ payout: 0, refund: 120_000, fee: 0 }));
    expect(all.querySelectorAll('rect')).to.have.lengthOf(1);
  });

  it('is decided with keys alone', async () => {
    await resetMouse();
    const el = await open();
    find(el, 'h4')!.focus();
    const keys = async (...presses: string[]) => {
      for (const press of presses) await sendKeys({ press });
      await rested(el);
    };
    // Claim 1: upheld; claim 2: from upheld two on; the first piece; then the amount.
    await keys('Tab', ' ', 'Tab', ' ', 'ArrowRight', 'ArrowRight', 'Tab', ' ', 'Tab', 'Tab', 'Tab');
    expect(focused(el)?.id).to.equal('decide-amount');
    await sendKeys({ type: '360' });
    await keys('Tab', 'ArrowRight', 'Tab');
    expect(find(el, '#decide-amount')!.value).to.equal('370.00');
    await sendKeys({ type: reasons });
    await keys('Tab', 'Enter');
    expect(focused(el)?.textContent).to.equal('Decide case 1042');
    await keys('Tab', 'Enter');
    expect(el.sent[0]?.findings.map(({ finding }) => finding)).to.deep.equal(['upheld', 'notUpheld']);
    expect(el.sent[0]?.relied).to.deep.equal(['e1']);
    expect(el.sent[0]?.refund).to.equal(37_000);
  });
});
