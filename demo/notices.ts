/** Every email that the server can send, chosen by what happened, who gets it and in which language; and what did not arrive. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { icon } from '../src/components/shared/icon.ts';
import { readable } from '../src/i18n/messages.ts';
import { bodyOf } from './notices-html.ts';
import { deadlineName, formats } from './words.ts';

interface Preview {
  code: string;
  kind?: string;
  to: string;
  language: string;
  order: string;
  at: string;
  subject: string;
  text: string;
  html: string;
  ics?: string;
  headers: [name: string, value: string][];
}
interface Undelivered {
  key: string;
  kind: string;
  to?: string;
  attempts: number;
  error: string | null;
  nextAt: string;
  state: string;
}
type Choice = Record<'what' | 'to' | 'language', string>;

const place = document.querySelector<HTMLElement>('#notices')!;
const people: Record<string, string> = {
  channel: 'Channel',
  client: 'Client',
  mediator: 'Mediator',
  system: 'Support team',
};
const languages: Record<string, string> = { en: 'English', de: 'German' };

let mails: Preview[] = [];
let failed: Undelivered[] = [];
let said = '';
let choice: Choice = { what: 'complete', to: 'client', language: 'en' };

async function ask<T>(path: string, body?: object): Promise<T> {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const response = await fetch(path, body && { ...json, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

const whatOf = ({ code, kind }: Preview) => (kind === undefined ? code : `${code}.${kind}`);
const titleOf = ({ code, kind }: Preview) =>
  kind === undefined ? readable(code) : `${readable(code)}: ${deadlineName(kind)}`;
const unique = (values: readonly string[]) => [...new Set(values)];

/** What was chosen before stays, as far as there is such an email. */
function choose(wish: Partial<Choice>): void {
  const next = { ...choice, ...wish };
  const about = mails.filter((mail) => whatOf(mail) === next.what);
  const [first] = about.length > 0 ? about : mails;
  if (!first) return;
  const to = about.some((mail) => mail.to === next.to) ? next.to : first.to;
  choice = { what: whatOf(first), to, language: languages[next.language] ? next.language : 'en' };
  history.replaceState(null, '', `?${new URLSearchParams(choice).toString()}`);
  draw();
}

function draw(): void {
  render(page(), place);
}

function page(): TemplateResult {
  const about = mails.filter((mail) => whatOf(mail) === choice.what);
  const mail = about.find(({ to, language }) => to === choice.to && language === choice.language);
  const titles = new Map(mails.map((one) => [whatOf(one), titleOf(one)]));
  return html`
    <div class="title">
      <div>
        <h1>Every email</h1>
        <p class="muted">
          Written by the server from the demo’s orders: what each of them would get next, or could.
        </p>
      </div>
    </div>
    <div class="choices card">
      ${choiceOf('what', 'What happened', [...titles])}
      ${choiceOf('to', 'Who gets it', named(unique(about.map(({ to }) => to)), people))}
      ${choiceOf('language', 'Language', named(Object.keys(languages), languages))}
    </div>
    ${mail ? shown(mail) : nothing} ${undelivered()}
  `;
}

const named = (values: readonly string[], names: Record<string, string>) =>
  values.map((value) => [value, names[value] ?? value] as [string, string]);

function choiceOf(name: keyof Choice, label: string, options: readonly [string, string][]): TemplateResult {
  const change = (event: Event) => choose({ [name]: (event.currentTarget as HTMLSelectElement).value });
  return html`<div class="orders">
    <label class="label" for=${name}>${label}</label>
    <select id=${name} @change=${change}>
      ${options.map(
        ([value, text]) => html`<option value=${value} .selected=${value === choice[name]}>${text}</option>`,
      )}
    </select>
  </div>`;
}

