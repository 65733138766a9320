/** The last look before a decision is stored: what each side will read, and what can no longer be changed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Actor } from '../../../contract/actors.ts';
import { pieceNumber, pieceTitle } from '../../shared/case/pieces.ts';
import { renderVerdict } from '../../shared/case/verdict.ts';
import { renderConfirm } from '../../shared/confirm-row.ts';
import { icon, type IconName } from '../../shared/icon.ts';
import { findingsOf, reliedOn } from './draft.ts';
import { caseOf, type FormContext, renderShares } from './parts.ts';

export interface PreviewOptions {
  refund: number;
  /** The decision is on its way. */
  busy: boolean;
  /** Nothing can be sent now. */
  waits: boolean;
  /** A side is still asked; undefined when none is. */
  awaited: TemplateResult | undefined;
  back(): void;
  send(): void;
}

export function renderPreview(c: FormContext, options: PreviewOptions): TemplateResult {
  const { i18n, order, dispute, draft } = c;
  const { waits, busy, awaited, send } = options;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!waits && !busy) send();
  };
  const open = dispute.offers.filter(({ state }) => state === 'open').length;
  const point = (name: IconName, text: unknown) => html`<li>${icon(name)}<span>${text}</span></li>`;
  return html`
    <form class="review" part="review" novalidate @submit=${submit}>
      <div>
        <h4 tabindex="-1">${i18n.t('decide.preview.title', { case: dispute.caseNumber })}</h4>
        <p class="sm muted">${i18n.t('decide.preview.text')}</p>
      </div>
      <div class="sides">${renderReader(c, 'client', options)} ${renderReader(c, 'channel', options)}</div>
      <blockquote class="said kept" dir="auto">${draft.reasons.trim()}</blockquote>
      ${renderReliedOn(c)} ${renderShares(i18n, order, options.refund)}
      <ul class="points sm">
        ${point('lock', i18n.t('decide.moves'))} ${point('stop', i18n.t('decide.closes'))}
        ${open > 0 ? point('x', i18n.plural('decide.lapse', open)) : nothing}
        ${awaited ? point('wait', awaited) : nothing}
      </ul>
      ${renderButtons(c, options)}
    </form>
  `;
}

/** In the words of the one who reads it. */
function renderReader(c: FormContext, actor: Actor & ('client' | 'channel'), { refund }: PreviewOptions) {
  const { order, draft } = c;
  const viewed = { ...order, viewer: { ...order.viewer, actor } };
  return html`
    <div class="box">
      <h5>${c.i18n.t('decide.reads', { name: order.parties[actor].name })}</h5>
      ${renderVerdict(caseOf({ ...c, order: viewed }), { refund, findings: findingsOf(draft, c) })}
    </div>
  `;
}

function renderReliedOn(c: FormContext): TemplateResult | typeof nothing {
  const context = caseOf(c);
  const marked = reliedOn(c.draft, c);
  const pieces = c.dispute.evidence.filter(({ id }) => marked.includes(id));
  if (pieces.length === 0) return nothing;
  return html`
    <div class="sm">
      <p>${c.i18n.t('decision.relied')}</p>
      <ul>
        ${pieces.map(
          (piece) =>
            html`<li>
              <strong>${pieceNumber(context, piece)}</strong> <bdi>${pieceTitle(context, piece)}</bdi>
            </li>`,
        )}
      </ul>
    </div>
  `;
}

function renderButtons(
  { i18n, dispute }: FormContext,
  { busy, waits, back }: PreviewOptions,
): TemplateResult {
  return renderConfirm({
    confirm: i18n.t('decide.confirm', { case: dispute.caseNumber }),
    goBack: i18n.t('goBack'),
    busy: busy ? i18n.t('decide.busy') : undefined,
    waits,
    back: () => busy || back(),
  });
}
