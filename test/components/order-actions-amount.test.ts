import { expect } from '@open-wc/testing';
import { parseAmount, typedAmount } from '../../src/components/shared/amount.ts';

const minor = (typed: string, currency = 'EUR') => {
  const parsed = parseAmount(typed, currency);
  return 'minor' in parsed ? parsed.minor : parsed.problem;
};

describe('an amount as a person types it', () => {
  it('may have a comma or a point before its decimals', () => {
    expect(minor('12,50')).to.equal(1250);
    expect(minor('12.50')).to.equal(1250);
    expect(minor('12.5')).to.equal(1250);
    expect(minor('12')).to.equal(1200);
    expect(minor(' 12 ')).to.equal(1200);
    expect(minor('0')).to.equal(0);
  });

  it('may be grouped, when the grouping is beyond doubt', () => {
    expect(minor('1,200.50')).to.equal(120_050);
    expect(minor('1.200,50')).to.equal(120_050);
    expect(minor('1 200,50')).to.equal(120_050);
    expect(minor('1’200.50')).to.equal(120_050);
    expect(minor('1,200,000')).to.equal(120_000_000);
  });

  it('is refused rather than guessed: 1,200 could be twelve hundred or a little more than one', () => {
    expect(minor('1,200')).to.equal('decimals');
    expect(minor('1.234')).to.equal('decimals');
  });

  it('has the decimals of its currency, no more', () => {
    expect(minor('1200', 'JPY')).to.equal(1200);
    expect(minor('1200.5', 'JPY')).to.equal('decimals');
    expect(minor('1,5', 'KWD')).to.equal(1500);
    expect(minor('1.234', 'KWD')).to.equal(1234);
    expect(minor('1.2345', 'KWD')).to.equal('decimals');
    expect(minor('12.505')).to.equal('decimals');
  });

  it('may carry its currency, and digits of other scripts', () => {
    expect(minor('€12.50')).to.equal(1250);
    expect(minor('12,50 €')).to.equal(1250);
    expect(minor('EUR 12.50')).to.equal(1250);
    expect(minor('١٢٫٥٠')).to.equal(1250);
    expect(minor('١٢،٥٠')).to.equal(1250);
    expect(minor('١٬٢٠٠٫٥٠')).to.equal(120_050);
    expect(minor('۱۲٫۵۰')).to.equal(1250);
    expect(minor('１２．５０')).to.equal(1250);
    expect(minor('１，２００．５０')).to.equal(120_050);
    expect(minor('￥１２００', 'JPY')).to.equal(1200);
  });

  it('may be pasted as it is shown in Arabic, with its mark of direction', () => {
    const shown = new Intl.NumberFormat('ar', { style: 'currency', currency: 'EUR' }).format(1200.5);
    expect(shown).to.match(/\u200f/);
    expect(minor(shown)).to.equal(120_050);
    expect(minor('\u206812.50 €\u2069')).to.equal(1250);
  });

  it('says what is wrong with it', () => {
    expect(minor('')).to.equal('empty');
    expect(minor('   ')).to.equal('empty');
    for (const typed of ['twelve', '-5', '1e3', '12.', '.5.', '12,,5', '1,20,000.5', 'Infinity', '0x10'])
      expect(minor(typed), typed).to.equal('format');
  });

  it('must lie within its range, both ends included', () => {
    const within = (typed: string) => parseAmount(typed, 'EUR', { min: 100, max: 1200 });
    expect(within('0.99')).to.deep.equal({ problem: 'low' });
    expect(within('1.00')).to.deep.equal({ minor: 100 });
    expect(within('12')).to.deep.equal({ minor: 1200 });
    expect(within('12.01')).to.deep.equal({ problem: 'high' });
    expect(minor('99999999999999999999')).to.equal('high');
  });

  it('comes back as it could have been typed', () => {
    expect(typedAmount(1250, 'EUR')).to.equal('12.50');
    expect(typedAmount(5, 'EUR')).to.equal('0.05');
    expect(typedAmount(1200, 'JPY')).to.equal('1200');
    expect(typedAmount(1234, 'KWD')).to.equal('1.234');
  });
});
