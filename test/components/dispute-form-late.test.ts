import { expect } from '@open-wc/testing';
import { block, itWhenCodeComesLater } from '../support/browser.ts';
import { find, focused, press, rested, textOf } from '../support/casework.ts';
import { complaint, fill, openForm } from '../support/dispute-stage.ts';
import { waitUntil } from '../support/waiting.ts';

describe('<dispute-form> whose late parts cannot be loaded', () => {
  itWhenCodeComesLater(
    'says so in the place of the evidence, and goes on by itself or at a click, with all that was typed',
    async () => {
      await block(['*/case/evidence-desk.ts*', '*/dispute-form/late.ts*']);
      const { el } = await openForm();
      const said = () => textOf(el, '#evidence').includes('The server is not available at the moment.');
      await waitUntil(said);
      await expect(el).to.be.accessible();
      await fill(el);
      await press(el, 'Check your answers');
      expect(find(el, '[aria-busy=true]')).to.exist;
      await block([]);
      await waitUntil(() => find(el, '.review') !== null);
      await rested(el);
      expect(focused(el)?.textContent).to.equal('Check your answers');
      await press(el, 'Go back');
      await press(el, 'Try again');
      await waitUntil(() => find(el, 'fieldset#evidence') !== null);
      expect(find(el, '#text')!.value).to.equal(complaint);
    },
  );
});
