import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/contract/api-error.ts';
import {
  button,
  disputeSeen,
  due,
  find,
  focused,
  hours,
  press,
  rested,
  textOf,
  type,
} from '../support/casework.ts';
import { escalated, held, onCase, openDesk, taken } from '../support/desk-stage.ts';
import { receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';
import { isAccessible, sees } from '../support/widget.ts';

describe('<mediator-desk>: asking, deciding, exporting', () => {
  const question = 'On which day did you see the issue?';

  it('asks one side, with how many questions are left and what asking does to the date', async () => {
    const { el, server } = await openDesk(held());
    expect(textOf(el, '.ask')).to.contain('Questions left: Harbour Letter 2, Northfold Coffee 1.');
    expect(textOf(el, '.ask')).to.contain('Asking moves the date to decide by 72 h; both see it.');
    await press(el, 'Ask Northfold Coffee');
    expect(focused(el)?.id).to.equal('ask-question');
    await type(el, '#ask-question', 'When?');
    await press(el, 'Send question');
    await sees(el, '5 characters so far. Write at least 10.');
    await type(el, '#ask-question', question);
    await isAccessible(el);
    await press(el, 'Send question');
    await waitUntil(() => server.actions.length === 1);
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'requestInfo',
      on: onCase,
      payload: { side: 'client', question },
    });
    const asked = {
      id: 'i1',
      side: 'client' as const,
      question,
      askedAt: hours(0),
      dueAt: hours(72),
      answer: null,
      state: 'open' as const,
    };
    server.actions[0]!.answer({
      receipt: receipt({ type: 'requestInfo', version: 3 }),
      order: held({ infoRequests: [asked] }, { version: 3, actions: [] }),
    });
    await sees(el, 'You asked Northfold Coffee');
    expect(textOf(el, '.ask')).to.match(/One question at a time: Northfold Coffee answers by .+ 2026/);
    expect(textOf(el, '.head .pill')).to.equal('Waits for client');
    server.push(held({}, { version: 4 }));
    await rested(el);
    await press(el, 'Ask Northfold Coffee');
    expect(find(el, '#ask-question')!.value, 'what was sent is no draft').to.equal('');
  });

  it('keeps a question that came too late, and says who has the case now', async () => {
    const { el, server } = await openDesk(held());
    await press(el, 'Ask Harbour Letter');
    await type(el, '#ask-question', question);
    await press(el, 'Send question');
    await waitUntil(() => server.actions.length === 1);
    server.actions[0]!.refuse(new ApiError('conflict', 'x', { latest: taken({ version: 3 }) }));
    await sees(el, 'Your question was not sent. What you typed is kept.');
    server.push(held({}, { version: 4 }));
    await rested(el);
    if (!find(el, '#ask-question')) await press(el, 'Ask Harbour Letter');
    expect(find(el, '#ask-question')!.value).to.equal(question);
  });

  it('stores a decision once, shows the receipt with the money, and offers the next case', async () => {
    const { el, server } = await openDesk(held());
    await sees(el, 'Your decision');
    for (const finding of ['#finding-1 label:first-of-type input', '#finding-2 label:last-of-type input']) {
      find(el, finding)!.click();
      await rested(el);
    }
    await type(el, '#decide-amount', '360');
    const reasons =
      'Clause 2.1 names 20 March for the second placement. It ran on 24 March without notice. The label is there.';
    await type(el, '#decide-reasons', reasons);
    await press(el, 'Preview decision');
    await press(el, 'Decide case 1042');
    await waitUntil(() => server.actions.length === 1);
    const { command } = server.actions[0]!.what;
    expect(command.type).to.equal('decide');
    expect(command.payload).to.deep.include({ refund: 36_000, reasons });
    const order = held();
    server.actions[0]!.answer({
      receipt: receipt({ type: 'decide', version: 3 }),
      order: {
        ...order,
        version: 3,
        status: 'split',
        endedAt: hours(0),
        endReason: 'decided',
        money: { ...order.money, refund: 36_000, payout: 75_600, fee: 8400, state: 'settling' },
        deadlines: [],
        actions: [],
        dispute: disputeSeen({ status: null, closedAt: hours(0), outcome: { code: 'decided', params: {} } }),
      },
    });
    await sees(el, 'You decided case 1042');
    expect(textOf(el, '.receipt')).to.contain('€360.00 goes back to Northfold Coffee.');
    expect(textOf(el, '.receipt')).to.contain('The transfer is on its way.');
    expect(textOf(el, '.cases li')).to.match(/^1042 · .+ No longer in this list/);
    await isAccessible(el);
    await press(el, 'Show next case');
    expect(el.orderId).to.equal('o2');
  });

  it('shows who has the case to all others, with what they had typed', async () => {
    const { el, server } = await openDesk(held());
    await sees(el, 'Your decision');
    await type(el, '#decide-reasons', 'The second placement ran late.');
    server.push(taken({ version: 3 }));
    await sees(el, 'Another mediator has this case');
    expect(textOf(el, '.side')).to.contain('What you had typed The second placement ran late.');
    expect(find(el, '.ask')).to.equal(null);
    await isAccessible(el);
  });

  it('names the party that owes an answer, also to those who do not have the case', async () => {
    const deadlines = [
      due('info', 40, 'client', 'noAnswer'),
      due('overdueCase', 200, 'mediator', 'operatorTold'),
    ];
    const { el } = await openDesk(taken({ deadlines }));
    await sees(el, 'Another mediator has this case');
    expect(textOf(el, '.deadline')).to.contain('Northfold Coffee answers the mediator by');
    expect(textOf(el, '.head')).to.contain('A mediator decides by');
  });

  it('keeps what was typed in sight when the parties settle before the decision', async () => {
    const { el, server } = await openDesk(held());
    await sees(el, 'Your decision');
    await type(el, '#decide-reasons', 'The second placement ran late.');
    const order = held();
    server.push({
      ...order,
      version: 3,
      status: 'split',
      endedAt: hours(0),
      endReason: 'offerAccepted',
      deadlines: [],
      actions: [],
      dispute: disputeSeen({
        status: null,
        closedAt: hours(0),
        outcome: { code: 'offerAccepted', params: {} },
      }),
    });
    await sees(el, 'The case was closed before you decided');
    expect(textOf(el, '.side')).to.contain('The second placement ran late.');
    expect(textOf(el, '.head h3')).to.contain('is settled: an offer was accepted');
  });

  it('exports the case file, says so, and why when it fails', async () => {
    const { el, server } = await openDesk(escalated());
    button(el, 'Export case file').click();
    await waitUntil(() => server.exported.length === 1);
    await sees(el, 'Preparing the case file…');
    server.exported[0]!.refuse(new ApiError('rateLimited', 'x', { retryAfterMs: 11_400 }));
    await sees(el, 'The case file was not exported.');
    await isAccessible(el);
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      await press(el, 'Try again');
      await waitUntil(() => server.exported.length === 2);
      server.exported[1]!.answer(new Blob(['zip']));
      await sees(el, 'Case file saved');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['case-1042.zip']);
  });
});
