import { expect, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import { TickController } from '../../src/controllers/ticker.ts';
import { roomOf } from '../support/campaign.ts';
import { countListeners, countTimers, setHidden } from '../support/page.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

class TickProbe extends LitElement {
  ticks: number[] = [];
  tick = new TickController(this, (now) => this.ticks.push(now));
  override render(): TemplateResult {
    return html``;
  }
}
customElements.define('tick-probe', TickProbe);

describe('the ticker', () => {
  let timers: ReturnType<typeof countTimers>;
  let listeners: ReturnType<typeof countListeners>;
  beforeEach(() => {
    timers = countTimers();
    listeners = countListeners(document);
  });
  afterEach(() => {
    setHidden(false);
    timers.restore();
    listeners.restore();
  });

  const add = (count: number) => {
    const probes = Array.from({ length: count }, () => new TickProbe());
    document.body.append(...probes);
    return probes;
  };

  it('runs one timer for all elements, at full seconds', () => {
    const probes = add(20);
    expect(timers.running).to.equal(1);
    timers.fire();
    expect(timers.running).to.equal(1);
    expect(timers.delays.at(-1)).to.equal(1000);
    timers.fire();
    expect(probes.map(({ ticks }) => ticks.length)).to.deep.equal(Array(20).fill(2));
    for (const probe of probes) probe.remove();
    expect(timers.running).to.equal(0);
  });

  it('rests while the page is hidden, and ticks at once when it is seen again', () => {
    const [probe] = add(1);
    setHidden(true);
    expect(timers.running).to.equal(0);
    add(1)[0]!.remove();
    expect(timers.running).to.equal(0);
    setHidden(false);
    expect(probe!.ticks).to.have.length(1);
    expect(timers.running).to.equal(1);
    probe!.remove();
  });

  it('leaves no timer and no listener after 450 mounts and unmounts', () => {
    for (let round = 0; round < 450; round++) for (const probe of add(1)) probe.remove();
    expect(timers.running).to.equal(0);
    expect(listeners.count).to.equal(0);
  });

  it('tells the server’s time', async () => {
    const campaign = createCampaign(scriptedAdapter(null).adapter, { drafts: false });
    const room = await roomOf(campaign);
    const probe = new TickProbe();
    room.append(probe);
    expect(Math.abs(probe.tick.now - Date.now())).to.be.below(1000);
    const later = new Date(Date.now() + 5 * 3_600_000);
    campaign.clock.sync(later.toISOString());
    expect(Math.abs(probe.tick.now - later.getTime())).to.be.below(1000);
    room.remove();
  });
});
