/** What somebody else did first: told as a story, nothing sent, what was typed kept, new buttons. */
import { expect } from '@open-wc/testing';
import '../../src/components/dispute-case/define.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { memoryStorage } from '../support/campaign.ts';
import { all, button, buttons, find, may, press, rested, textOf, type } from '../support/casework.ts';
import {
  closed,
  later,
  mayEscalate,
  negotiating,
  offer,
  offering,
  onCase,
  openCase,
  toAnswerOffer,
  toRespond,
  weigh,
} from '../support/case-stage.ts';
import { waitUntil } from '../support/waiting.ts';

const banner = '[part=banner]';

describe('<dispute-case>: somebody else was first', () => {
  it('tells that the offer being weighed was withdrawn, and that nothing was accepted', async () => {
    const order = toAnswerOffer();
    const { el, server } = await openCase(order);
    await weigh(el, 'Accept €756.00');
    const gone = { ...order.dispute!, offers: [offer('o2', 'client', { state: 'withdrawn' })] };
    server.push(later(order, 'withdrawOffer', 'client', { dispute: gone, actions: [offering()] }));
    await waitUntil(() => find(el, banner) !== null);
    await rested(el);
    expect(textOf(el, banner)).to.match(
      /^Northfold Coffee withdrew the offer at \d\d:\d\d \S+\. You did not accept the offer\.$/,
    );
    expect(textOf(el, '[part=review]')).to.equal('');
    expect(el.shadowRoot!.activeElement?.id).to.equal('title');
    expect(buttons(el)).to.deep.equal(['Make an offer']);
    await expect(el).to.be.accessible();
  });

  it('never turns the click on an offer into the acceptance of the one that replaced it', async () => {
    const order = toAnswerOffer();
    const { el, server } = await openCase(order);
    await weigh(el, 'Accept €756.00');
    const offers = [
      offer('o2', 'client', { state: 'replaced' }),
      offer('o3', 'client', { terms: { kind: 'refund', refund: 60_000 } }),
    ];
    const actions = [may('acceptOffer', { offerId: 'o3' }, { class: 'I' })];
    server.push(later(order, 'makeOffer', 'client', { dispute: { ...order.dispute!, offers }, actions }));
    await waitUntil(() => find(el, banner) !== null);
    expect(textOf(el, banner)).to.contain('Northfold Coffee made an offer at');
    expect(buttons(el)).to.deep.equal(['Accept €540.00']);
    expect(server.actions).to.have.lengthOf(0);
  });

  it('tells of a crossing acceptance, and where the money goes', async () => {
    const order = negotiating(
      'channel',
      [offer('o1', 'channel'), offer('o2', 'client')],
      [may('acceptOffer', { offerId: 'o2' }, { class: 'I' })],
    );
    const { el, server } = await openCase(order);
    await weigh(el, 'Accept €756.00');
    await press(el, 'Accept €756.00');
    const latest = later(closed(order, 'offerAccepted', 36_000), 'acceptOffer', 'client');
    server.actions[0]!.refuse(new ApiError('conflict', 'late', { latest }));
    await waitUntil(() => find(el, banner) !== null);
    await rested(el);
    expect(textOf(el, banner)).to.match(
      /Northfold Coffee accepted the offer at .+ You did not accept the offer\./,
    );
    expect(textOf(el, 'h3')).to.contain('Case 1042 is settled: an offer was accepted');
    expect(textOf(el, '[part=aside] .box')).to.contain('You receive €756.00');
    expect(el.shadowRoot!.activeElement?.id).to.equal('title');
  });

  it('keeps an answer that the clock overtook, and shows what is still possible', async () => {
    const order = toRespond();
    const { el, server } = await openCase(order);
    await weigh(el, 'Respond');
    await type(el, '#words-k1', 'It moved to 24 March.');
    await type(el, '#text', 'The label stands in the email that was sent.');
    server.push(
      later(order, 'response', 'system', {
        actions: [onCase('concede', { class: 'I' }), onCase('addEvidence'), offering()],
        dispute: { ...order.dispute!, status: 'escalated' },
      }),
    );
    await waitUntil(() => find(el, banner) !== null);
    await rested(el);
    expect(textOf(el, banner)).to.match(/The time to respond ended at .+ Your response was not sent\./);
    expect(textOf(el, '.case')).to.contain(
      'The time to respond is over. You can still add evidence, make an offer or concede; a mediator reads it.',
    );
    expect(textOf(el, '[part=kept]')).to.equal(
      'What you typed It moved to 24 March. The label stands in the email that was sent. Add it as evidence',
    );
    expect(buttons(el)).to.have.members(['Add it as evidence', 'Add evidence', 'Make an offer', 'Concede']);
    await expect(el).to.be.accessible();
  });

  it('shows a response that came too late also after a reload, and lets it become evidence', async () => {
    const drafts = memoryStorage();
    const order = toRespond();
    const first = await openCase(order, { drafts });
    await weigh(first.el, 'Respond');
    await type(first.el, '#text', 'The label stands in the email that was sent.');
    await waitUntil(() => drafts.keys().length > 0);
    first.el.remove();
    const late = later(order, 'response', 'system', {
      actions: [onCase('addEvidence')],
      dispute: { ...order.dispute!, status: 'escalated' },
    });
    const { el, sent, store } = await openCase(late, { drafts });
    await waitUntil(() => find(el, '[part=kept]') !== null);
    await press(el, 'Add it as evidence');
    await waitUntil(() => buttons(el).includes('Add 1 piece'));
    await press(el, 'Add 1 piece');
    expect(sent().payload).to.deep.equal({
      evidence: [{ kind: 'text', text: 'The label stands in the email that was sent.' }],
    });
    await store(later(late, 'addEvidence', 'channel'));
    expect(textOf(el, '[part=kept]')).to.equal('');
    expect(drafts.keys()).to.deep.equal([]);
  });

  for (const [type_, by, words] of [
    ['decide', 'mediator', /^A mediator decided the case at /],
    ['concede', 'channel', /^Harbour Letter agreed to what was asked at /],
  ] as const)
    it(`tells that the case ended meanwhile (${type_})`, async () => {
      const order = negotiating('client', [], [offering(), mayEscalate]);
      const { el, server } = await openCase(order);
      await weigh(el, 'Escalate to a mediator');
      server.push(later(closed(order, type_ === 'decide' ? 'decided' : 'conceded', 36_000), type_, by));
      await waitUntil(() => find(el, banner) !== null);
      expect(textOf(el, banner)).to.match(words).and.contain('You did not escalate the case.');
      expect(buttons(el)).to.deep.equal([]);
    });

  it('tells what mattered, not the harmless step that came after it', async () => {
    const order = toAnswerOffer();
    const { el, server } = await openCase(order);
    await weigh(el, 'Accept €756.00');
    const next = later(order, 'withdrawOffer', 'client', { actions: [] });
    const [first, second] = next.timeline.entries;
    const entries = [first!, second!, { ...second!, seq: 3, type: 'addEvidence' }];
    server.push({ ...next, timeline: { entries, more: false } });
    await waitUntil(() => find(el, banner) !== null);
    expect(textOf(el, banner)).to.contain('Northfold Coffee withdrew the offer');
  });

  it('sends nothing for a click that comes in the very moment of somebody else’s step', async () => {
    const order = toAnswerOffer();
    const { el, server } = await openCase(order);
    const reject = button(el, 'Reject offer');
    reject.focus();
    server.push(later(order, 'withdrawOffer', 'client', { actions: [] }));
    reject.click();
    await waitUntil(() => find(el, banner) !== null);
    await rested(el);
    expect(server.actions).to.have.lengthOf(0);
    expect(textOf(el, banner)).to.contain('You did not reject the offer.');
    expect(el.shadowRoot!.activeElement?.id).to.equal('title');
  });

  it('agrees in two tabs: what one sends, the other shows', async () => {
    const order = toAnswerOffer();
    const first = await openCase(order);
    const second = await openCase(order);
    await press(first.el, 'Reject offer');
    const after = later(order, 'rejectOffer', 'channel', {
      actions: [offering()],
      dispute: { ...order.dispute!, rejections: 1, offers: [offer('o2', 'client', { state: 'rejected' })] },
    });
    await first.store(after);
    second.server.push(after);
    await waitUntil(() => find(second.el, '[part=offer]') === null);
    expect(buttons(second.el)).to.deep.equal(buttons(first.el));
    expect(textOf(second.el, '.receipt')).to.equal('');
  });
});

describe('<dispute-case>: other trouble', () => {
  it('sends nothing while the connection is gone', async () => {
    const { el, server } = await openCase(toAnswerOffer());
    server.connect('offline');
    await rested(el);
    expect(all(el, 'button[aria-disabled=true]')).to.have.lengthOf(3);
    expect(textOf(el, banner)).to.contain('You are offline.');
    await expect(el).to.be.accessible();
  });

  it('exports the case file, says that it was saved, and tries again when it failed', async () => {
    let asked = 0;
    const exportCase = () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new ApiError('network', 'gone'))
        : Promise.resolve(new Blob(['PK'], { type: 'application/zip' }));
    };
    const { el } = await openCase(toAnswerOffer(), {
      spoil: (adapter) => ({ ...adapter, exportCase, features: { ...adapter.features, caseExport: true } }),
    });
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      await press(el, 'Export case file');
      await waitUntil(() => textOf(el, banner).includes('The case file was not exported.'));
      await press(el, 'Try again');
      await waitUntil(() => saved.length > 0);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    await rested(el);
    expect(saved).to.deep.equal(['case-1042.zip']);
    expect(textOf(el, '.bar')).to.contain('Case file saved');
  });
});
