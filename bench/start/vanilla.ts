/**
 * The same widget without libraries, as a good engineer would write it by hand for one status and one language; as fast
 * as we know how: without the browser's own formatters too, whose first use would be half of its start.
 */
import { answer, type accepted as Accepted, type order as Order } from './fixture.ts';
import { css } from './vanilla.css.ts';

type Snapshot = Pick<typeof Order, 'number' | 'parties' | 'money' | 'agreement' | 'deadlines'>;
const svgNamespace = 'http://www.w3.org/2000/svg';
const circle = 'M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0';

function element(
  tag: string,
  properties: Record<string, unknown> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(svgNamespace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** "Tue 10 Mar 2026, 14:30 CET": the language fixes how a date becomes a string, so no formatter has to be made for it. */
function instant(iso: string): string {
  const [week, month, day, year, time, , ...zone] = String(new Date(iso)).split(' ');
  const initials = zone
    .join(' ')
    .replace('European Standard', 'European')
    .match(/\b[A-Z]/g)!;
  return `${week} ${Number(day)} ${month} ${year}, ${time!.slice(0, 5)} ${initials.join('')}`;
}

function left(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  const hours = Math.floor((ms % 86_400_000) / 3_600_000);
  return `${days} day${days === 1 ? '' : 's'} ${hours} h left`;
}

/** "16 – 22 Mar 2026", within one month. */
function range({ startDate, endDate }: Snapshot['agreement']): string {
  const [start, end] = [startDate, endDate].map(({ date }) => new Date(date).toUTCString().slice(5, 16));
  return `${start!.slice(0, 2)} – ${end}`;
}

/** "€1,200.00" */
const euros = (minor: number) => `€${(minor / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;

interface Card {
  title: string;
  pill: Node[];
  body: Node[];
  bar: HTMLElement;
}

const pair = (term: string, value: string, className = '') =>
  element('div', { className }, element('dt', {}, term), element('dd', {}, value));

class VanillaActions extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  #ticking: ReturnType<typeof setInterval> | undefined;

  async connectedCallback(): Promise<void> {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
    const response = await answer('http://orders.example/v1/orders/cm-2417');
    this.#renderPlaced((await response.json()) as Snapshot);
  }

  #render(order: Snapshot, { title, pill, body, bar }: Card): void {
    const { client, amount } = wordsOf(order);
    const card = element('article', { className: 'card', ariaBusy: 'false' });
    card.setAttribute('aria-labelledby', 'title');
    card.append(
      element(
        'header',
        { className: 'head' },
        element(
          'div',
          {},
          element('h3', { id: 'title', tabIndex: -1 }, title),
          element('p', {}, `Order ${order.number} from ${client} · ${amount}`),
        ),
        element('span', { className: 'pill' }, ...pill),
      ),
      element('div', { className: 'body' }, ...body),
      bar,
    );
    this.#root.replaceChildren(card);
  }

  #deadline({ deadlines }: Snapshot, lead: string, means: string): HTMLElement {
    const due = deadlines[0]!.dueAt;
    const remaining = element('p', { className: 'left', role: 'timer', ariaLive: 'off' });
    const tick = () => (remaining.textContent = left(Date.parse(due) - Date.now()));
    clearInterval(this.#ticking);
    tick();
    this.#ticking = setInterval(tick, 1000);
    return element(
      'div',
      { className: 'deadline' },
      icon(`${circle}M8 4.5V8l2.5 1.5`),
      element('p', { className: 'when' }, lead, element('time', { dateTime: due }, instant(due))),
      remaining,
      element('p', { className: 'means' }, means),
      element('p', { className: 'vh', role: 'status' }),
    );
  }

  #renderPlaced(order: Snapshot): void {
    const { client, amount, payout } = wordsOf(order);
    this.#render(order, {
      title: 'Your turn: accept or decline',
      pill: [icon(`${circle}M5 8h6M8.5 5.5 11 8l-2.5 2.5`), new Text('Placed')],
      body: [
        this.#deadline(
          order,
          'Answer by ',
          `If you do nothing, the order expires and ${amount} goes back to ${client}.`,
        ),
        element(
          'dl',
          { className: 'facts' },
          pair('Campaign', range(order.agreement)),
          pair('Deliverables', order.agreement.deliverables.join(', ')),
          pair('You receive after the 10% fee', payout, 'total'),
        ),
      ],
      bar: this.#bar(client, amount),
    });
  }

  #renderAccepted({ receipt, order }: typeof Accepted): void {
    const { client, amount } = wordsOf(order);
    const heading = element('h4', { tabIndex: -1 }, 'You accepted this order');
    const open = element('p', {}, 'Mark order ready opens once these are approved: Intro text.');
    this.#render(order, {
      title: `Waiting for ${client}`,
      pill: [icon(`${circle}M5 8.25 7 10.25 11 6`), new Text('Accepted')],
      body: [
        element(
          'div',
          { className: 'receipt', role: 'status' },
          heading,
          element('p', {}, `${client} now uploads the creatives. We tell you when they arrive.`),
          element(
            'p',
            {},
            element('time', { dateTime: receipt.at }, instant(receipt.at)),
            ' · Reference ',
            receipt.reference,
          ),
        ),
        element('p', {}, `${client} uploads the creatives. Arrived so far: 0 of 1.`),
        this.#deadline(
          order,
          'Everything ready by ',
          `If the order is not ready by then, it expires and ${amount} goes back to ${client}.`,
        ),
      ],
      bar: element(
        'div',
        { className: 'bar' },
        element('button', { type: 'button', disabled: true }, 'Mark order ready'),
        open,
        help('What ready means', 'The order is ready to run.'),
      ),
    });
    heading.focus();
  }

  #bar(client: string, amount: string): HTMLElement {
    const accept = element(
      'button',
      { type: 'button', className: 'primary' },
      'Accept order',
    ) as HTMLButtonElement;
    accept.addEventListener('click', () => void this.#accept(accept));
    return element(
      'div',
      { className: 'bar' },
      accept,
      element('button', { type: 'button' }, 'Decline order'),
      help(
        'What accepting means ',
        `The agreement is frozen. ${client} uploads the creatives, and ${amount} stays held until the order ends.`,
      ),
    );
  }

  async #accept(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    button.textContent = 'Accepting…';
    // Accepted exactly once, also when the answer is lost or the page is reloaded meanwhile.
    const key = crypto.randomUUID();
    const body = JSON.stringify({ type: 'accept', on: { status: 'placed' }, payload: {} });
    localStorage.setItem('vanilla-in-flight', JSON.stringify({ key, body, at: Date.now() }));
    const response = await answer('http://orders.example/v1/orders/cm-2417/actions', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });
    const accepted = (await response.json()) as typeof Accepted;
    localStorage.removeItem('vanilla-in-flight');
    this.#renderAccepted(accepted);
  }
}

function help(title: string, text: string): HTMLElement {
  const summary = element('summary', {}, title, icon('m4 6.25 4 4 4-4'));
  return element('details', { className: 'help' }, summary, element('p', {}, text));
}

function wordsOf({ money, parties }: Snapshot) {
  return {
    client: parties.client.name,
    amount: euros(money.captured),
    payout: euros(money.captured * (1 - money.feeBps / 10_000)),
  };
}

customElements.define('vanilla-actions', VanillaActions);
