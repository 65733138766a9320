import { expect } from '@open-wc/testing';
import {
  adapterConformance,
  checkNames,
  type CheckName,
  RuleBroken,
} from '../../src/api-adapter/conformance/conformance.ts';
import { startDemo } from '../conformance/worlds/demo.ts';

/** What depends on where an adapter runs: its line, its timers, its aborts, its files. Node runs all of them. */
const here = /^(snapshot|watch|line|key|call|chat|file)\./;

describe('the demo in a browser, by the conformance kit', () => {
  const demo = startDemo();
  after(() => demo.end());
  adapterConformance((title, run) => here.test(title) && it(title, run), demo.open);
});

describe('the conformance kit', () => {
  interface Test {
    title: string;
    run: () => Promise<void>;
  }

  function collect(open: Parameters<typeof adapterConformance>[1], skip = {}) {
    const tests: Test[] = [];
    const skipped: Test[] = [];
    const it = (title: string, run: Test['run']) => tests.push({ title, run });
    const left = (title: string, run: Test['run']) => skipped.push({ title, run });
    adapterConformance(Object.assign(it, { skip: left }), open, skip);
    return { tests, skipped };
  }
  const nowhere = () => Promise.reject(new Error('no world is needed'));
  const refusal = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return error as Error;
    }
    throw new Error('nothing was refused');
  };

  it('registers each check once, with its name and its rule', () => {
    const { tests, skipped } = collect(nowhere);
    expect(tests.map(({ title }) => title.split(':')[0])).to.deep.equal([...checkNames]);
    expect(new Set(checkNames).size).to.equal(checkNames.length);
    expect(skipped).to.deep.equal([]);
  });

  it('reports what is left out, with its reason, through the runner or else in the title', () => {
    const name: CheckName = 'queue.cursor';
    const { tests, skipped } = collect(nowhere, { [name]: 'no pages here' });
    expect(tests).to.have.length(checkNames.length - 1);
    expect(skipped[0]!.title).to.match(/^queue\.cursor: .*\[left out: no pages here\]$/);
    const titles: string[] = [];
    adapterConformance((title) => titles.push(title), nowhere, { [name]: 'no pages here' });
    expect(titles).to.have.length(checkNames.length);
    expect(titles.filter((title) => title.endsWith('[left out: no pages here]'))).to.have.length(1);
  });

  it('refuses to leave out a check that is none, or one without a reason', () => {
    expect(refusal(() => collect(nowhere, { 'queue.colour': 'why not' })).message).to.contain('queue.colour');
    expect(refusal(() => collect(nowhere, { 'queue.cursor': ' ' })).message).to.contain('say why');
  });

  it('leaves out, with the reason, what a world cannot do; a runner that cannot hear it sees a failure', async () => {
    const { advance: _, ...still } = await demo().open();
    const { tests } = collect(async () => still);
    const { run } = tests.find(({ title }) => title.startsWith('deadline.expires'))!;
    const reasons: string[] = [];
    const heard = run as unknown as (context: object) => Promise<void>;
    await heard({ skip: (reason: string) => reasons.push(reason) });
    expect(reasons).to.deep.equal(['this world has no advance()']);
    const [failure] = await Promise.allSettled([run()]);
    expect(String(failure.status === 'rejected' && failure.reason)).to.contain('Name it in skip');
  });

  it('says of a failure which check it was, its rule, what was expected and what came', async () => {
    const world = await demo().open();
    const deaf = {
      ...world,
      signIn: (...who: Parameters<typeof world.signIn>) => ({ ...world.signIn(...who), scope: '' }),
    };
    const { tests } = collect(async () => deaf);
    const { run } = tests.find(({ title }) => title.startsWith('call.unsupported'))!;
    const [failure] = await Promise.allSettled([run()]);
    const reason = failure.status === 'rejected' ? failure.reason : null;
    expect(reason).to.be.instanceOf(RuleBroken);
    expect((reason as RuleBroken).check).to.equal('call.unsupported');
    expect((reason as RuleBroken).message).to.match(/call\.unsupported: What the adapter says/);
    expect((reason as RuleBroken).message).to.match(/expected: a name .*\n.*came:\s+""/);
  });

  const demos: { end(): Promise<void> }[] = [];
  function demo() {
    const started = startDemo();
    demos.push(started);
    return started;
  }
  after(async () => {
    for (const one of demos) await one.end();
  });
});
