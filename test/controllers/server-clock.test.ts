import { expect } from '@open-wc/testing';
import { createServerClock } from '../../src/controllers/server-clock.ts';

const hour = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

describe('the server clock', () => {
  let here = 0;
  const clock = () => createServerClock(() => here);
  beforeEach(() => (here = Date.parse('2026-03-09T10:00:00.000Z')));

  it('tells the server’s time on a page whose clock is hours wrong', () => {
    for (const wrong of [-9 * hour, 5 * hour]) {
      const one = clock();
      one.sync(iso(here + wrong));
      here += 2500;
      expect(one.now()).to.equal(here + wrong);
    }
  });

  it('never goes backwards', () => {
    const one = clock();
    one.sync(iso(here));
    const before = one.now();
    one.sync(iso(here - 30_000));
    expect(one.now()).to.equal(before);
    here -= 5000;
    expect(one.now()).to.equal(before);
  });

  it('is right again once the server has answered after the page’s clock was moved, either way and to and fro', () => {
    for (const moves of [[30 * hour], [-30 * hour], [30 * hour, -40 * hour], [-30 * hour, 50 * hour]]) {
      const one = clock();
      one.sync(iso(here));
      const before = one.now();
      for (const move of moves) {
        here += move;
        one.now();
      }
      one.sync(iso(before + 1000));
      expect(one.now()).to.equal(before + 1000);
    }
  });

  it('is not held back by what it said before it knew the server’s time', () => {
    const one = clock();
    expect(one.now()).to.equal(here);
    one.sync(iso(here - 9 * hour));
    expect(one.now()).to.equal(here - 9 * hour);
  });

  it('trusts the fastest answer', () => {
    const one = clock();
    one.sync(iso(here - 900));
    one.sync(iso(here - 20));
    one.sync(iso(here - 1500));
    expect(one.now()).to.equal(here - 20);
  });

  it('follows a clock that is moved forward', () => {
    const one = clock();
    one.sync(iso(here));
    one.sync(iso(here + 47 * hour));
    expect(one.now()).to.equal(here + 47 * hour);
  });

  it('is not confused by nonsense', () => {
    const one = clock();
    one.sync('yesterday');
    expect(one.now()).to.equal(here);
  });
});
