import { expect } from '@open-wc/testing';
import type { OrderActions } from '../../src/components/order-actions/order-actions.ts';
import { actionRules } from '../../src/contract/actions.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { DAY, shift } from '../../src/contract/time.ts';
import { openActions } from '../support/actions.ts';
import {
  accepted,
  asked,
  completed,
  ended,
  now,
  offers,
  placed,
  ready,
  settled,
  slot,
} from '../support/look-orders.ts';
import { waitUntil } from '../support/waiting.ts';
import { button, buttonsIn, isAccessible, isWaiting, press, sees, textOf } from '../support/widget.ts';

const title = (el: OrderActions) => el.shadowRoot!.querySelector('h3')!.textContent;
const pill = (el: OrderActions) => el.shadowRoot!.querySelector<HTMLElement>('.pill')!;
const filledIn = (el: OrderActions) =>
  [...el.shadowRoot!.querySelectorAll('[data-kind=primary]')].map((one) => one.textContent.trim());

describe('<order-actions> names the move', () => {
  const toReview = accepted('channel', {
    turn: ['channel'],
    creatives: [slot('Headline', 'approved'), slot('Footer banner', 'submitted')],
    actions: [
      offers('accepted', 'markReady', {
        open: false,
        reason: { code: 'slotsOpen', params: { submitted: 'Footer banner' } },
      }),
    ],
  });
  const moves: [string, OrderSnapshot, { title: string; pill: string; tone: string; filled: string[] }][] = [
    [
      'to the channel when the order is placed',
      placed(),
      { title: 'Your turn: accept or decline', pill: 'Placed', tone: 'accent', filled: ['Accept order'] },
    ],
    [
      'to the client meanwhile',
      placed('client'),
      { title: 'Waiting for Harbour Letter', pill: 'Placed', tone: '', filled: [] },
    ],
    [
      'to the channel while creatives are missing',
      accepted(),
      { title: 'Waiting for Northfold Coffee', pill: 'Accepted', tone: '', filled: [] },
    ],
    [
      'to the client who has to send them',
      accepted('client'),
      { title: 'Your turn: send 2 creatives', pill: 'Accepted', tone: 'accent', filled: ['Send Photo'] },
    ],
    [
      'to the channel who has to review one',
      toReview,
      {
        title: 'Your turn: review 1 creative',
        pill: 'Accepted',
        tone: 'accent',
        filled: ['Review Footer banner'],
      },
    ],
    [
      'to the channel when everything is approved',
      settled(),
      {
        title: 'Your turn: mark the order ready',
        pill: 'Accepted',
        tone: 'accent',
        filled: ['Mark order ready'],
      },
    ],
    [
      'to the channel who runs the campaign',
      ready(),
      {
        title: 'Your turn: run the campaign, then complete',
        pill: 'Ready',
        tone: 'accent',
        filled: ['Complete order'],
      },
    ],
    [
      'to the client meanwhile',
      ready('client'),
      { title: 'Waiting for Harbour Letter', pill: 'Ready', tone: '', filled: [] },
    ],
    [
      'to the channel after it completed',
      completed(),
      { title: 'Waiting for Northfold Coffee', pill: 'Completed', tone: '', filled: [] },
    ],
    [
      'to the client who checks the campaign',
      completed('client'),
      {
        title: 'Your turn: check the campaign',
        pill: 'Completed',
        tone: 'accent',
        filled: ['Release payment'],
      },
    ],
    [
      'to the one who is asked to cancel, with nothing else filled',
      asked(),
      { title: 'Your turn: answer the cancellation request', pill: 'Ready', tone: 'accent', filled: [] },
    ],
    [
      'to both sides of a dispute',
      ready('client', { status: 'disputed', turn: ['channel', 'client'], actions: [], deadlines: [] }),
      {
        title: 'Your turn: go on with the dispute',
        pill: 'Disputed',
        tone: 'caution',
        filled: ['Go to the dispute'],
      },
    ],
    [
      'of a mediator',
      ready('client', { status: 'disputed', turn: ['mediator'], actions: [], deadlines: [] }),
      { title: 'Waiting for a mediator', pill: 'Disputed', tone: 'caution', filled: [] },
    ],
  ];
  for (const [what, order, expected] of moves)
    it(`${what}: ${expected.title}`, async () => {
      const { el } = await openActions(order);
      expect(title(el)).to.equal(expected.title);
      expect(pill(el).textContent.trim()).to.equal(expected.pill);
      expect(pill(el).dataset.tone).to.equal(expected.tone);
      expect(pill(el).querySelector('svg') === null).to.equal(false);
      expect(filledIn(el)).to.deep.equal(expected.filled);
      await isAccessible(el);
    });

  const ends: [OrderSnapshot, string, RegExp][] = [
    [
      ended('channel', 'declined', 'declined'),
      'Order declined',
      /€1,200\.00 went back to Northfold Coffee\./,
    ],
    [ended('channel', 'expired', 'notAccepted'), 'The time to answer has ended', /^.*It ended on .* UTC\./],
    [
      ended('client', 'expired', 'notReady'),
      'The time to get ready has ended',
      /€1,200\.00 came back to you\./,
    ],
    [ended('client', 'cancelled', 'clientCancelled'), 'Order cancelled', /came back to you\./],
    [ended('client', 'refunded', 'conceded'), 'Order refunded', /Harbour Letter agreed to what was asked\./],
    [ended('channel', 'released', 'windowElapsed', 0), 'Payment released', /€1,080\.00 went to you\./],
    [
      ended('client', 'split', 'decided', 60_000),
      'Order settled',
      /A mediator decided\. €600\.00 came back to you\. Harbour Letter was paid €540\.00\./,
    ],
  ];
  for (const [order, expected, words] of ends)
    it(`of nobody any more: ${expected}, and where the money went`, async () => {
      const { el } = await openActions(order);
      expect(title(el)).to.equal(expected);
      expect(textOf(el)).to.match(words);
      expect(el.shadowRoot!.querySelector('.deadline') === null).to.equal(true);
      await isAccessible(el);
    });

  it('says only what the server said about the money: on its way, or not gone through', async () => {
    const { el, server } = await openActions(
      ended('client', 'declined', 'declined', 120_000, {
        money: { ...placed().money, state: 'settling', refund: 120_000, payout: 0, fee: 0 },
      }),
    );
    expect(textOf(el)).to.contain('€1,200.00 comes back to you. The transfer is on its way.');
    server.push(
      ended('client', 'declined', 'declined', 120_000, {
        version: 10,
        money: { ...placed().money, state: 'settlementFailed', refund: 120_000, payout: 0, fee: 0 },
      }),
    );
    await sees(el, 'The transfer has not gone through yet. It is tried again; the amounts stay as they are.');
  });
});

