/** What was stored by an earlier release means the same to this one. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { parseRecord } from '../../src/machines/decide.ts';
import { type History, replay } from './replay.ts';

const here = import.meta.dirname;
const files = globSync(`${here}/*.jsonl`).toSorted();
const historiesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as History);

it('there is a history of a release', () => assert.ok(files.length > 0));

for (const file of files)
  describe(`orders stored by ${basename(file, '.jsonl')}`, () => {
    for (const history of historiesIn(file)) {
      const { number, status } = history.order;
      it(`${number} (${history.events.length} events, ${status}) is decided again as it was`, () => {
        assert.deepEqual(replay(history), parseRecord(history.order));
      });
    }
    it('and not as it was when an answer is another one', () => {
      const history = historiesIn(file).find(({ events }) => events.some(({ type }) => type === 'respond'));
      assert.ok(history);
      const changed = structuredClone(history);
      const response = changed.events.find(({ type }) => type === 'respond');
      Object.assign(response?.command?.payload ?? {}, { text: 'Something else was said.' });
      assert.notDeepEqual(replay(changed), history.order);
    });
  });
