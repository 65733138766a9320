/** One row of the grid; of one height whether its order has been loaded or not. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actor } from '../../contract/actions.ts';
import type { QueueRow } from '../../controllers/queue-view.ts';
import { icon } from '../shared/icon.ts';
import { nextStep, pillOf, type QueueWords, unreadCount } from './words.ts';

export interface RowScene {
  i18n: QueueWords;
  actor: Actor;
  /** With a checkbox; null without. */
  picked: ReadonlySet<string> | null;
  selected: string;
  /** The place whose row the Tab key reaches. */
  stop: number;
  href: string;
  /** What became of an action on it, instead of the next step. */
  noteOf(id: string): string | undefined;
}

export function renderRow(scene: RowScene, row: QueueRow | undefined, place: number): TemplateResult {
  const isPicked = row && scene.picked?.has(row.id);
  return html`
    <div
      class="row"
      role="row"
      part="row"
      data-place=${place}
      data-due=${row?.dueAt ?? nothing}
      ?data-mine=${row?.view === 'needsYou'}
      ?data-bone=${!row}
      ?data-left=${row?.hasLeft}
      aria-rowindex=${place + 2}
      aria-current=${row && row.id === scene.selected ? 'true' : nothing}
      aria-selected=${scene.picked ? (isPicked ? 'true' : 'false') : nothing}
      tabindex=${place === scene.stop ? '0' : '-1'}
    >
      ${row ? renderCells(scene, row, isPicked === true) : renderBone(scene)}
    </div>
  `;
}

const renderBone = ({ i18n, picked }: RowScene) => html`
  ${picked ? html`<div role="gridcell" data-col="pick"></div>` : nothing}
  ${['order', 'status', 'next', 'due', 'amount'].map(
    (name) =>
      html`<div role="gridcell" data-col=${name}>
        <span class="bone"></span
        >${name === 'order' ? html`<span class="vh">${i18n.t('queue.row.loading')}</span>` : nothing}
      </div>`,
  )}
`;

function renderCells(scene: RowScene, row: QueueRow, isPicked: boolean): TemplateResult {
  const { i18n, actor, href } = scene;
  const [tone, name] = pillOf(row);
  const count = unreadCount(row.unread);
  const next = scene.noteOf(row.id) ?? (row.hasLeft ? i18n.t('queue.left') : nextStep(i18n, row, actor));
  return html`
    ${scene.picked ? renderPick(i18n, row, isPicked) : nothing}
    <div role="rowheader" data-col="order">
      <a
        class="link"
        part="link"
        tabindex="-1"
        href=${href ? href.replaceAll('{id}', encodeURIComponent(row.id)) : nothing}
        role=${href ? nothing : 'button'}
        .textContent=${row.number}
      ></a
      ><span
        class="badge"
        role="img"
        ?hidden=${row.unread === 0}
        aria-label=${i18n.plural('queue.messages', row.unread, { count })}
        .textContent=${count}
      ></span
      ><span class="sub" title=${row.with} dir="auto" .textContent=${row.with}></span>
    </div>
    <div role="gridcell" data-col="status">
      <span class="pill" data-tone=${tone}
        >${icon(name)}<span .textContent=${i18n.label('status', row.status)}></span
      ></span>
    </div>
    <div role="gridcell" data-col="next" title=${next} .textContent=${next}></div>
    <div role="gridcell" data-col="due">
      <time
        datetime=${row.dueAt ?? nothing}
        .textContent=${row.dueAt ? i18n.instant(row.dueAt) : i18n.t('queue.due.none')}
      ></time
      ><span class="left">${icon('alert')}<span></span></span>
    </div>
    <div role="gridcell" data-col="amount" .textContent=${i18n.money(row.captured, row.currency)}></div>
  `;
}

function renderPick(i18n: QueueWords, row: QueueRow, isPicked: boolean): TemplateResult {
  // A box without a name chooses nothing that a person could know.
  const name = i18n.maybe(['queue.pick'], { number: row.number, name: row.with });
  return html`
    <div role="gridcell" data-col="pick">
      <input
        type="checkbox"
        tabindex="-1"
        ?hidden=${!name || !row.actions.includes('accept')}
        .checked=${live(isPicked)}
        aria-label=${name ?? nothing}
      />
    </div>
  `;
}
