/** S8: checking a hundred orders at the door, beside `JSON.parse` of the same bytes, in turns. */
import assert from 'node:assert/strict';
import { parseOrderSnapshot } from '../src/contract/order.ts';
import { realOrders } from './orders.ts';
import { type Result, ratioLine, told } from './result.ts';
import { median } from './statistics.ts';

const count = 100;

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

export async function measure(rounds: number): Promise<Result> {
  const { placed, accepted, disputed } = await realOrders();
  const kinds = [placed, accepted.order, disputed];
  const texts = Array.from({ length: count }, (_, i) => JSON.stringify(kinds[i % kinds.length]));
  const parsed = texts.map((text) => JSON.parse(text) as unknown);
  const parse = () => {
    for (const text of texts) JSON.parse(text);
  };
  const check = () => {
    for (const json of parsed) parseOrderSnapshot(json);
  };
  const checked = parsed.map(parseOrderSnapshot);
  assert.deepEqual(checked, parsed, 'what is checked is what came');
  assert.throws(() => parseOrderSnapshot({ ...placed, version: 'one' }), 'a wrong shape is refused');
  for (let i = 0; i < 50; i += 1) {
    parse();
    check();
  }
  const samples = { parse: [] as number[], check: [] as number[] };
  for (let round = 0; round < rounds * 10; round += 1) {
    samples.parse.push(timed(parse));
    samples.check.push(timed(check));
  }
  const ratios = samples.check.map((ms, round) => ms / samples.parse[round]!);
  const bytes = texts.reduce((total, text) => total + Buffer.byteLength(text), 0);
  return {
    how:
      'The same hundred orders (placed, accepted, disputed; as the backend tells them) checked by the schemas of the ' +
      'contract and parsed by `JSON.parse`, in turns, both warm.',
    lines: [
      ratioLine({ id: 'S8', what: `checking ${count} orders, beside JSON.parse`, limit: 4 }, ratios),
      told(
        'S8',
        `checking ${count} orders of ${(bytes / 1000).toFixed(0)} kB`,
        `${median(samples.check).toFixed(2)} ms`,
      ),
    ],
    plots: [],
  };
}
