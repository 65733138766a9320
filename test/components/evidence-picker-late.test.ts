import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { find, press, rested, textOf, type } from '../support/casework.ts';
import { complaint, openForm } from '../support/dispute-stage.ts';

describe('evidence in <dispute-form> that cannot be loaded', () => {
  it('says so in its place, leaves the rest to be filled in, and comes at a click', async () => {
    await executeServerCommand('block', ['*/case/evidence-desk.ts*']);
    const { el } = await openForm();
    await waitUntil(() => textOf(el, '#evidence').includes('The server is not available at the moment.'));
    await expect(el).to.be.accessible();
    await type(el, '#text', complaint);
    await executeServerCommand('block', []);
    await press(el, 'Try again');
    await waitUntil(() => find(el, 'fieldset#evidence') !== null, undefined, { timeout: 3000 });
    await rested(el);
    expect(find(el, '#text')!.value).to.equal(complaint);
  });
});
