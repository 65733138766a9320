/** Questions of the mediator to one of the parties: what was asked and answered, and the next question. */
import { html, nothing, type TemplateResult } from 'lit';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { renderInfos } from '../shared/case/aside.ts';
import type { CaseContext } from '../shared/case/words.ts';
import { renderText, textProblem } from '../shared/field.ts';
import { renderBusy } from '../shared/review-step.ts';
import { momentTag, nameOf } from '../shared/words.ts';
import { type CaseKit, isBusyWith, openAction, waits } from './case-kit.ts';

type Side = 'channel' | 'client';
const sides = ['channel', 'client'] as const;
const noQuestion = () => ({ question: '' });

export class Ask {
  readonly #kit: CaseKit;
  readonly #drafts: Record<Side, DraftController<{ question: string }>>;
  /** Whose question is being written. */
  #to: Side | null = null;
  #hasTried = false;

  constructor(kit: CaseKit) {
    this.#kit = kit;
    const draft = (side: Side) => new DraftController(kit.host, `requestInfo.${side}`, noQuestion);
    this.#drafts = { channel: draft('channel'), client: draft('client') };
  }

  /** Another case was opened. */
  reset(): void {
    this.#to = null;
    this.#hasTried = false;
  }

  /** What came of an action: a question that was stored is no draft any more. */
  hear({ kind, command }: Outcome): void {
    if (kind !== 'done' || command.type !== 'requestInfo') return;
    this.#drafts[command.payload.side as Side].clear();
    this.reset();
  }

  render(c: CaseContext): TemplateResult | typeof nothing {
    const { i18n } = this.#kit;
    const { order, dispute } = c;
    const action = openAction(this.#kit, 'requestInfo');
    const open = dispute.infoRequests.find(({ state }) => state === 'open');
    const isMine = dispute.claimedBy === order.viewer.subject;
    if (!isMine || (!action && !open)) return renderInfos(c);
    return html`
      ${renderInfos(c)}
      <div class="body ask" role="group" aria-labelledby="ask">
        <h4 id="ask" tabindex="-1">${i18n.t('ask.heading')}</h4>
        ${
          open
            ? html`<p class="sm">
                ${i18n.rich<TemplateResult | string>(i18n.t('ask.waits'), {
                  name: nameOf(i18n, order, open.side),
                  when: momentTag(i18n, open.dueAt),
                })}
              </p>`
            : nothing
        }
        ${action ? this.#renderAsking(c, action) : nothing}
      </div>
    `;
  }

  #renderAsking(c: CaseContext, action: AvailableAction): TemplateResult {
    const { i18n } = this.#kit;
    const { order } = c;
    const { questions, windowHours } = action.input ?? {};
    const left = (side: Side) => questions?.[side] ?? 1;
    const names = { channel: order.parties.channel.name, client: order.parties.client.name };
    return html`
      <div class="row">
        ${sides.map((side) =>
          left(side) > 0
            ? html`<button
                type="button"
                class="btn"
                data-size="s"
                part="action"
                id="ask-${side}"
                aria-expanded=${this.#to === side ? 'true' : 'false'}
                @click=${() => this.#open(this.#to === side ? null : side)}
              >
                ${i18n.t('ask.to', { name: names[side] })}
              </button>`
            : html`<span class="sm muted">${i18n.t('ask.none', { name: names[side] })}</span>`,
        )}
      </div>
      <p class="sm muted">
        ${
          questions
            ? i18n.t('ask.left', {
                ...names,
                one: i18n.number(questions.channel),
                other: i18n.number(questions.client),
              })
            : nothing
        }
        ${windowHours ? i18n.t('ask.moves', { hours: i18n.number(windowHours) }) : nothing}
      </p>
      ${this.#to && left(this.#to) > 0 ? this.#renderForm(c, action, this.#to) : nothing}
    `;
  }

  #renderForm({ order }: CaseContext, action: AvailableAction, side: Side): TemplateResult {
    const { i18n } = this.#kit;
    const draft = this.#drafts[side];
    const { question } = draft.value;
    const name = nameOf(i18n, order, side);
    const hours = action.input?.windowHours;
    const isBusy = isBusyWith(this.#kit, 'requestInfo');
    const isWaiting = waits(this.#kit);
    return html`
      <form class="stack" novalidate @submit=${(event: Event) => this.#send(event, action, side)}>
        ${renderText(i18n, {
          id: 'ask-question',
          label: i18n.t('ask.field', { name }),
          hint: hours ? i18n.t('ask.hint', { name, hours: i18n.number(hours) }) : undefined,
          value: question,
          max: limits.info.max,
          problem: this.#hasTried ? textProblem(i18n, question, limits.info) : undefined,
          onInput: (text) => draft.change({ question: text }),
        })}
        <div class="row">
          <button
            class="btn"
            part="action"
            aria-disabled=${isWaiting && !isBusy ? 'true' : nothing}
            aria-busy=${isBusy ? 'true' : nothing}
          >
            ${isBusy ? renderBusy(i18n.t('ask.sending')) : i18n.t('ask.send')}
          </button>
          <button type="button" class="btn" part="action" data-kind="quiet" @click=${() => this.#close(side)}>
            ${i18n.t('ask.cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #open(to: Side | null): void {
    this.#to = to;
    this.#hasTried = false;
    if (to) this.#kit.focus('#ask-question');
    else this.#kit.host.requestUpdate();
  }

  #close(side: Side): void {
    this.#to = null;
    this.#kit.focus(`#ask-${side}`);
  }

  #send(event: Event, action: AvailableAction, side: Side): void {
    event.preventDefault();
    if (waits(this.#kit)) return;
    const { question } = this.#drafts[side].value;
    this.#hasTried = textProblem(this.#kit.i18n, question, limits.info) !== undefined;
    if (this.#hasTried) this.#kit.focus('#ask-question');
    else this.#kit.act(action, { side, question });
  }
}
