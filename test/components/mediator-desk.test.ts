import { aTimeout, expect } from '@open-wc/testing';
import { ApiError } from '../../src/contract/api-error.ts';
import { all, button, buttons, find, focused, hours, press, rested, textOf } from '../support/casework.ts';
import { caseRow, casesOf, escalated, held, onCase, openDesk, taken, unheld } from '../support/desk-stage.ts';
import { holdWaits } from '../support/held-waits.ts';
import { receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';
import { isAccessible, sees } from '../support/widget.ts';

const mixed = [
  caseRow('o1', { holder: 'viewer' }, { dueKind: 'overdueCase', actions: ['returnCase'] }),
  caseRow('o2', { number: '1039' }),
  caseRow(
    'o3',
    { number: '1036', holder: 'viewer', waitsFor: 'client' },
    { dueKind: 'info', view: 'waiting' },
  ),
  caseRow('o4', { number: '1031', holder: 'other' }, { actions: [], view: 'waiting' }),
];

const rowsIn = (el: Element) =>
  all(el, '.cases li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('<mediator-desk>: the list of cases', () => {
  it('says whose each case is, what is due and when, and offers the first while none is open', async () => {
    const { el } = await openDesk(null, { rows: mixed });
    await waitUntil(() => rowsIn(el).length === mixed.length);
    const [mine, free, waiting, others] = rowsIn(el);
    expect(mine).to.match(
      /^1042 · €1,200\.00 ?Yours Harbour Letter, Northfold Coffee Decide by .+2026.+Return case 1042$/,
    );
    expect(free).to.match(/^1039 .+Unclaimed .+Claim by .+Claim case 1039$/);
    expect(waiting).to.match(/^1036 .+Waits for client .+Information by/);
    expect(others)
      .to.match(/^1031 .+Another mediator/)
      .and.not.to.contain('Claim case');
    expect(textOf(el, '.wait')).to.contain('Case 1042 is due first.');
    expect(el.actor).to.equal('mediator');
    await isAccessible(el);
    const chosen: (string | null)[] = [];
    el.addEventListener('cm-order-selected', ({ detail }) => chosen.push(detail.orderId));
    await press(el, 'Open case 1042');
    expect(el.getAttribute('order-id')).to.equal('o1');
    expect(chosen).to.deep.equal(['o1']);
  });

  it('is empty where nothing is escalated, and says so', async () => {
    const { el } = await openDesk(null, { rows: [] });
    expect(textOf(el)).to.contain('No open cases A case appears here when a dispute goes to a mediator.');
    await isAccessible(el);
  });

  it('announces new cases, and moves nothing until they are asked for', async () => {
    const { el, server } = await openDesk(null, { rows: mixed.slice(0, 2) });
    server.queue(casesOf([caseRow('o9', { number: '1050' }, { dueAt: hours(2) }), ...mixed.slice(0, 2)]));
    await sees(el, '1 new case');
    expect(rowsIn(el)).to.have.length(2);
    await press(el, 'Show it');
    await waitUntil(() => rowsIn(el)[0]?.startsWith('1050'));
  });

  it('shows twenty at first, and asks for pages as further ones are wanted', async () => {
    const many = Array.from({ length: 30 }, (_, at) => caseRow(`o${at}`, { number: `${2000 + at}` }));
    const { el, server } = await openDesk(null, { rows: null });
    server.queue(casesOf(many, { total: 35, cursor: 'c1' }));
    await rested(el);
    expect(rowsIn(el)).to.have.length(20);
    await press(el, 'Show more cases');
    await waitUntil(() => rowsIn(el).length === 30);
    await waitUntil(() => server.more.length === 1);
    server.more[0]!.answer({ rows: [caseRow('z1', { number: '2999' })], cursor: null });
    await waitUntil(() => rowsIn(el).length === 31);
  });

  it('waits for a choice without a complaint, however long', async () => {
    const waits = holdWaits(3000);
    const errors: string[] = [];
    const hear = ({ detail }: HTMLElementEventMap['cm-error']) => void errors.push(detail.error.message);
    document.addEventListener('cm-error', hear);
    try {
      await import('../../src/controllers/developer.ts');
      const { el } = await openDesk(null, { rows: mixed });
      waits.pass(3000);
      await rested(el);
      await aTimeout(20);
      expect(errors).to.deep.equal([]);
      expect(textOf(el, '.wait')).to.contain('Case 1042 is due first.');
    } finally {
      document.removeEventListener('cm-error', hear);
      waits.stop();
    }
  });

  it('is for mediators only', async () => {
    const { el, server } = await openDesk(null, { rows: null });
    server.queue(casesOf([], { viewer: { actor: 'client', party: 'northfold', subject: 'nora' } }));
    await sees(el, 'This desk is for mediators');
    expect(find(el, '.cases')).to.equal(null);
    await isAccessible(el);
  });
});

