/** One deadline on screen: counted down without rendering, told to screen readers at five marks, urgent in time. */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Deadline } from '../../contract/deadlines.ts';
import { splitOf } from '../../contract/money.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { HOUR, MINUTE } from '../../contract/primitives.ts';
import type { OrderView } from '../../controllers/order-view.ts';
import { TickController } from '../../controllers/ticker.ts';
import type { I18n } from '../../i18n/i18n-controller.ts';
import { icon } from './icon.ts';
import { nameOf, orderParams, timeTag } from './words.ts';

type Tone = 'calm' | 'caution' | 'critical' | 'over';

/** What screen readers hear, once each: by how much is left. */
const marks = [
  [24 * HOUR, 'due.say.24h'],
  [HOUR, 'due.say.1h'],
  [10 * MINUTE, 'due.say.10m'],
  [MINUTE, 'due.say.1m'],
  [0, 'due.say.end'],
] as const;

/** The deadline that matters most now: the first that a person must meet, else the first at all. */
export function nextDeadline(order: OrderSnapshot, kind = ''): Deadline | undefined {
  const sorted = order.deadlines.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (kind) return sorted.find((deadline) => deadline.kind === kind);
  return sorted.find(({ owner }) => owner !== 'system') ?? sorted[0];
}

/** "Answer by {when}", with `{when}` still open. */
export function dueText(i18n: I18n, order: OrderSnapshot, { kind, owner }: Deadline): string {
  const mine = owner === order.viewer.actor;
  const group = `due.${kind.split('.')[0]}`;
  const keys = [`${group}.${mine ? 'you' : 'other'}`, 'due.other'];
  if (kind === 'hardStop' && order.status === 'accepted') {
    const mayMark = order.actions.some(({ type, open }) => type === 'markReady' && open);
    keys.unshift(mayMark ? 'due.hardStop.mark' : 'due.hardStop.accepted');
  }
  return i18n.maybe(keys, { name: nameOf(i18n, order, owner) }) ?? '{when}';
}

/** What silence means in money. */
export function meansText(i18n: I18n, order: OrderSnapshot, { kind, consequence }: Deadline): string {
  const { captured, promisedRefund, feeBps, currency } = order.money;
  const { code, params } = consequence;
  const split = splitOf(captured, code === 'refundAll' ? captured : promisedRefund, feeBps);
  const amount = (name: 'refund' | 'payout') => {
    const told = params[name];
    return i18n.money(typeof told === 'number' ? told : split[name], currency);
  };
  const filled = { ...orderParams(i18n, order), refund: amount('refund'), payout: amount('payout') };
  const viewer = order.viewer.actor;
  const keys = [`${kind}.${code}`, kind, code].flatMap((key) => [`means.${key}.${viewer}`, `means.${key}`]);
  const text = i18n.maybe(keys, filled) ?? '';
  if (kind !== 'disputeWindow' || promisedRefund === 0) return text;
  return `${text} ${i18n.maybe([`means.promised.${viewer}`, 'means.promised'], filled)}`;
}

export class DeadlineBlock implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #i18n: I18n;
  readonly #ticker: TickController;
  #due = 0;
  #owned = false;
  #text = '';
  #left = Infinity;
  #tone: Tone = 'calm';
  #offline = false;

  constructor(host: ReactiveElement, i18n: I18n) {
    this.#host = host;
    this.#i18n = i18n;
    host.addController(this);
    this.#ticker = new TickController(host, () => this.#tick());
  }

  /** The block for one deadline of an order, as seen in this view. */
  render(
    order: OrderSnapshot,
    deadline: Deadline,
    view: Pick<OrderView, 'connection' | 'asOf'>,
  ): TemplateResult {
    this.#follow(order, deadline, view);
    const i18n = this.#i18n;
    const moment = html`<time datetime=${deadline.dueAt}>${i18n.instant(deadline.dueAt)}</time>`;
    const when = this.#tone === 'over' ? i18n.t('due.was') : this.#dueLine(order, deadline);
    return html`
      <div class="deadline" part="deadline" data-tone=${this.#tone}>
        ${icon(this.#offline ? 'offline' : this.#tone === 'critical' ? 'alert' : 'clock')}
        <p class="when">${i18n.rich(when, { when: moment })}</p>
        ${
          this.#tone === 'over'
            ? html`<p class="left row"><span class="spin"></span>${i18n.t('due.checking')}</p>`
            : html`<p class="left" role="timer" aria-live="off"></p>`
        }
        <p class="means">${this.#meansLine(order, deadline, view.asOf)}</p>
        <p class="vh say" role="status"></p>
      </div>
    `;
  }

  hostUpdated(): void {
    this.#paint();
  }

  hostDisconnected(): void {
    this.#due = 0;
  }

  #dueLine(order: OrderSnapshot, deadline: Deadline): string {
    const text = dueText(this.#i18n, order, deadline);
    if (this.#tone !== 'critical') return text;
    return this.#i18n.t('due.urgent', { due: text.charAt(0).toLowerCase() + text.slice(1) });
  }

  #meansLine(order: OrderSnapshot, deadline: Deadline, asOf: number | null): unknown {
    const i18n = this.#i18n;
    const rich = (text: string, iso: string) => i18n.rich<TemplateResult>(text, { time: timeTag(i18n, iso) });
    if (this.#offline && asOf !== null) return rich(i18n.t('due.offline'), new Date(asOf).toISOString());
    if (this.#tone === 'over') return rich(i18n.t('due.counts'), deadline.dueAt);
    return meansText(i18n, order, deadline) || nothing;
  }

  #follow(order: OrderSnapshot, deadline: Deadline, view: Pick<OrderView, 'connection' | 'asOf'>): void {
    const due = Date.parse(deadline.dueAt);
    if (due !== this.#due) this.#left = Infinity;
    this.#due = due;
    this.#owned = deadline.owner === order.viewer.actor;
    this.#offline = view.connection === 'offline';
    this.#tone = this.#toneAt();
    this.#text = this.#i18n
      .rich(dueText(this.#i18n, order, deadline), { when: this.#i18n.instant(deadline.dueAt) })
      .join('');
  }

  #tick(): void {
    if (this.#due === 0) return;
    if (this.#toneAt() !== this.#tone) this.#host.requestUpdate();
    else this.#paint();
  }

  /** Writes the time left where it stands; rendering the element each second would cost far more. */
  #paint(): void {
    if (this.#due === 0) return;
    const left = this.#due - this.#ticker.now;
    const text = this.#i18n.left(left);
    write(this.#host, '[role=timer]', this.#offline ? this.#i18n.t('due.about', { left: text }) : text);
    const passed = marks.findLast(([mark]) => this.#left > mark && left <= mark);
    if (passed && this.#left !== Infinity)
      write(this.#host, '.say', this.#i18n.t('due.say', { left: this.#i18n.t(passed[1]), due: this.#text }));
    this.#left = left;
  }

  #toneAt(): Tone {
    const left = this.#due - this.#ticker.now;
    if (left <= 0) return 'over';
    if (!this.#owned || left > 24 * HOUR) return 'calm';
    return left > 10 * MINUTE ? 'caution' : 'critical';
  }
}

function write(host: ReactiveElement, selector: string, text: string): void {
  const at = host.renderRoot.querySelector(selector);
  if (at && at.textContent !== text) at.textContent = text;
}
