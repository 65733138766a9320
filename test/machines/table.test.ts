/** The table, cell by cell. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { OrderStatus } from '../../src/contract/order.ts';
import { orderMachine } from '../../src/machines/order.machine.ts';
import { createRules } from '../../src/machines/rules-over.ts';
import { rows } from './expected-table.ts';
import { checkRow, statusesInTable } from './support/check-table.ts';

const rules = createRules(orderMachine);
let cells = 0;

describe('every actor, every action, every deadline, in', () => {
  for (const row of rows)
    it(`${row.place}${row.when ? `, ${row.when}` : ''}`, () => {
      cells += checkRow(rules, row);
    });

  it('every status stands in the table', () => {
    assert.deepEqual([...statusesInTable(rules)].toSorted(), OrderStatus.options.toSorted());
  });

  after(() => console.log(`expected table: ${rows.length} rows, ${cells} cells`));
});
