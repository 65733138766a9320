import { expect } from '@open-wc/testing';
import { HOUR, shift } from '../../src/contract/time.ts';
import { all, cellsOf, find, numbersIn, openQueue, rowsIn } from '../support/queue-stage.ts';
import { orderPageOf, rowOf } from '../support/scripted-queue.ts';
import { textOf } from '../support/widget.ts';

const now = new Date().toISOString();
const inHours = (hours: number) => shift(now, hours * HOUR);

/** The three orders of a channel that the look shows. */
const three = [
  rowOf({ id: 'a', number: 'CM-2417', with: 'Northfold Coffee', dueAt: inHours(0.16), unread: 3 }),
  rowOf({
    ...{ id: 'b', number: 'CM-2398', with: 'Kettleby Tea Rooms', status: 'disputed', captured: 86_000 },
    ...{ dispute: 'awaitingResponse', dueKind: 'response', dueAt: inHours(54.5) },
  }),
  rowOf({
    ...{ id: 'c', number: 'CM-2405', with: 'Brindle Oats', status: 'ready', captured: 245_000 },
    ...{ dueKind: 'hardStop', dueAt: inHours(26 * 24 + 1) },
  }),
];
const page = orderPageOf(three, {
  serverTime: now,
  counts: { needsYou: 3, waiting: 5, done: 24, unread: 1 },
});

describe('<order-queue>', () => {
  it('says how many need the viewer, and shows each with its next step, deadline and amount', async () => {
    const { el } = await openQueue(page);
    expect(textOf(find(el, '.head')!)).to.match(
      /^Orders 3 need you\. The next deadline is \w{3} \d+ \w{3} \d{4}, \d\d:\d\d .+\.$/,
    );
    expect(all(el, '.seg button').map((one) => textOf(one))).to.deep.equal([
      'Needs you 3',
      'Waiting 5',
      'Done 24',
    ]);
    expect(numbersIn(el)).to.deep.equal(['CM-2417', 'CM-2398', 'CM-2405']);
    const [first, second, third] = rowsIn(el).map(cellsOf);
    expect(first).to.include({ status: 'Placed', next: 'Accept or decline', amount: '€1,200.00' });
    expect(first!.due).to.match(/^\w{3} \d+ \w{3} \d{4}, \d\d:\d\d .*Urgent, 9:\d\d left$/);
    expect(second).to.include({ status: 'Disputed', next: 'Answer the dispute' });
    expect(second!.due).to.match(/2 days 6 h left$/);
    expect(third).to.include({ next: 'Run the campaign, then complete', amount: '€2,450.00' });
    expect(find(el, '.badge')!.ariaLabel).to.equal('3 unread messages');
    await expect(el).to.be.accessible();
  });
});
