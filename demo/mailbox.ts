/** What the server mailed about the order: a list, and the chosen mail, shown as text. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../src/components/shared/icon.ts';
import type { DemoMail } from './api.ts';
import { formats } from './words.ts';
import type { World } from './world.ts';

export interface MailHandlers {
  choose(id: string): void;
  /** A link of the mail that leads into this page. */
  follow(event: MouseEvent, url: URL, mail: DemoMail): void;
}

export function mailbox(world: World, handlers: MailHandlers): TemplateResult {
  const mail = world.mails.find(({ id }) => id === world.mailId) ?? world.mails[0];
  const count = world.mails.length;
  return html`<div class="mailbox">
    <section aria-labelledby="mailbox">
      <h2 id="mailbox" tabindex="-1">Mailbox <small>What the server would send</small></h2>
      ${mail ? letter(mail, handlers) : empty()}
    </section>
    <section aria-labelledby="sent">
      <h2 id="sent">
        Sent
        <small>${count} ${count === 1 ? 'email' : 'emails'} · <a href="./notices.html">Every email</a></small>
      </h2>
      ${
        count === 0
          ? nothing
          : html`<ul class="card mails">
              ${world.mails.map((row) => listed(row, row === mail, handlers))}
            </ul>`
      }
    </section>
  </div>`;
}

function empty(): TemplateResult {
  return html`<div class="card empty">
    ${icon('mail')}
    <h3>No email yet</h3>
    <p>Every change of the order is mailed to whoever needs to know.</p>
  </div>`;
}

function listed(mail: DemoMail, isShown: boolean, { choose }: MailHandlers): TemplateResult {
  return html`<li>
    <button type="button" aria-current=${isShown ? 'true' : nothing} @click=${() => choose(mail.id)}>
      <span class="subject">${mail.subject}</span>
      <span class="muted">To ${recipient(mail)} · ${formats.instant(mail.at)}</span>
    </button>
  </li>`;
}

function letter(mail: DemoMail, handlers: MailHandlers): TemplateResult {
  return html`<article class="card letter" data-mail=${mail.id}>
    <header>
      <div>
        <h3>${mail.subject}</h3>
        <p class="muted">
          To ${recipient(mail)} · <time datetime=${mail.at}>${formats.instant(mail.at)}</time>${
            mail.ics ? ' · calendar entry attached' : ''
          }
        </p>
      </div>
      <span class="pill">${icon('mail')}Email</span>
    </header>
    <div class="text">${blocks(mail.text).map((lines) => block(lines, mail, handlers))}</div>
  </article>`;
}

/** As the demo's server says it: a name, or a name with an address. */
export function recipient({ to }: DemoMail): string {
  return typeof to === 'string' ? to.replace(/\s*<.*>$/, '') : to.name;
}

/** Paragraphs of a plain text. */
function blocks(text: string): string[][] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part) => part.split('\n'));
}

function block(lines: string[], mail: DemoMail, handlers: MailHandlers): TemplateResult {
  const [first = ''] = lines;
  if (first.trimEnd() === '--') return html`<p class="muted">${inLines(lines.slice(1), mail, handlers)}</p>`;
  const quoted = lines.filter((line) => line.startsWith('>'));
  if (quoted.length > 0) {
    const said = lines.filter((line) => !line.startsWith('>'));
    const text = quoted.map((line) => line.replace(/^> ?/, ''));
    return html`<p class="muted">${said.join(' ')}</p>
      <blockquote>${inLines(text, mail, handlers)}</blockquote>`;
  }
  const call = lines.length === 1 ? /^([^:]{3,40}): (https?:\S+)$/.exec(first) : null;
  if (call?.[1] && call[2]) return html`<p>${link(call[2], call[1], 'button', mail, handlers)}</p>`;
  return html`<p>${inLines(lines, mail, handlers)}</p>`;
}

function inLines(lines: string[], mail: DemoMail, handlers: MailHandlers): unknown[] {
  return lines.flatMap((line, i) => [i > 0 ? html`<br />` : nothing, ...linked(line, mail, handlers)]);
}

/** Addresses of the demo's own pages become links; all others stay text. */
function linked(line: string, mail: DemoMail, handlers: MailHandlers): unknown[] {
  return line
    .split(/(https?:\/\/\S+)/)
    .map((part) =>
      part.startsWith(`${location.origin}/`)
        ? link(part, part.slice(location.origin.length), '', mail, handlers)
        : part,
    );
}

function link(
  address: string,
  label: string,
  kind: string,
  mail: DemoMail,
  { follow }: MailHandlers,
): TemplateResult | string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.origin !== location.origin) return `${label}: ${address}`;
  return html`<a class=${kind} href=${url.href} @click=${(event: MouseEvent) => follow(event, url, mail)}
    >${label}</a
  >`;
}
