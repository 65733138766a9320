/** Accepting several orders at once: the bar with the choice, and what became of each. Loaded when there is one to accept. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { announce } from '../../controllers/events.ts';
import { type Acceptance, type Accepting, acceptingIn, type Asker } from '../../controllers/queue-accept.ts';
import type { QueueController } from '../../controllers/queue-controller.ts';
import type { QueueRow } from '../../controllers/queue-view.ts';
import type { CoreI18n } from '../../i18n/core-i18n.ts';
import { icon } from '../shared/icon.ts';
import { requestOpen } from '../shared/open.ts';
import { lost, reasonOf } from '../shared/states.ts';
import { storyOf } from '../shared/stories.ts';
import type { LateWords } from './around.ts';

/** More lines than these stand only in the list. */
const mostLines = 3;

export class AcceptPart {
  /** Ids of the chosen rows. */
  readonly picked = new Set<string>();
  readonly #host: LitElement;
  readonly #i18n: LateWords;
  readonly #queue: QueueController;
  #accepting: Accepting | undefined;
  #wasBusy = false;
  readonly #asker: Asker;

  constructor(host: LitElement, i18n: LateWords, queue: QueueController) {
    this.#host = host;
    this.#i18n = i18n;
    this.#queue = queue;
    this.#asker = {
      before: (orderId, command) => announce(host, 'cm-before-action', { orderId, command }),
      done: (orderId, { receipt, order }) => {
        this.picked.delete(orderId);
        queue.tell((follow) => follow.put(order));
        announce(host, 'cm-action-done', { orderId, receipt, order });
      },
      failed: (orderId, error) => {
        const { latest } = error;
        if (latest) queue.tell((follow) => follow.put(latest));
        announce(host, 'cm-error', { orderId, error });
      },
    };
  }

  /** Whether the bar takes the place of the filters. */
  get isOn(): boolean {
    return this.picked.size > 0 || this.#accepting?.isBusy === true;
  }

  /** Follows what is on its way in this campaign; called before each rendering. */
  follow(): void {
    const { campaign, view } = this.#queue;
    const accepting = campaign && acceptingIn(campaign);
    if (accepting !== this.#accepting) {
      this.leave();
      accepting?.listeners.add(this.#changed);
      this.#accepting = accepting;
    }
    if (view.viewer) accepting?.recall(view.viewer.subject, this.#asker);
    if (this.picked.size === 0) return;
    const open = new Set(view.rows.filter((row) => row.actions.includes('accept')).map(({ id }) => id));
    for (const id of this.picked) if (!open.has(id)) this.picked.delete(id);
  }

  leave(): void {
    this.#accepting?.listeners.delete(this.#changed);
    this.#accepting = undefined;
  }

  toggle({ id, actions }: QueueRow): void {
    if (!actions.includes('accept') || this.#accepting?.resultOf(id)?.state === 'sending') return;
    if (!this.picked.delete(id)) this.picked.add(id);
    this.#host.requestUpdate();
  }

  /** What stands in the row of an order that was accepted, or was to be. */
  noteOf(id: string): string | undefined {
    const result = this.#accepting?.resultOf(id);
    if (!result) return;
    const isAlready = result.state === 'conflict' && result.isAlready;
    const reference = result.state === 'done' ? result.receipt.reference : '';
    return this.#i18n.maybe([`pick.${isAlready ? 'already' : result.state}`], { reference });
  }

  renderBar(): TemplateResult {
    const i18n = this.#i18n;
    const isBusy = this.#accepting?.isBusy === true;
    const isOffline = this.#queue.view.connection === 'offline';
    const chosen = this.#queue.view.rows.filter(({ id }) => this.picked.has(id));
    const count = chosen.length;
    return html`
      <div class="bar" part="selection">
        <p class="sm">
          <strong>${i18n.plural('pick.selected', count)}</strong> ·
          ${i18n.t('pick.held', { amounts: sums(i18n, chosen) })}
        </p>
        <span class="end"></span>
        <button type="button" class="btn" data-size="s" ?hidden=${isBusy} @click=${this.#clear}>
          ${i18n.t('pick.clear')}
        </button>
        <button
          type="button"
          class="btn"
          id="accept"
          data-kind="primary"
          data-size="s"
          part="primary-action"
          aria-busy=${isBusy ? 'true' : nothing}
          aria-disabled=${isBusy || isOffline ? 'true' : nothing}
          @click=${(event: MouseEvent) => isBusy || isOffline || this.#accept(chosen, event)}
        >
          ${isBusy ? i18n.t('pick.accepting') : i18n.plural('pick.accept', count)}
        </button>
      </div>
    `;
  }

  /** Of those accepted together: how many, and what is to be known of the others. */
  renderResults(): TemplateResult | typeof nothing {
    const i18n = this.#i18n;
    const results = this.#accepting?.results ?? [];
    if (results.length === 0) return nothing;
    const done = results.filter(({ state }) => state === 'done').length;
    const others = results.filter(({ state }) => state !== 'done' && state !== 'sending');
    const figures = { done: i18n.number(done), all: i18n.number(results.length) };
    const isBusy = this.#accepting!.isBusy;
    const conflicts = others.filter(({ state }) => state === 'conflict');
    return html`
      <div
        class="banner"
        part="results"
        id="results"
        tabindex="-1"
        data-tone=${others.length > 0 ? 'caution' : nothing}
        role="status"
      >
        ${icon(others.length > 0 ? 'alert' : isBusy ? 'wait' : 'done')}
        <div>
          <p><strong>${i18n.t(isBusy ? 'pick.summary.busy' : 'pick.summary', figures)}</strong></p>
          ${others.slice(0, mostLines).map((one) => html`<p>${this.#lineOf(one)}</p>`)}
          ${others.length > mostLines ? html`<p>${i18n.plural('pick.more', others.length - mostLines)}</p>` : nothing}
        </div>
        <div class="row-of">
          ${conflicts.length === 1 ? this.#renderOpen(conflicts[0]!) : nothing}
          ${isBusy ? nothing : this.#renderWays(others.some(({ state }) => state === 'failed'))}
        </div>
      </div>
    `;
  }

  /** The button that was pressed may be gone now. */
  updated(): void {
    const isBusy = this.#accepting?.isBusy === true;
    const isOver = this.#wasBusy && !isBusy;
    this.#wasBusy = isBusy;
    const root = this.#host.shadowRoot!;
    if (isOver && !root.activeElement) root.querySelector<HTMLElement>('#results')?.focus();
  }

  readonly #changed = (): void => this.#host.requestUpdate();

  #lineOf(result: Acceptance): string {
    const i18n = this.#i18n;
    return i18n.t('pick.line', { number: result.row.number, what: this.#whatOf(result) });
  }

  #whatOf(result: Acceptance): string {
    const i18n = this.#i18n;
    if (result.state === 'vetoed') return i18n.t('pick.line.vetoed');
    if (result.state === 'conflict') {
      if (result.isAlready) return i18n.t('pick.line.already');
      return i18n.t('pick.line.conflict', { story: storyOf(i18n, result.latest, result.story) });
    }
    if (result.state !== 'failed') return '';
    const { error } = result;
    const after = i18n.maybe([lost.has(error.code) ? 'failed.once' : 'failed.nothing']);
    return `${reasonOf(i18n, error)} ${after}`;
  }

  #renderOpen({ row }: Acceptance): TemplateResult {
    const open = () => requestOpen(this.#host, { orderId: row.id, what: 'order' });
    return html`<button type="button" class="btn" data-size="s" @click=${open}>
      ${this.#i18n.t('pick.open', { number: row.number })}
    </button>`;
  }

  #renderWays(mayRetry: boolean): TemplateResult {
    const i18n = this.#i18n;
    const retry = () => this.#accepting?.retry(this.#asker);
    return html`
      ${
        mayRetry
          ? html`<button type="button" class="btn" data-size="s" @click=${retry}>
              ${icon('retry')}${i18n.maybe(['tryAgain'])}
            </button>`
          : nothing
      }<button type="button" class="btn" data-size="s" data-kind="quiet" @click=${this.#dismiss}>
        ${i18n.t('pick.dismiss')}
      </button>
    `;
  }

  readonly #clear = (): void => {
    this.picked.clear();
    this.#host.requestUpdate();
  };

  readonly #dismiss = (): void => {
    this.#accepting?.dismiss();
    this.#host.shadowRoot?.querySelector<HTMLElement>('#title')?.focus();
  };

  #accept(rows: readonly QueueRow[], event: MouseEvent): void {
    const button = event.currentTarget as HTMLElement;
    button.style.setProperty('min-inline-size', `${button.offsetWidth}px`);
    this.#accepting?.dismiss();
    this.#accepting?.accept(rows, this.#asker);
  }
}

/** "€2,070.00 + $12.00": what is held, per currency. */
function sums(i18n: Pick<CoreI18n, 'money'>, rows: readonly QueueRow[]): string {
  const bySort = new Map<string, number>();
  for (const { currency, captured } of rows) bySort.set(currency, (bySort.get(currency) ?? 0) + captured);
  return [...bySort].map(([currency, minor]) => i18n.money(minor, currency)).join(' + ');
}