function shown(mail: Preview): TemplateResult {
  return html`<div class="parts" lang=${mail.language}>
    <section aria-labelledby="html">
      <h2 id="html" lang="en">As a mail program shows it <small>HTML part</small></h2>
      <article class="card mail">
        <h3>${mail.subject}</h3>
        ${bodyOf(mail.html)}
      </article>
    </section>
    <section aria-labelledby="text">
      <h2 id="text" lang="en">The same as text <small>Order ${mail.order}</small></h2>
      ${source('Text part', mail.text)}
      <h2 lang="en">Headers</h2>
      <dl class="card headers">
        ${[['Subject', mail.subject] as const, ...mail.headers].map(
          ([name, value]) =>
            html`<div>
              <dt lang="en">${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${mail.ics === undefined ? noEntry() : entry(mail, mail.ics)}
      <details lang="en">
        <summary>HTML source</summary>
        ${source('HTML source', mail.html)}
      </details>
    </section>
  </div>`;
}

/** A part as it travels: read as text, and scrolled by keys. */
function source(label: string, text: string): TemplateResult {
  return html`<div
    class="card source"
    tabindex="0"
    role="region"
    aria-label=${label}
    .textContent=${text}
  ></div>`;
}

const noEntry = () =>
  html`<p class="muted" lang="en">No calendar entry: its reader has no deadline here.</p>`;

function entry(mail: Preview, ics: string): TemplateResult {
  return html`<p lang="en">
      <a class="button" href="#" download="deadline.ics" @click=${(event: Event) => offer(event, ics)}
        >Download deadline.ics</a
      >
    </p>
    <details lang="en">
      <summary>Calendar entry</summary>
      <div
        class="card source"
        tabindex="0"
        role="region"
        aria-label="Calendar entry"
        lang=${mail.language}
        .textContent=${ics}
      ></div>
    </details>`;
}

/** The file is made when it is asked for, and forgotten when the browser has it. */
function offer(event: Event, ics: string): void {
  const link = event.currentTarget as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([ics], { type: 'text/calendar' }));
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function undelivered(): TemplateResult {
  return html`<section class="undelivered" aria-labelledby="undelivered">
    <h2 id="undelivered" tabindex="-1">Not delivered</h2>
    <p role="status" class=${said ? 'notice' : 'vh'}>${said}</p>
    ${
      failed.length === 0
        ? html`<div class="card empty">
            ${icon('mail')}
            <h3>Everything was delivered</h3>
            <p>What a mail server refuses for good is kept here, with its words, until you send it again.</p>
          </div>`
        : html`<ul class="card">
            ${failed.map(failure)}
          </ul>`
    }
  </section>`;
}

function failure(row: Undelivered): TemplateResult {
  const { kind, to = '', attempts, error, nextAt, state } = row;
  const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  return html`<li>
    <div>
      <strong>${readable(kind)}${to && ` to the ${(people[to] ?? to).toLowerCase()}`}</strong>
      <p class="muted">${row.key}</p>
      <p>${error}</p>
      <p class="muted">
        ${state === 'dead' ? `Given up after ${tries}` : `${tries}; again at ${formats.instant(nextAt)}`}
      </p>
    </div>
    ${
      state === 'dead'
        ? html`<button class="button" type="button" @click=${() => run(() => sendAgain(row.key))}>
            Send again
          </button>`
        : nothing
    }
  </li>`;
}

interface Trouble {
  dead: Undelivered[];
  waiting: Undelivered[];
}
const failures = ({ dead, waiting }: Trouble) => [
  ...dead,
  ...waiting.filter(({ state }) => state !== 'dead'),
];

async function sendAgain(key: string): Promise<void> {
  failed = failures(await ask<Trouble>('/demo/outbox', { key }));
  const left = failed.some((row) => row.key === key);
  said = left ? 'It did not arrive this time either.' : 'It was delivered.';
  draw();
  // The button that had the focus is gone.
  document.getElementById('undelivered')?.focus();
}

/** What fails is said, never swallowed. */
function run(work: () => Promise<void>): void {
  work().catch(() => {
    said = 'The demo’s server did not answer. Check that it still runs, then reload this page.';
    draw();
  });
}

async function start(): Promise<void> {
  const [all, trouble] = await Promise.all([ask<Preview[]>('/demo/notices'), ask<Trouble>('/demo/outbox')]);
  [mails, failed] = [all, failures(trouble)];
  // Without a clear place lit would keep the words that the server's page began with.
  place.replaceChildren();
  choose(Object.fromEntries(new URL(location.href).searchParams));
}

start().catch(() => {
  place.replaceChildren('The demo’s server did not answer. Check that it runs, then reload this page.');
});
