/** One slot as a row: what it wants, where it stands, and below that whatever its side can do. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeSlot } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { icon, type IconName } from '../shared/icon.ts';
import { fileSlotOf, wantedText } from '../shared/file-wants.ts';
import { type Words } from './kit.ts';
import { isProposal, isText } from './slots.ts';

interface Pill {
  icon: IconName;
  tone?: 'accent' | 'positive' | 'caution';
  label: string;
}

export function renderPill({ icon: name, tone, label }: Pill): TemplateResult {
  return html`<span class="pill" data-tone=${tone ?? nothing}>${icon(name)}${label}</span>`;
}

function pillOf(i18n: Words, order: OrderSnapshot, slot: CreativeSlot): Pill {
  const { actor } = order.viewer;
  const label = i18n.label('status', slot.status);
  const proposed = isProposal(slot);
  switch (slot.status) {
    case 'approved':
      return { icon: 'done', tone: 'positive', label: i18n.t('status.approved') };
    case 'submitted':
      return actor === 'channel'
        ? { icon: 'turn', tone: 'accent', label: i18n.t(proposed ? 'status.proposed' : 'status.review') }
        : { icon: 'wait', label: i18n.t(proposed ? 'status.proposed' : 'status.submitted') };
    case 'changesRequested':
      return { icon: 'undo', ...(actor === 'client' && { tone: 'caution' as const }), label };
    case 'missing':
      return actor === 'client' && slot.required && order.actions.some(({ on }) => on.slotId === slot.id)
        ? { icon: 'turn', tone: 'accent', label: i18n.t('status.missing') }
        : { icon: 'wait', label: i18n.t(slot.required ? 'status.missing' : 'status.empty') };
    default:
      return { icon: 'info', label };
  }
}

/** "Text · required · up to 300 characters", "Image · required · PNG or JPEG · at least 1,080 × 1,080 px · up to 10 MB" */
function wantedLine(i18n: Words, slot: CreativeSlot): string {
  const max = i18n.number(slot.maxCharacters ?? limits.creativeText.max);
  const file = fileSlotOf(slot);
  return [
    i18n.label('kind', slot.kind),
    i18n.t(slot.required ? 'required' : 'optional'),
    file ? wantedText(i18n, file) : i18n.t(isText(slot) ? 'limit.text' : 'limit.link', { max }),
  ].join(' · ');
}

const kinds: Readonly<Record<string, IconName>> = { text: 'chat', image: 'image' };

/** `picture`: the address of what the slot holds. */
function renderThumb(slot: CreativeSlot, picture: string | undefined): TemplateResult {
  const shown = picture ? html`<img src=${picture} alt="" />` : icon(kinds[slot.kind] ?? 'file');
  return html`<span class="thumb">${shown}</span>`;
}

export function renderSlot(
  i18n: Words,
  order: OrderSnapshot,
  slot: CreativeSlot,
  content: unknown,
  picture?: string,
): TemplateResult {
  return html`
    <li class="slot" part="slot" aria-labelledby="slot-${slot.id}">
      ${renderThumb(slot, picture)}
      <div>
        <h4 id="slot-${slot.id}" tabindex="-1">${slot.name}</h4>
        <p class="hint">${wantedLine(i18n, slot)}</p>
        ${slot.note ? html`<p class="sm" dir="auto">${slot.note}</p>` : nothing}
      </div>
      ${renderPill(pillOf(i18n, order, slot))}
      <div class="wide">${content}</div>
    </li>
  `;
}
