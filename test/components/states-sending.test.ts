import { expect } from '@open-wc/testing';
import { ApiError, type ApiErrorCode } from '../../src/contract/api-error.ts';
import { all, press as pressFirst, type } from '../support/casework.ts';
import { hasNextStep, listen, stage, type Staged } from '../support/faulted.ts';
import { acts, subjectOf } from '../support/faulted-acts.ts';
import { waitUntil } from '../support/waiting.ts';
import { isAccessible, press, sees, textOf } from '../support/widget.ts';

let ears: ReturnType<typeof listen>;
beforeEach(() => {
  ears = listen();
});
afterEach(() => {
  ears.stop();
  expect(ears.console, 'the console stays silent').to.deep.equal([]);
});

describe('what the server found wrong stands beside the field', () => {
  const cases: [string, string, string][] = [
    ['decline', 'payload.explanation', '#explanation-under, .under'],
    ['submitCreative', 'payload.asset.text', '[id^=value-][id$=-under]'],
    ['requestChanges', 'payload.comments.0.text', 'form'],
    ['dispute', 'payload.text', '#text-under'],
  ];
  for (const [name, path, under] of cases)
    it(name, async () => {
      const act = acts.find((one) => one.name === name)!;
      const { el, server } = await stage(act);
      await act.send(el);
      server.actions[0]!.refuse(
        new ApiError('invalid', 'x', { fields: [{ path, code: 'notThis', params: {} }] }),
      );
      await sees(el, 'Change it and try again.');
      const beside = all(el, under).map(({ textContent }) => textContent);
      expect(beside.join()).to.contain('The server did not accept this. Change it and try again.');
      expect(el.shadowRoot!.querySelector('textarea[aria-invalid=true]') === null).to.equal(false);
      await isAccessible(el);
    });
});

describe('<order-chat>: a message', () => {
  const chat = subjectOf('order-chat');
  const text = 'Thanks, I review it before noon.';
  const send = async (el: Staged['el']) => {
    await type(el, 'textarea', text);
    await pressFirst(el, 'Send');
  };

  const words: [ApiErrorCode, string, RegExp][] = [
    ['network', 'Send now', /Not sent yet\. The server could not be reached\. It goes out by itself/],
    ['timeout', 'Send now', /Not sent yet\. The server did not answer in time\. It goes out by itself/],
    ['server', 'Send now', /Not sent yet\. The server reported a fault\. It goes out by itself/],
    ['unauthorized', 'Send now', /Not sent yet\. You are signed out\. It goes out by itself/],
    ['rateLimited', 'Send now', /Not sent yet\. Too many messages at once, 60 s to wait\. It goes out/],
    ['unavailable', 'Send now', /Not sent yet\. The server is not available at the moment\./],
    ['forbidden', 'Send again', /Not sent\. Your account may not do this\./],
    ['invalid', 'Send again', /Not sent\. The server did not accept what was entered\./],
  ];
  for (const [code, again, why] of words)
    it(`not sent by ${code}: keeps it, says why, and sends it again once`, async () => {
      const { el, server } = await stage(chat);
      await send(el);
      await sees(el, 'Sending…');
      server.sent[0]!.refuse(new ApiError(code, 'x', { requestId: 'E-5', retryAfterMs: 59_400 }));
      await sees(el, why);
      expect(textOf(el)).to.contain(text).and.contain('Reference E-5.');
      expect(ears.errors).to.deep.equal([{ on: 'order-chat', code }]);
      await isAccessible(el);
      await press(el, again);
      await waitUntil(() => server.sent.length === 2);
      expect(server.sent[1]!.what).to.deep.equal(server.sent[0]!.what);
      server.sent[1]!.answer({ seq: 9 });
      await waitUntil(() => !textOf(el).includes('Not '));
      expect(textOf(el)).to.contain(text);
    });

  it('waits while offline, and stands there after the page was left', async () => {
    const { el, server, drafts } = await stage(chat);
    server.connect('offline');
    await send(el);
    await sees(el, 'Waiting for a connection');
    el.remove();
    const again = await stage(chat, { drafts });
    await sees(again.el, text);
    expect(textOf(again.el)).to.match(/Not confirmed\.|Sending…|Waiting/);
    expect(hasNextStep(again.el)).to.equal(true);
  });
});
