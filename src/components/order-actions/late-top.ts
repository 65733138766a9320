/** What stands over an order: offline, overtaken, failed; and the way back of what was just done. */
import type { TemplateResult } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import { mends, renderConflict, renderError, renderOffline } from '../shared/states.ts';
import { labelOf } from './buttons.ts';
import type { CardParts, Overtaken, Top } from './parts.ts';

export function renderTop(parts: CardParts, top: Top): unknown {
  const { i18n, isOffline } = parts;
  return [isOffline ? renderOffline(i18n, top.view.asOf) : '', renderTrouble(parts, top)];
}

function renderTrouble(
  parts: CardParts,
  { view, outcome, overtaken, unloaded, retry }: Top,
): TemplateResult | string {
  if (overtaken) return renderOvertaken(parts, overtaken);
  if (unloaded)
    return renderFailure(parts, unloaded, new ApiError('network', 'a part could not be loaded'), retry);
  if (outcome?.kind === 'failed') return renderFailure(parts, outcome.command.type, outcome.error, retry);
  return view.error ? renderFailure(parts, '', view.error, retry) : '';
}

/** What failed; without a type the order itself is no longer followed. */
function renderFailure(
  { i18n, order }: CardParts,
  type: string,
  error: ApiError,
  retry: () => void,
): TemplateResult {
  const what = type
    ? i18n.maybe([`not.${type}`, 'not'], { what: labelOf(i18n, order, type) })
    : i18n.maybe([`state.${error.code}`, 'state.other']);
  return renderError(i18n, { what, error }, mends(error) ? retry : undefined);
}

function renderOvertaken({ i18n, order }: CardParts, { type, story, kept }: Overtaken): TemplateResult {
  const unsent = i18n.maybe([`unsent.${type}`, 'conflict.notSent']);
  return renderConflict(i18n, {
    order,
    story,
    what: kept ? `${unsent} ${i18n.t('unsent.kept')}` : unsent,
  });
}
