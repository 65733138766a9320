/** The same widget without libraries, as a good engineer would write it by hand for one status and one language. */
import { answer, type order as Order } from './fixture.ts';
import { css } from './vanilla.css.ts';

type Snapshot = typeof Order;
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

function instant(iso: string): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

function left(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  const hours = Math.floor((ms % 86_400_000) / 3_600_000);
  return `${days} day${days === 1 ? '' : 's'} ${hours} h left`;
}

const range = ({ startDate, endDate }: Snapshot['agreement']) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(startDate.date), new Date(endDate.date));

class VanillaActions extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  async connectedCallback(): Promise<void> {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
    const response = await answer('http://orders.example/v1/orders/cm-2417');
    this.#render((await response.json()) as Snapshot);
  }

  #render(order: Snapshot): void {
    const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: order.money.currency });
    const amount = money.format(order.money.captured / 100);
    const payout = money.format((order.money.captured * (1 - order.money.feeBps / 10_000)) / 100);
    const client = order.parties.client.name;
    const due = order.deadlines[0]!.dueAt;
    const remaining = element('p', { className: 'left', role: 'timer', ariaLive: 'off' });
    const tick = () => (remaining.textContent = left(Date.parse(due) - Date.now()));
    tick();
    setInterval(tick, 1000);
    const pair = (term: string, value: string, className = '') =>
      element('div', { className }, element('dt', {}, term), element('dd', {}, value));

    const card = element('article', { className: 'card', ariaBusy: 'false' });
    card.setAttribute('aria-labelledby', 'title');
    card.append(
      element(
        'header',
        { className: 'head' },
        element(
          'div',
          {},
          element('h3', { id: 'title', tabIndex: -1 }, 'Your turn: accept or decline'),
          element('p', {}, `Order ${order.number} from ${client} · ${amount}`),
        ),
        element('span', { className: 'pill' }, icon(`${circle}M5 8h6M8.5 5.5 11 8l-2.5 2.5`), 'Placed'),
      ),
      element(
        'div',
        { className: 'body' },
        element(
          'div',
          { className: 'deadline' },
          icon(`${circle}M8 4.5V8l2.5 1.5`),
          element('p', { className: 'when' }, 'Answer by ', element('time', { dateTime: due }, instant(due))),
          remaining,
          element(
            'p',
            { className: 'means' },
            `If you do nothing, the order expires and ${amount} goes back to ${client}.`,
          ),
          element('p', { className: 'vh', role: 'status' }),
        ),
        element(
          'dl',
          { className: 'facts' },
          pair('Campaign', range(order.agreement)),
          pair('Deliverables', order.agreement.deliverables.join(', ')),
          pair('You receive after the 10% fee', payout, 'total'),
        ),
      ),
      this.#bar(client, amount),
    );
    this.#root.replaceChildren(card);
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
      element(
        'details',
        { className: 'help' },
        element('summary', {}, 'What accepting means ', icon('m4 6.25 4 4 4-4')),
        element(
          'p',
          {},
          `The agreement is frozen. ${client} uploads the creatives, and ${amount} stays held until the order ends.`,
        ),
      ),
    );
  }

  async #accept(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    await answer('http://orders.example/v1/orders/cm-2417/actions');
    button.textContent = 'Accepted';
  }
}

customElements.define('vanilla-actions', VanillaActions);
