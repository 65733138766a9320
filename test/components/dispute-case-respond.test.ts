/** How a channel responds to a dispute: per claim, checked once more, late, refused. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/dispute-case/define.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { limits } from '../../src/contract/limits.ts';
import { negotiating, openCase, toRespond, weigh } from '../support/case-stage.ts';
import { memoryStorage } from '../support/campaign.ts';
import { all, button, find, focused, press, rested, textOf, type } from '../support/casework.ts';
import { waitUntil } from '../support/waiting.ts';

const review = '[part=review]';

async function answer(el: Element, ...values: string[]): Promise<void> {
  const groups = all(el, '.claim fieldset');
  for (const [at, value] of values.entries())
    groups[at]!.querySelector<HTMLInputElement>(`input[value=${value}]`)!.click();
  await rested(el);
}

describe('<dispute-case>: responding', () => {
  it('answers each claim beside its clause, checks it all once more, and sends it', async () => {
    const { el, sent, store } = await openCase(toRespond());
    await weigh(el, 'Respond');
    expect(textOf(el, `${review} .claim`)).to.contain('Clause 2.1: Two placements, on 17 and 20 March 2026.');
    expect(textOf(el, '.sides')).to.contain('Only the issue of 17 March carried ours');
    expect(textOf(el, review)).to.contain(
      'Name the party and the fact. A mediator may read everything here.',
    );
    await expect(el).to.be.accessible();
    await answer(el, 'admit', 'deny');
    await type(el, '#words-k1', 'It moved to 24 March. ');
    await type(el, '#text', 'The label stands in the email that was sent.');
    await press(el, 'Check your response');
    expect(textOf(el, `${review} h4`)).to.equal('Check your response');
    expect(focused(el)?.localName).to.equal('h4');
    expect(textOf(el, `${review} .box`)).to.contain('Claim 1, Deliverables Admit. It moved to 24 March.');
    expect(textOf(el, review)).to.match(/make offers until about Tue 17 Mar 2026/);
    expect(textOf(el, review)).to.contain('Answers and text can no longer be changed.');
    await expect(el).to.be.accessible();
    await press(el, 'Send response');
    expect(sent()).to.deep.equal({
      type: 'respond',
      on: { status: 'disputed', dispute: 1 },
      payload: {
        answers: [
          { claimId: 'k1', answer: 'admit', words: 'It moved to 24 March.' },
          { claimId: 'k2', answer: 'deny', words: '' },
        ],
        text: 'The label stands in the email that was sent.',
        evidence: [],
      },
    });
    await store(negotiating('channel', [], [], { order: { version: 2 } }));
    expect(textOf(el, '.receipt')).to.match(
      /You responded to case 1042 Northfold Coffee reads it now\. You can both make offers until .+2026.+ Reference 8F2K-41/,
    );
    expect(focused(el)?.closest('.receipt')).to.exist;
    await expect(el).to.be.accessible();
  });

  it('says beside each field what is missing or too long, in figures, and keeps it', async () => {
    const { el, server } = await openCase(toRespond());
    await weigh(el, 'Respond');
    await type(el, '#words-k2', 'x'.repeat(1001));
    await type(el, '#text', 'x'.repeat(5000));
    await press(el, 'Check your response');
    expect(all(el, '.error').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Choose one.',
      'Choose one.',
      '1,001 characters. Write at most 1,000.',
      '5,000 characters. Write at most 4,000.',
    ]);
    expect(focused(el)?.getAttribute('name')).to.equal('answer-k1');
    expect(find(el, '#text')!.value).to.have.lengthOf(5000);
    await answer(el, 'partly', 'deny');
    expect(all(el, '.error')).to.have.lengthOf(2);
    expect(server.actions).to.have.lengthOf(0);
    await expect(el).to.be.accessible();
    expect(limits.response.max).to.equal(4000);
  });

  it('says that admitting everything is not conceding, and what conceding pays', async () => {
    const { el } = await openCase(toRespond());
    await weigh(el, 'Respond');
    await answer(el, 'admit', 'admit');
    expect(textOf(el, review)).to.contain(
      'You admit every claim. That alone pays nobody. To end the case now with €600.00 back to Northfold Coffee, go back and concede.',
    );
  });

  it('keeps what was typed when one goes back, and after a reload', async () => {
    const drafts = memoryStorage();
    const { el } = await openCase(toRespond(), { drafts });
    await weigh(el, 'Respond');
    await answer(el, 'deny');
    await type(el, '#text', 'The label stands in the email.');
    await press(el, 'Go back');
    expect(focused(el)?.id).to.equal('do-respond');
    await waitUntil(() => drafts.keys().some((key) => key.endsWith(':respond')));
    el.remove();
    const again = await openCase(toRespond(), { drafts });
    await weigh(again.el, 'Respond');
    expect(find(again.el, '#text')!.value).to.equal('The label stands in the email.');
    expect(find(again.el, 'input[value=deny]')!.checked).to.equal(true);
  });

  it('puts what the server refuses beside its field', async () => {
    const { el, server } = await openCase(toRespond());
    await weigh(el, 'Respond');
    await answer(el, 'deny', 'deny');
    await type(el, '#text', 'The label stands in the email.');
    await press(el, 'Check your response');
    await press(el, 'Send response');
    server.actions[0]!.refuse(
      new ApiError('invalid', 'no', {
        fields: [{ path: 'payload.answers.1.words', code: 'tooLong', params: { max: 1000, actual: 1200 } }],
      }),
    );
    await waitUntil(() => find(el, '#words-k2-under .error') !== null);
    expect(textOf(el, '#words-k2-under .error')).to.equal('1,200 characters. Write at most 1,000.');
    expect(textOf(el, '.banner')).to.contain('Your response was not sent.');
    expect(find(el, '#text')!.value).to.equal('The label stands in the email.');
  });

  it('sends nothing when the page forbids it, and keeps the form open', async () => {
    const { el, server } = await openCase(toRespond());
    el.addEventListener('cm-before-action', (event) => event.preventDefault());
    await weigh(el, 'Concede');
    await press(el, 'Concede €600.00');
    expect(server.actions).to.have.lengthOf(0);
    expect(find(el, review)).to.exist;
  });

  it('is done with the keyboard alone', async () => {
    const { el, sent } = await openCase(toRespond());
    button(el, 'Respond').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(el)?.localName === 'h4');
    const tab = () => sendKeys({ press: 'Tab' });
    for (let claim = 1; claim <= 2; claim += 1) {
      await tab();
      await sendKeys({ press: ' ' });
      await tab();
    }
    await tab();
    await sendKeys({ type: 'It moved to 24 March.' });
    for (let tabs = 0; tabs < 20 && focused(el)?.textContent?.trim() !== 'Check your response'; tabs += 1)
      await tab();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(el, `${review} h4`) === 'Check your response');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await rested(el);
    expect(sent().payload).to.deep.include({
      text: 'It moved to 24 March.',
      answers: [
        { claimId: 'k1', answer: 'admit', words: '' },
        { claimId: 'k2', answer: 'admit', words: '' },
      ],
    });
  });
});
