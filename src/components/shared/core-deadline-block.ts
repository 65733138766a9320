/** One deadline on screen: counted down without rendering, urgent in time. Silent until it is told what to announce. */
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Deadline } from '../../contract/deadlines.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { HOUR, MINUTE } from '../../contract/time.ts';
import type { OrderView } from '../../controllers/order-view.ts';
import { TickController } from '../../controllers/ticker.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import { coreIcon } from './core-icon.ts';
import { splitWith } from './split.ts';
import { momentTag, nameOf, orderParams } from './words.ts';

type Tone = 'calm' | 'caution' | 'critical' | 'over';

/** The deadline that matters most now: the first that a person must meet, else the first at all. */
export function nextDeadline(order: OrderSnapshot, kind = ''): Deadline | undefined {
  const sorted = order.deadlines.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (kind) return sorted.find((deadline) => deadline.kind === kind);
  return sorted.find(({ owner }) => owner !== 'system') ?? sorted[0];
}

/** "Answer by {when}", with `{when}` still open. */
export function dueText(i18n: I18n, order: OrderSnapshot, { kind, owner }: Deadline): string {
  const keys = [`due.${kind.split('.')[0]}.${owner === order.viewer.actor ? 'you' : 'other'}`, 'due.other'];
  if (kind === 'hardStop' && order.status === 'accepted') {
    const mayMark = order.actions.some(({ type, open }) => type === 'markReady' && open);
    keys.unshift(`due.hardStop.${mayMark ? 'mark' : 'accepted'}`);
  }
  return i18n.maybe(keys, { name: nameOf(i18n, order, owner) }) ?? '{when}';
}

/** What silence means in money. */
export function meansText(i18n: I18n, order: OrderSnapshot, { kind, consequence }: Deadline): string {
  const { captured, promisedRefund, currency } = order.money;
  const { code, params } = consequence;
  const split = splitWith(order, code === 'refundAll' ? captured : 0);
  const amount = (name: 'refund' | 'payout') => i18n.money(Number(params[name] ?? split[name]), currency);
  const filled = { ...orderParams(i18n, order), refund: amount('refund'), payout: amount('payout') };
  const { actor } = order.viewer;
  const keys = [`${kind}.${code}`, kind, code];
  if (kind === 'disputeWindow' && promisedRefund > 0) keys.unshift('promised');
  return (
    i18n.maybe(
      keys.flatMap((key) => [`means.${key}.${actor}`, `means.${key}`]),
      filled,
    ) ?? ''
  );
}

export class CoreDeadlineBlock implements ReactiveController {
  /** What screen readers hear when the time left goes from one value (ms) to another. */
  announce: ((i18n: I18n, before: number, left: number) => string | undefined) | undefined;
  readonly #host: ReactiveElement;
  readonly #i18n: I18n;
  readonly #ticker: TickController;
  /** Zero while none is shown. */
  #due = 0;
  #isMine = false;
  #isOffline = false;
  #text = '';
  #left = 0;
  #tone: Tone = 'calm';

  constructor(host: ReactiveElement, i18n: I18n) {
    this.#host = host;
    this.#i18n = i18n;
    this.#ticker = new TickController(host, () => this.#tick());
    host.addController(this);
  }

  /** The block for one deadline of an order, as seen in this view. */
  render(
    order: OrderSnapshot,
    deadline: Deadline,
    { connection, asOf }: Pick<OrderView, 'connection' | 'asOf'>,
    offlineIcon: TemplateResult = coreIcon('clock'),
  ): TemplateResult {
    const i18n = this.#i18n;
    const text = dueText(i18n, order, deadline);
    const { dueAt, owner } = deadline;
    this.#isMine = owner === order.viewer.actor;
    this.#isOffline = connection === 'offline';
    this.#follow(Date.parse(dueAt), text.replace('{when}', i18n.instant(dueAt)));
    const isUrgent = this.#tone === 'critical';
    const isOver = this.#tone === 'over';
    const due = isUrgent ? i18n.t('due.urgent', { due: text.charAt(0).toLowerCase() + text.slice(1) }) : text;
    return html`
      <div class="deadline" part="deadline" data-tone=${this.#tone}>
        ${this.#isOffline ? offlineIcon : coreIcon(isUrgent ? 'alert' : 'clock')}
        <p class="when">${i18n.rich(isOver ? i18n.t('due.was') : due, { when: momentTag(i18n, dueAt) })}</p>
        <p class="left" role="timer" aria-live="off"></p>
        <p class="means sm">
          ${
            this.#isOffline && asOf
              ? i18n.t('due.offline', { time: i18n.time(new Date(asOf).toISOString()) })
              : isOver
                ? i18n.t('due.counts', { time: i18n.time(dueAt) })
                : meansText(i18n, order, deadline)
          }
        </p>
        <p class="vh" id="say" role="status"></p>
      </div>
    `;
  }

  hostUpdated(): void {
    this.#paint();
  }

  hostDisconnected(): void {
    this.#due = 0;
  }

  #follow(due: number, text: string): void {
    if (due !== this.#due) this.#left = 0;
    this.#due = due;
    this.#text = text;
    this.#tone = this.#toneNow();
  }

  #tick(): void {
    if (!this.#due) return;
    if (this.#toneNow() !== this.#tone) this.#host.requestUpdate();
    this.#paint();
  }

  /** Writes the time left where it stands; rendering the element each second would cost far more. */
  #paint(): void {
    if (!this.#due) return;
    const left = this.#due - this.#ticker.now;
    const text = left > 0 ? this.#i18n.left(left) : this.#i18n.t('due.checking');
    this.#write('[role=timer]', this.#isOffline ? this.#i18n.t('due.about', { left: text }) : text);
    const say = this.announce?.(this.#i18n, this.#left, left);
    if (say) this.#write('#say', `${say}: ${this.#text}`);
    this.#left = left;
  }

  #toneNow(): Tone {
    const left = this.#due - this.#ticker.now;
    if (left <= 0) return 'over';
    if (!this.#isMine || left > 24 * HOUR) return 'calm';
    return left > 10 * MINUTE ? 'caution' : 'critical';
  }

  #write(selector: string, text: string): void {
    const at = this.#host.renderRoot.querySelector(selector);
    if (at && at.textContent !== text) at.textContent = text;
  }
}
