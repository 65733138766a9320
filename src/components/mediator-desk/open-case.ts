/** The case that is open: its head, what came of the last action, the record, and who decides it. Comes with the first case. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CommandInput } from '../../contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { caseFile } from '../../i18n/en/case-file.ts';
import { disputeCase } from '../../i18n/en/dispute-case.ts';
import { events } from '../../i18n/en/events.ts';
import { grounds } from '../../i18n/en/grounds.ts';
import { mediatorCase } from '../../i18n/en/mediator-case.ts';
import { adopt } from '../shared/adopt.ts';
import { CaseExport } from '../shared/case/case-export.ts';
import { styles as caseLook } from '../shared/case/case.styles.ts';
import { EvidenceOpener, type RecordContext } from '../shared/case/evidence-opener.ts';
import { renderEmpty } from '../shared/empty.ts';
import { fields } from '../shared/fields.styles.ts';
import { seg } from '../shared/seg.styles.ts';
import { contextLine } from '../shared/words.ts';
import { Ask } from './ask.ts';
import type { CaseKit, CaseWords } from './case-kit.ts';
import { DecisionPlace } from './decision-place.ts';
import { CaseHead } from './head.ts';
import type { Kit } from './kit.ts';
import { renderOutcome, renderDone } from './outcome.ts';
import { RecordPanes } from './panes.ts';
import { look } from './open-case.styles.ts';

/** The actions that are asked for here. */
const ours: ReadonlySet<string> = new Set(['claimCase', 'returnCase', 'requestInfo', 'decide']);

/** With its texts, in the language of the page, and its looks. */
export async function openCase(kit: Kit): Promise<OpenCase> {
  await kit.i18n.add({ mediatorCase, disputeCase, grounds, events, caseFile });
  adopt(kit.host, fields, seg, caseLook, look);
  return new OpenCase(kit);
}

export class OpenCase {
  readonly #kit: CaseKit;
  readonly #pieces: EvidenceOpener;
  readonly #head: CaseHead;
  readonly #panes: RecordPanes;
  readonly #ask: Ask;
  readonly #decision: DecisionPlace;
  #outcome: Outcome | null = null;
  /** What ended was asked for here: the focus follows it. */
  #isAsking = false;
  #shown = '';

  constructor(kit: Kit) {
    const i18n = kit.i18n as unknown as CaseWords;
    this.#kit = { ...kit, i18n, act: this.#act };
    this.#pieces = new EvidenceOpener(kit.host, i18n);
    this.#head = new CaseHead(this.#kit, new CaseExport(kit.host, i18n));
    this.#panes = new RecordPanes(this.#kit);
    this.#ask = new Ask(this.#kit);
    this.#decision = new DecisionPlace(this.#kit);
  }

  /** The next action to end is one that was asked for here. */
  expect(): void {
    this.#isAsking = true;
  }

  willUpdate(): void {
    const { order, host, focus } = this.#kit;
    if (this.#shown !== host.orderId) {
      this.#shown = host.orderId;
      this.#ask.reset();
      this.#decision.reset();
    }
    const { outcome } = order.view;
    const mine = outcome && ours.has(outcome.command.type) ? outcome : null;
    if (mine === this.#outcome) return;
    this.#outcome = mine;
    if (!mine) return;
    this.#ask.hear(mine);
    if (this.#isAsking && mine.kind !== 'failed') focus(mine.kind === 'done' ? '.receipt h4' : '#title');
    if (mine.kind !== 'failed') this.#isAsking = false;
  }

  /** Over the list and the record. */
  renderHead(): TemplateResult {
    const c = this.#context;
    const { order, i18n } = this.#kit;
    if (!c)
      return html`<header class="head">
        <h3 id="title" tabindex="-1">${order.order && contextLine(i18n, order.order)}</h3>
      </header>`;
    return html`
      ${renderOutcome(this.#kit, c, this.#outcome)} ${this.#head.render(c)}
      ${renderDone(this.#kit, c, this.#outcome)}
    `;
  }

  /** The record, and beside it the decision. */
  render(): TemplateResult {
    const c = this.#context;
    const { i18n, order } = this.#kit;
    if (!c)
      return html`<div class="wait">
        ${renderEmpty('scale', i18n.t('case.empty.title'), i18n.t('case.empty.text', { number: order.order?.number ?? '' }))}
      </div>`;
    return html`
      <div class="record" part="record">${this.#panes.render(c)} ${this.#ask.render(c)}</div>
      ${this.#decision.isNeeded(c) ? html`<div class="side">${this.#decision.render(c, this.#outcome)}</div>` : nothing}
    `;
  }

  get #context(): RecordContext | null {
    const order: OrderSnapshot | null = this.#kit.order.order;
    if (!order?.dispute) return null;
    return { i18n: this.#kit.i18n, order, dispute: order.dispute, pieces: this.#pieces };
  }

  readonly #act = ({ type, on }: AvailableAction, payload: object): void => {
    this.#isAsking = true;
    this.#kit.order.act({ type, on, payload } as CommandInput);
  };
}
