import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/completion-checklist/define.ts';
import type { CompletionChecklist } from '../../src/components/completion-checklist/completion-checklist.ts';
import type { Actor } from '../../src/contract/actions.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  buttons,
  due,
  find,
  focused,
  hours,
  may,
  press,
  rested,
  seenBy,
  slotOf,
  textOf,
  version,
} from '../support/casework.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { entry, history, receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const lines = (el: Element, selector = '[part=points] > li') =>
  all(el, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

async function open(first: OrderSnapshot | null, drafts: DraftStorage = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(first);
  const el = await withCampaign<CompletionChecklist>(
    adapter,
    html`<completion-checklist order-id="o1"></completion-checklist>`,
    { drafts },
  );
  await waitUntil(() => first === null || find(el, 'h3') !== null);
  await rested(el);
  return { el, server, drafts };
}

const checked = (materialsApproved: boolean, talked: boolean, estimateShared: boolean, number = 0) => ({
  number,
  completedAt: null,
  checklist: { materialsApproved, talked, estimateShared },
});

const hero = slotOf('hero', 'Hero line', {
  status: 'approved',
  currentVersionId: 'hero.2',
  versions: [version('hero.2', 2, { status: 'approved', reviewedAt: hours(-5) })],
});

const complete = may('complete', { status: 'ready' }, { class: 'I', input: { windowHours: 48 } });
const setEstimate = may(
  'setEstimate',
  { status: 'ready' },
  { class: 'R', input: { earliest: hours(0), latest: hours(900) } },
);

const ready = (actor: Actor, over: Partial<OrderSnapshot> = {}) =>
  seenBy(actor, {
    version: 6,
    status: 'ready',
    turn: ['channel'],
    creatives: [hero, slotOf('photo', 'Photo', { required: false })],
    counts: { messages: 6, unread: 0 },
    completion: checked(true, true, false),
    actions: actor === 'channel' ? [complete, setEstimate] : [],
    ...over,
  });

const shared = { date: { date: '2026-03-22', timeZone: 'Europe/Berlin' }, accepted: false };

const done = (over: Partial<OrderSnapshot> = {}) =>
  ready('channel', {
    version: 7,
    status: 'completed',
    turn: ['client'],
    completion: { ...checked(true, true, false, 1), completedAt: hours(0) },
    deadlines: [due('disputeWindow', 48, 'client', 'settlePromised')],
    actions: [],
    timeline: history(
      entry(1),
      entry(2, {
        type: 'complete',
        by: 'channel',
        at: hours(0),
        params: { materialsApproved: true, talked: true, estimateShared: false, availabilityTold: true },
      }),
    ),
    ...over,
  });

const tell = async (el: CompletionChecklist) => {
  find(el, '#told')!.click();
  await rested(el);
};

describe('<completion-checklist>', () => {
  it('shows the channel of a ready order what is done, what it rests on, and what helps', async () => {
    const { el } = await open(ready('channel'));
    expect(textOf(el, '.head')).to.equal('Before you complete 2 of 4 done · you can complete at any time');
    const [materials, talked, estimate, told, ...rest] = lines(el);
    expect(materials).to.match(/^All materials are approved 1 of 1 approved, the last on .+ 2026, \d\d:\d\d/);
    expect(talked).to.equal('You and Northfold Coffee have talked 6 messages');
    expect(estimate).to.equal('Share when the campaign will be complete Set completion date');
    expect(told).to.equal('I told Northfold Coffee that I am available for questions');
    expect(rest).to.deep.equal([]);
    expect(buttons(el)).to.deep.equal(['Set completion date', 'Complete order', 'Write to Northfold Coffee']);
    expect(all(el, '[data-kind=primary]')).to.have.lengthOf(1);
    await expect(el).to.be.accessible();
  });

  it('says when all is done', async () => {
    const { el } = await open(ready('channel', { completion: checked(true, true, true), estimate: shared }));
    expect(textOf(el, '.head p')).to.equal('3 of 4 done · you can complete at any time');
    expect(lines(el)[2]).to.equal(
      'You shared when the campaign will be complete Expected on Sun 22 Mar 2026, not yet accepted by Northfold Coffee',
    );
    await tell(el);
    expect(textOf(el, '.head')).to.equal('Before you complete 4 of 4 done All done');
    expect(buttons(el)).to.deep.equal(['Complete order']);
    expect(find(el, '#told')!.checked).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('names what is open before it completes, who gets what and until when, and what can still be done', async () => {
    const { el, server } = await open(ready('channel'));
    await press(el, 'Complete order');
    expect(textOf(el, '.review h4')).to.equal('Complete with 2 open points');
    expect(focused(el)).to.equal(find(el, '.review h4'));
    expect(lines(el, '.review .points:not(.sm) li')).to.deep.equal([
      'No completion date shared',
      'Availability not confirmed',
    ]);
    expect(textOf(el, '.review')).to.contain('The order’s record names each open point.');
    expect(textOf(el, '.review .box')).to.match(
      /^If Northfold Coffee does nothing until Thu 12 Mar 2026, .+ You receive\s?€1,080\.00 Fee \(10%\)\s?€120\.00/,
    );
    expect(textOf(el, '.review')).to.contain('You can take the completion back once.');
    expect(server.actions, 'nothing is sent before it was confirmed').to.have.lengthOf(0);
    await expect(el).to.be.accessible();
    await press(el, 'Go back');
    expect(focused(el)).to.equal(button(el, 'Complete order'));
    expect(lines(el)).to.have.lengthOf(4);
  });

  it('completes, says so with time and reference, and shows what went on record', async () => {
    const { el, server } = await open(ready('channel'));
    const told: string[] = [];
    el.addEventListener('cm-action-done', ({ detail }) => told.push(detail.receipt.reference));
    await tell(el);
    await press(el, 'Complete order');
    expect(textOf(el, '.review h4')).to.equal('Complete with 1 open point');
    await press(el, 'Complete order');
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'complete',
      on: { status: 'ready' },
      payload: { availabilityTold: true },
    });
    expect(button(el, 'Completing…').getAttribute('aria-busy')).to.equal('true');
    server.actions[0]!.answer({
      receipt: receipt({ type: 'complete', at: hours(0), version: 7 }),
      order: done(),
    });
    await waitUntil(() => find(el, '.receipt') !== null);
    await rested(el);
    expect(textOf(el, '.receipt')).to.match(
      /^You completed this order Northfold Coffee can dispute until Thu 12 Mar 2026, .+\. Then €1,080\.00 goes to you\. Tue 10 Mar 2026, .+ · Reference 8F2K-41$/,
    );
    expect(focused(el)).to.equal(find(el, '.receipt h4'));
    expect(textOf(el, '.head')).to.match(/^Checklist when you completed Recorded on .+2026.+: 3 of 4 done$/);
    expect(lines(el)).to.deep.equal([
      'All materials are approved',
      'You and Northfold Coffee have talked',
      'No completion date shared',
      'You told Northfold Coffee that you are available for questions',
    ]);
    expect(buttons(el)).to.deep.equal([]);
    expect(told).to.deep.equal(['8F2K-41']);
    await expect(el).to.be.accessible();
  });

  it('reviews a completion without open points too', async () => {
    const { el, server } = await open(
      ready('channel', { completion: checked(true, true, true, 1), estimate: shared }),
    );
    await tell(el);
    await press(el, 'Complete order');
    expect(textOf(el, '.review h4')).to.equal('Complete this order');
    expect(textOf(el, '.review'), 'it was taken back once already').not.to.contain(
      'take the completion back',
    );
    expect(lines(el, '.review .points:not(.sm) li')).to.deep.equal([]);
    await press(el, 'Complete order');
    expect(server.actions).to.have.lengthOf(1);
  });

  it('can be done with keys alone', async () => {
    const { el, server } = await open(ready('channel'));
    find(el, '#told')!.focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    expect(focused(el)).to.equal(button(el, 'Complete order'));
    await sendKeys({ press: 'Enter' });
    await rested(el);
    expect(focused(el)?.textContent).to.contain('Complete with 1 open point');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await rested(el);
    expect(server.actions).to.have.lengthOf(1);
  });

  it('sets the completion date in place, checks it, and says what the server stored', async () => {
    const { el, server } = await open(ready('channel'));
    await press(el, 'Set completion date');
    await waitUntil(() => find(el, '.review h4') !== null);
    await rested(el);
    expect(textOf(el, '.review h4')).to.equal('Set the completion date');
    expect(focused(el)).to.equal(find(el, '.review h4'));
    await press(el, 'Set date');
    expect(textOf(el, '.review .error')).to.equal('Choose a date.');
    const field = find(el, '#date')!;
    field.value = '2026-03-22';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rested(el);
    await expect(el).to.be.accessible();
    await press(el, 'Set date');
    const { command } = server.actions[0]!.what;
    expect(command).to.deep.include({ type: 'setEstimate' });
    expect(command.payload).to.deep.equal({ date: { date: '2026-03-22', timeZone: 'Europe/Berlin' } });
    server.actions[0]!.answer({
      receipt: receipt({ type: 'setEstimate', version: 7 }),
      order: ready('channel', { version: 7, estimate: shared, completion: checked(true, true, true) }),
    });
    await waitUntil(() => textOf(el).includes('You set the completion date'));
    expect(lines(el)[2]).to.contain('Expected on Sun 22 Mar 2026, not yet accepted by Northfold Coffee');
  });

  it('keeps what was said and typed, through another look at it and a reload', async () => {
    const first = await open(ready('channel'));
    await tell(first.el);
    await press(first.el, 'Complete order');
    await press(first.el, 'Go back');
    expect(find(first.el, '#told')!.checked).to.equal(true);
    first.el.remove();
    const again = await open(ready('channel'), first.drafts);
    expect(find(again.el, '#told')!.checked).to.equal(true);
  });

  it('leads to the chat and to the creatives, and says where neither is on the page', async () => {
    const order = ready('channel', {
      creatives: [hero, slotOf('photo', 'Photo')],
      completion: checked(false, false, false),
      counts: { messages: 1, unread: 0 },
    });
    const { el } = await open(order);
    expect(lines(el).slice(0, 2)).to.deep.equal(
      [
        'Approve all materials 1 of 2 approved, the last on Tue 10 Mar 2026, 02:12 CET Go to the creatives',
        'Talk with Northfold Coffee 1 message. Both sides have to write once.',
      ].map((line) => line.replace(/\d\d:\d\d CET/, lines(el)[0]!.match(/\d\d:\d\d \S+/)![0])),
    );
    const asked: string[] = [];
    el.addEventListener('cm-open', (event) => {
      asked.push(event.detail.what);
      event.preventDefault();
    });
    await press(el, 'Go to the creatives');
    await press(el, 'Write to Northfold Coffee');
    expect(asked).to.deep.equal(['creatives', 'chat']);
    expect(textOf(el, '.bar')).not.to.contain('This page does not show it.');
    const lonely = await open(order);
    await press(lonely.el, 'Write to Northfold Coffee');
    expect(textOf(lonely.el, '.bar [role=status]')).to.equal(
      'This page does not show it. Go to the order’s own page.',
    );
  });

  it('offers Complete only while the server does', async () => {
    const closed = await open(ready('channel', { actions: [] }));
    expect(buttons(closed.el)).to.deep.equal([]);
    expect(find(closed.el, '#told')).to.equal(null);
    const { el } = await open(
      ready('channel', {
        status: 'accepted',
        completion: checked(false, false, false),
        actions: [setEstimate],
      }),
    );
    expect(textOf(el, '.head')).to.equal('Before you complete You can complete once the order is ready');
    expect(buttons(el)).to.deep.equal(['Go to the creatives', 'Set completion date']);
    expect(lines(el)[3]).to.equal('Tell Northfold Coffee that you are available for questions');
    await expect(el).to.be.accessible();
  });

  it('lets the client and a mediator read the points, without a button', async () => {
    const { el } = await open(ready('client', { estimate: shared, completion: checked(true, true, true) }));
    expect(textOf(el, '.head')).to.equal('Before Harbour Letter completes 3 of 4 done');
    expect(lines(el).slice(1)).to.deep.equal([
      'You and Harbour Letter have talked 6 messages',
      'Harbour Letter shared when the campaign will be complete Expected on Sun 22 Mar 2026, not yet accepted by Northfold Coffee',
      'Harbour Letter says on completing whether you were told about asking questions',
    ]);
    expect(buttons(el)).to.deep.equal([]);
    await expect(el).to.be.accessible();
    const mediator = await open(ready('mediator', { completion: checked(false, false, false) }));
    expect(textOf(mediator.el)).not.to.match(/\byou\b/i);
    expect(buttons(mediator.el)).to.deep.equal([]);
  });

  it('shows after the end what was recorded, or that the order was never completed', async () => {
    const { el: recorded } = await open(
      done({ status: 'released', endReason: 'released', endedAt: hours(4), viewer: seenBy('client').viewer }),
    );
    expect(textOf(recorded, '.head')).to.match(
      /^Checklist when Harbour Letter completed Recorded on .+: 3 of 4 done$/,
    );
    const { el: never } = await open(
      ready('channel', {
        status: 'cancelled',
        endReason: 'cancellationAgreed',
        endedAt: hours(1),
        actions: [],
      }),
    );
    expect(textOf(never)).to.equal('Not completed Order CM-2417 ended before it was completed.');
    const { el: gone } = await open(
      done({ status: 'disputed', timeline: { entries: [entry(40)], more: true } }),
    );
    expect(textOf(gone)).to.match(
      /^Checklist when you completed The order was completed on .+2026.+\. That step is no longer among the newest/,
    );
    await expect(gone).to.be.accessible();
  });

  it('tells who was first while it was being weighed, and sends nothing', async () => {
    const { el, server } = await open(ready('channel'));
    await press(el, 'Complete order');
    server.push(
      ready('channel', {
        version: 7,
        status: 'cancelled',
        endReason: 'cancellationAgreed',
        endedAt: hours(1),
        actions: [],
        timeline: history(entry(1), entry(2, { type: 'acceptCancellation', by: 'client', at: hours(1) })),
      }),
    );
    await waitUntil(() => textOf(el).includes('Northfold Coffee accepted the cancellation at'));
    await rested(el);
    expect(textOf(el, '.banner')).to.contain('Nothing was sent.');
    expect(find(el, '.review')).to.equal(null);
    expect(focused(el)).to.equal(find(el, '#title'));
    expect(server.actions).to.have.lengthOf(0);
  });

  it('says which points a marketplace insists on', async () => {
    const { el, server } = await open(ready('channel'));
    await press(el, 'Complete order');
    await press(el, 'Complete order');
    const reason = {
      code: 'checklistOpen',
      params: { materialsApproved: true, talked: true, estimateShared: false, availabilityTold: false },
    };
    server.actions[0]!.refuse(new ApiError('conflict', 'no', { reason, latest: ready('channel') }));
    await waitUntil(() => find(el, '.banner') !== null);
    await rested(el);
    expect(textOf(el, '.banner')).to.equal(
      'This marketplace asks for all points before an order is completed. Still open: No completion date shared, Availability not confirmed. Nothing was sent.',
    );
    expect(lines(el)).to.have.lengthOf(4);
    await expect(el).to.be.accessible();
  });

  it('says what failed and what was not changed, and tries again under the same key', async () => {
    const { el, server } = await open(ready('channel'));
    await press(el, 'Complete order');
    await press(el, 'Complete order');
    const [{ what, refuse }] = server.actions as [(typeof server.actions)[0]];
    refuse(new ApiError('unavailable', 'busy', { requestId: 'r-17' }));
    await waitUntil(() => find(el, '.banner') !== null);
    await rested(el);
    expect(textOf(el, '.banner')).to.equal(
      'The order was not completed. The server is not available at the moment. Nothing was changed. Reference r-17. Try again',
    );
    expect(find(el, '.review'), 'the step stays').to.exist;
    await expect(el).to.be.accessible();
    await press(el, 'Try again');
    expect(server.actions).to.have.lengthOf(2);
    expect(server.actions[1]!.what).to.deep.include({ key: what.key });
    expect(find(el, '.banner')).to.equal(null);
  });

  it('says nothing of what other elements asked, and nothing is on its way after a veto', async () => {
    const { el, server } = await open(ready('channel'));
    el.addEventListener('cm-before-action', (event) => event.preventDefault());
    await press(el, 'Complete order');
    await press(el, 'Complete order');
    expect(server.actions).to.have.lengthOf(0);
    expect(buttons(el)).to.contain('Complete order');
    server.push(done());
    await waitUntil(() => textOf(el).includes('Checklist when you completed'));
    expect(find(el, '.receipt')).to.equal(null);
  });

  it('stays readable offline, and says what is wrong when it cannot be shown', async () => {
    const { el, server } = await open(ready('channel'));
    server.connect('offline');
    await rested(el);
    expect(textOf(el, '.banner')).to.contain('You are offline.');
    expect(button(el, 'Complete order').getAttribute('aria-disabled')).to.equal('true');
    await press(el, 'Complete order');
    expect(find(el, '.review')).to.equal(null);
    await expect(el).to.be.accessible();
    const lost = await open(null);
    expect(find(lost.el, '[aria-busy=true]')).to.exist;
    expect(textOf(lost.el, '[role=status]')).to.equal('Loading checklist');
    lost.server.fail(new ApiError('notFound', 'no'));
    await waitUntil(() => textOf(lost.el).includes('Order not found'));
    const signedOut = await open(null);
    signedOut.server.fail(new ApiError('unauthorized', 'no'));
    await waitUntil(() => textOf(signedOut.el).includes('Sign in to go on'));
    expect(button(signedOut.el, 'Sign in')).to.exist;
  });

  for (const width of [240, 420, 560])
    it(`fits into ${width} px`, async () => {
      const { el } = await open(ready('channel', { completion: checked(false, false, false) }));
      el.style.setProperty('inline-size', `${width}px`);
      const fits = () => {
        const { right } = el.getBoundingClientRect();
        for (const part of all(el, '*'))
          expect(part.getBoundingClientRect().right).to.be.at.most(right + 0.5);
      };
      await rested(el);
      fits();
      await press(el, 'Complete order');
      fits();
      await expect(el).to.be.accessible();
    });
});