describe('<order-actions> shows what matters for the decision', () => {
  it('names the order, the other party and the amount', async () => {
    const { el } = await openActions(placed());
    expect(textOf(el)).to.contain('Order CM-2417 from Northfold Coffee · €1,200.00');
    expect(textOf((await openActions(placed('client'))).el)).to.contain('Order CM-2417 with Harbour Letter');
    expect(el.actor).to.equal('channel');
  });

  it('shows the campaign, what is owed, and what the channel gets after the fee', async () => {
    const { el } = await openActions(placed());
    expect(textOf(el)).to.match(
      /Campaign 16 – 22 Mar 2026 Deliverables 2 newsletter placements You receive after the 10% fee €1,080\.00/,
    );
  });

  it('tells who paid that the money is held, and what was promised of it', async () => {
    const { el } = await openActions(
      ready('client', { money: { ...placed().money, promisedRefund: 20_000 } }),
    );
    expect(textOf(el)).to.contain('€1,200.00 is held. Nobody has been paid.');
    expect(textOf(el)).to.contain('€200.00 of it is promised back to Northfold Coffee.');
  });

  it('shows how far the creatives and the checklist are', async () => {
    expect(textOf((await openActions(accepted())).el)).to.contain(
      'Northfold Coffee uploads the creatives. Arrived so far: 1 of 3.',
    );
    expect(textOf((await openActions(settled())).el)).to.contain(
      '3 of 3 creatives approved Completion expected on Sun 22 Mar 2026',
    );
    expect(textOf((await openActions(ready())).el)).to.contain(
      'All materials approved Talked with Northfold Coffee Completion date shared Told Northfold Coffee that you are available',
    );
  });

  it('warns a client whose campaign runs longer than the dispute window', async () => {
    const late = { date: { date: '2026-03-22', timeZone: 'Europe/Berlin' }, accepted: true };
    const { el } = await openActions(completed('client', { estimate: late }));
    expect(textOf(el)).to.contain(
      'The campaign is expected to run until Sun 22 Mar 2026, longer than you can dispute.',
    );
    const inTime = { date: { date: '2026-03-10', timeZone: 'Europe/Berlin' }, accepted: true };
    expect(textOf((await openActions(completed('client', { estimate: inTime }))).el)).to.not.contain(
      'longer than',
    );
  });

  it('quotes who asked to cancel, why, and how much would go back', async () => {
    const { el } = await openActions(asked());
    expect(textOf(el)).to.contain(
      'Northfold Coffee asked to cancel the order, with €600.00 back to Northfold Coffee.',
    );
    expect(el.shadowRoot!.querySelector('blockquote')!.textContent).to.equal(
      'The product launch moved to autumn.',
    );
    expect(textOf((await openActions(asked('client'))).el)).to.contain('You asked to cancel the order');
  });

  it('explains each one-click action one tap away', async () => {
    const { el } = await openActions(placed());
    const help = el.shadowRoot!.querySelector('details')!;
    expect(help.querySelector('summary')!.textContent).to.contain('What accepting means');
    expect(help.textContent).to.contain('€1,200.00 stays held until the order ends.');
    const client = await openActions(completed('client'));
    expect(client.el.shadowRoot!.querySelector('details')!.textContent).to.contain('Low conversions');
  });
});

