/** The theme playground: orders of one channel beside the tokens that they are dressed in. */
import { html, render, type TemplateResult } from 'lit';
import '../src/define.ts';
import { channels } from '../backend/src/demo/seed-cast.ts';
import { createHttpAdapter } from '../src/api-adapter/http/http-adapter.ts';
import { contrastsOf, painting } from '../src/components/campaign-manager/contrast.ts';
import { type DemoOrder, demo } from './api.ts';
import { controls, type Swatch } from './theme-controls.ts';
import { contrasts, cssText, exports } from './theme-export.ts';
import { importJson, read, type Shown, write } from './theme-state.ts';
import { statusName } from './words.ts';

/** One order in each of these, as far as there is one. */
const statuses = ['placed', 'ready', 'disputed', 'accepted', 'completed'];

const place = document.querySelector<HTMLElement>('#playground')!;
const adapter = createHttpAdapter({
  baseUrl: location.origin,
  getToken: async () => (await demo.signIn('channel', channels.harbour.id)).token,
});
/** What is copied is what is seen: the page wears the very text. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

let shown: Shown = read(location.hash);
let orders: DemoOrder[] = [];
let said = '';
let problems: string[] = [];

function page(swatch: Swatch, figures: TemplateResult | null): TemplateResult {
  const { appearance, width, language } = shown;
  return html`
    <div class="title">
      <div>
        <h1>Theme</h1>
        <p class="muted">
          Nine base tokens dress every element. Change them, look at real orders in several states, and take
          the theme along as CSS or as JSON. The address of this page holds all of it.
        </p>
      </div>
    </div>
    <div class="theme">
      ${controls({ shown, swatch, change })}
      <div class="theme-side">
        <section
          class="stage"
          aria-label="Orders"
          data-width=${width}
          data-scheme=${appearance.scheme ?? 'page'}
        >
          <div lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>
            <campaign-manager .adapter=${adapter}>${orders.map(widgets)}</campaign-manager>
          </div>
        </section>
        ${figures} ${exports({ appearance, said, problems, copy, paste })}
      </div>
    </div>
  `;
}

const widgets = ({ id, number, status }: DemoOrder, at: number): TemplateResult => html`
  <div>
    <h2 lang="en" dir="ltr">${number} <small>${statusName(status)}</small></h2>
    <order-actions order-id=${id}></order-actions>
    ${status === 'disputed' ? html`<dispute-case order-id=${id}></dispute-case>` : undefined}
    ${status === 'ready' ? html`<completion-checklist order-id=${id}></completion-checklist>` : undefined}
    ${at === 0 ? html`<order-timeline order-id=${id}></order-timeline>` : undefined}
    ${at === 0 ? html`<order-chat order-id=${id}></order-chat>` : undefined}
  </div>
`;

/** Colours and figures are read off an element that wears the theme already; before the first drawing there is none. */
function draw(): void {
  sheet.replaceSync(cssText(shown.appearance));
  const model = place.querySelector('order-timeline');
  const swatch: Swatch = (token, scheme) =>
    model ? painting(model, scheme, (paint) => hexOf(paint(token))) : '#000000';
  const figures = model && contrasts(contrastsOf(model, 'light'), contrastsOf(model, 'dark'));
  render(page(swatch, figures), place);
}

const hexOf = (parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function change(next: Partial<Shown>): void {
  shown = { ...shown, ...next };
  [said, problems] = ['', []];
  history.replaceState(null, '', `#${write(shown)}`);
  draw();
}

function copy(what: string, from: HTMLTextAreaElement): void {
  from.select();
  navigator.clipboard.writeText(from.value).then(
    () => say(`${what} copied.`),
    () => say(`The browser did not let it be copied. The ${what} is selected: copy it with the keyboard.`),
  );
}

function say(text: string): void {
  said = text;
  draw();
}

function paste(text: string): void {
  const found = importJson(text);
  if (found.appearance) change({ appearance: found.appearance });
  problems = found.problems;
  say(problems.length > 0 ? '' : 'This theme is shown now.');
}

async function start(): Promise<void> {
  const mine = (await demo.orders()).filter(({ channel }) => channel === channels.harbour.name);
  orders = statuses.flatMap((status) => mine.find((order) => order.status === status) ?? []);
  place.replaceChildren();
  draw();
  await place.querySelector('campaign-manager')!.updateComplete;
  draw();
  window.addEventListener('hashchange', () => {
    shown = read(location.hash);
    draw();
  });
}

start().catch(() => {
  place.replaceChildren('The demo’s server did not answer. Check that it runs, then reload this page.');
});
