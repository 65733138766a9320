/** What stands above a page of many orders: its title, whose eyes these are, and the demo's clock. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { icon } from '../src/components/shared/icon.ts';
import { DAY, HOUR } from '../src/contract/primitives.ts';
import { demo } from './api.ts';
import { formats } from './words.ts';

export interface BarContent {
  title: string;
  text(): string;
  /** Who can be looked over the shoulder: names by value. */
  people: Readonly<Record<string, string>>;
  /** Whose eyes these are now. */
  as(): string;
  look(as: string): void;
  /** What this page can do beside moving the clock. */
  more?: { label: string; steps: [label: string, work: (say: (text: string) => void) => Promise<string>][] };
}

/** Draws the bar, and again whenever it says so; one step at a time; what fails is said, never swallowed. */
export function openBar(place: HTMLElement, content: BarContent): { draw(): void } {
  let aheadMs = 0;
  let isBusy = false;
  let said = '';

  function draw(): void {
    render(template(), place);
  }

  function say(text: string): void {
    said = text;
    draw();
  }

  async function run(work: () => Promise<string>): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    say('');
    try {
      said = await work();
    } catch {
      said = 'The demo’s server did not answer. Check that it still runs, then try again.';
    }
    isBusy = false;
    draw();
  }

  async function readClock(): Promise<string> {
    aheadMs = Date.parse((await demo.time()).now) - Date.now();
    return '';
  }

  async function move(ms: number): Promise<string> {
    say('Moving the clock…');
    await demo.moveClock({ advanceMs: ms });
    return readClock();
  }

  const button = (label: string, work: () => Promise<string>, kind = ''): TemplateResult =>
    html`<button type="button" class="button ${kind}" aria-disabled=${isBusy} @click=${() => run(work)}>
      ${label}
    </button>`;

  function template(): TemplateResult {
    const now = new Date(Date.now() + aheadMs).toISOString();
    const { title, text, people, more } = content;
    return html`
      <div class="title">
        <div>
          <h1>${title}</h1>
          <p class="muted">${text()}</p>
        </div>
        <div class="orders">
          <label class="label" for="as">Look as</label>
          <select
            id="as"
            @change=${(event: Event) => content.look((event.currentTarget as HTMLSelectElement).value)}
          >
            ${Object.entries(people).map(
              ([value, name]) =>
                html`<option value=${value} .selected=${value === content.as()}>${name}</option>`,
            )}
          </select>
        </div>
      </div>
      <section class="card controls" aria-label="Demo controls">
        <div class="group" role="group" aria-label="Move the clock">
          <p class="clock">${icon('clock')}<time datetime=${now}>${formats.instant(now)}</time></p>
          ${button('Forward 1 h', () => move(HOUR))} ${button('Forward 24 h', () => move(DAY))}
        </div>
        <div class="group end" role="group" aria-label=${more?.label ?? 'The demo'}>
          ${more?.steps.map(([label, work]) => button(label, () => work(say)))}
          ${button('Start over', startOver, 'quiet')}
        </div>
        <p class="label" role="status">${said || nothing}</p>
      </section>
    `;
  }

  place.replaceChildren();
  setInterval(draw, 10_000);
  void run(readClock);
  return { draw };
}

async function startOver(): Promise<string> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('cm:')) localStorage.removeItem(key);
  await demo.reset();
  location.assign(location.pathname);
  return '';
}