describe('<order-actions> offers what the server offers', () => {
  it('and nothing else', async () => {
    const { el } = await openActions(placed());
    expect(buttonsIn(el)).to.deep.equal(['Accept order', 'Decline order']);
    const { el: none } = await openActions(placed('channel', { actions: [] }));
    expect(buttonsIn(none)).to.deep.equal([]);
  });

  it('leaves the actions of other widgets to them', async () => {
    const { el } = await openActions(
      accepted('client', { turn: [], actions: [offers('accepted', 'submitCreative')] }),
    );
    expect(buttonsIn(el)).to.deep.equal([]);
  });

  it('keeps the rare ones under “More actions”', async () => {
    const { el } = await openActions(accepted());
    expect(buttonsIn(el)).to.deep.equal(['Ask for missing creatives', 'Set completion date', 'More actions']);
    await press(el, 'More actions');
    expect(buttonsIn(el).slice(3)).to.deep.equal(['Offer a refund', 'Ask to cancel the order']);
    expect(button(el, 'More actions').getAttribute('aria-expanded')).to.equal('true');
    await isAccessible(el);
  });

  it('shows why an action waits when the person can do something about it', async () => {
    const { el, server } = await openActions(
      accepted('channel', {
        turn: ['channel'],
        creatives: [slot('Headline', 'approved'), slot('Footer banner', 'submitted')],
        actions: [
          offers('accepted', 'markReady', {
            open: false,
            reason: { code: 'slotsOpen', params: { submitted: 'Footer banner' } },
          }),
        ],
      }),
    );
    const waiting = button(el, 'Mark order ready');
    expect(isWaiting(waiting)).to.equal(true);
    const why = el.shadowRoot!.querySelector(`#${waiting.getAttribute('aria-describedby')}`)!;
    expect(why.textContent).to.equal('Mark order ready opens once these are approved: Footer banner.');
    waiting.click();
    expect(server.actions).to.have.length(0);
    await isAccessible(el);
  });

  it('says from when an action opens', async () => {
    const { el } = await openActions(
      ready('client', {
        actions: [
          offers('ready', 'dispute', {
            open: false,
            from: shift(now, 3 * DAY),
            reason: { code: 'notOverdue', params: {} },
          }),
        ],
      }),
    );
    expect(textOf(el)).to.match(/Open dispute opens on Fri 13 Mar 2026, \d\d:\d\d \S+\./);
  });

  it('reads an unknown status and action of a newer server, and sends nothing it does not know', async () => {
    const { el, server } = await openActions(
      placed('channel', {
        status: 'onHold',
        deadlines: [],
        actions: [{ ...offers('onHold', 'accept'), type: 'resumeCampaign' }],
      }),
    );
    expect(pill(el).textContent.trim()).to.equal('On hold');
    await sees(el, 'This page does not know this step yet. Reload it.');
    await press(el, 'More actions');
    button(el, /^Resume campaign/).click();
    expect(server.actions).to.have.length(0);
    await isAccessible(el);
  });

  it('gives an action of its own list that has no place yet one in the menu, and sends it', async () => {
    const rules: Record<string, object> = actionRules;
    rules.pauseCampaign = { actors: ['channel'], class: 'C', on: 'order' };
    try {
      const pause = { ...offers('ready', 'nudge'), type: 'pauseCampaign' };
      const { el, server } = await openActions(ready('channel', { actions: [pause] }));
      await press(el, 'More actions');
      await press(el, /^Pause campaign/);
      await waitUntil(() => server.actions.length === 1);
      expect(server.actions[0]!.what.command).to.deep.equal({
        type: 'pauseCampaign',
        on: pause.on,
        payload: {},
      });
    } finally {
      delete rules.pauseCampaign;
    }
  });

  it('weighs such an action first when it cannot be undone', async () => {
    const rules: Record<string, object> = actionRules;
    rules.endEarly = { actors: ['channel'], class: 'I', on: 'order' };
    try {
      const end = { ...offers('ready', 'nudge', { class: 'I' }), type: 'endEarly' };
      const { el, server } = await openActions(ready('channel', { actions: [end] }));
      await press(el, 'More actions');
      await press(el, /^End early/);
      await waitUntil(() => el.shadowRoot!.querySelector('form'));
      expect(server.actions).to.have.length(0);
      await press(el, 'End early');
      await waitUntil(() => server.actions.length === 1);
    } finally {
      delete rules.endEarly;
    }
  });

  it('lets a client order again, through the link or the host’s own checkout', async () => {
    const links = { ...placed().links, reorder: 'https://shop.example/again' };
    const { el } = await openActions(ended('client', 'declined', 'declined', 120_000, { links }));
    const link = button(el, 'Order again') as unknown as HTMLAnchorElement;
    expect(link.href).to.equal('https://shop.example/again');
    let asked: unknown;
    el.addEventListener('cm-reorder', (event) => {
      asked = event.detail;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    link.dispatchEvent(click);
    expect(asked).to.deep.equal({ orderId: 'o1', href: 'https://shop.example/again' });
    expect(click.defaultPrevented).to.equal(true);
    const channel = await openActions(ended('channel', 'declined', 'declined', 120_000, { links }));
    expect(buttonsIn(channel.el)).to.deep.equal([]);
  });
});