describe('<mediator-desk>: claiming and returning', () => {
  it('claims from a row with one command, and says until when', async () => {
    const { el, server } = await openDesk(null, { rows: [caseRow('o1', {}), mixed[1]!] });
    server.store(escalated());
    await press(el, 'Claim case 1042');
    await waitUntil(() => server.actions.length === 1);
    expect(server.actions[0]!.what).to.deep.include({
      orderId: 'o1',
      command: { type: 'claimCase', on: unheld, payload: {} },
    });
    await sees(el, 'Claiming…');
    server.actions[0]!.answer({ receipt: receipt({ type: 'claimCase' }), order: held() });
    await sees(el, 'Case 1042 is yours');
    expect(textOf(el, '.receipt')).to.contain('Reference 8F2K-41');
    expect(textOf(el, '.deadline')).to.match(/^Decide by .+ 2026.+left/);
    expect(textOf(el, '.head p')).to.match(
      /Decide at the latest by .+ 2026, .+ If nobody decides by then, €1,200\.00 goes back to Northfold Coffee\./,
    );
    expect(rowsIn(el)[0]).to.contain('Yours');
    expect(focused(el)?.textContent).to.equal('Case 1042 is yours');
    await isAccessible(el);
  });

  it('tells the second of two who claim who was first and when, and offers the next case', async () => {
    const { el, server } = await openDesk(escalated());
    button(el, 'Claim case 1042').click();
    await waitUntil(() => server.actions.length === 1);
    server.actions[0]!.refuse(
      new ApiError('conflict', 'x', { reason: { code: 'holderChanged', params: {} }, latest: taken() }),
    );
    await sees(el, /Another mediator claimed case 1042 at \d\d:\d\d .+ Your claim was not recorded\./);
    expect(textOf(el, '.side')).to.contain('Another mediator has this case');
    expect(textOf(el, '.deadline')).to.match(/^A mediator decides by /);
    expect(buttons(el)).to.include('Take over case 1042').and.not.to.include('Return case 1042');
    await isAccessible(el);
    await press(el, 'Show next case');
    expect(el.orderId).to.equal('o2');
    expect(textOf(el)).not.to.contain('Your claim was not recorded');
  });

  it('sends nothing where the row was overtaken before its case opened', async () => {
    const { el, server } = await openDesk(null, { rows: [caseRow('o1', {})] });
    server.store(taken());
    await press(el, 'Claim case 1042');
    await sees(el, /Another mediator claimed case 1042 at .+ Your claim was not recorded\./);
    expect(server.actions).to.have.length(0);
  });

  it('returns a case, keeps it open to be read, and says what that means', async () => {
    const { el, server } = await openDesk(held());
    await press(el, 'Return case 1042');
    await waitUntil(() => server.actions.length === 1);
    expect(server.actions[0]!.what.command).to.deep.equal({ type: 'returnCase', on: onCase, payload: {} });
    server.actions[0]!.answer({
      receipt: receipt({ type: 'returnCase' }),
      order: escalated({}, { version: 3 }),
    });
    await sees(el, 'You returned case 1042');
    await sees(el, 'Claim the case to decide it');
  });

  it('says what failed, that nothing was changed, and tries again under the same key', async () => {
    const { el, server } = await openDesk(escalated());
    await press(el, 'Claim case 1042');
    await waitUntil(() => server.actions.length === 1);
    server.actions[0]!.refuse(new ApiError('unavailable', 'x', { requestId: 'E-5', retryable: false }));
    await sees(el, 'The case was not claimed.');
    expect(textOf(el, '.banner')).to.contain('Reference E-5.');
    await isAccessible(el);
  });
});

describe('<mediator-desk>: cases that cannot be shown', () => {
  it('refuses a mediator who is a party, says why, and offers another case', async () => {
    const { el, server } = await openDesk(null, { orderId: 'o1' });
    await waitUntil(() => server.begun > 0);
    server.fail(new ApiError('forbidden', 'x', { reason: { code: 'ownCase', params: {} } }));
    await sees(el, 'This case is not yours to decide');
    expect(textOf(el, '.wait')).to.contain('another mediator takes it');
    await isAccessible(el);
    await press(el, 'Show next case');
    expect(el.orderId).to.equal('o2');
  });

  it('says that one is signed out, offline, or that the cases did not load', async () => {
    const { el, server } = await openDesk(held());
    server.connect('offline');
    await sees(el, 'You are offline.');
    expect(button(el, 'Return case 1042').getAttribute('aria-disabled')).to.equal('true');
    server.connect('live');
    for (const { watcher } of server.queues) watcher.error(new ApiError('unauthorized', 'x'));
    server.fail(new ApiError('unauthorized', 'x'));
    await sees(el, 'Sign in to go on');
    expect(all(el, '.banner')).to.have.length(1);
    expect(textOf(el)).to.contain('Case 1042');
    await isAccessible(el);
  });

  it('loads with bones where the list and the case will be', async () => {
    const { el, server } = await openDesk(null, { rows: null, orderId: 'o1' });
    expect(textOf(el)).to.contain('Loading cases').and.to.contain('Loading case');
    await isAccessible(el);
    for (const { watcher } of server.queues) watcher.error(new ApiError('server', 'x'));
    await sees(el, 'Cases did not load.');
    server.fail(new ApiError('notFound', 'x'));
    await sees(el, 'Order not found');
    await aTimeout(0);
  });
});
