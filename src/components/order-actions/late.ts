/** What order-actions does not need on its main way: loaded once the page is at rest. */
import type { LitElement } from 'lit';
import type { FieldProblem } from '../../contract/api-error.ts';
import { actionsMore } from '../../i18n/en/actions-more.ts';
import { more } from '../../i18n/en/more.ts';
import { announce } from '../shared/announcements.ts';
import type { CoreDeadlineBlock } from '../shared/core-deadline-block.ts';
import { extra } from '../shared/extra.styles.ts';
import { fields } from '../shared/fields.styles.ts';
import { icon } from '../shared/icon.ts';
import { renderFailed } from '../shared/states.ts';
import { renderHelp, renderLeads, renderNowhere } from './late-bar.ts';
import { renderLines, renderNotes, pillOf, titleOf, toneOf } from './late-card.ts';
import { renderMenu, renderMenuButton } from './menu.ts';
import { renderTop } from './late-top.ts';
import { styles } from './order-actions.styles.ts';
import type { Late } from './parts.ts';
import type { Draft, Problems } from './review.ts';
import type { ActionsI18n } from './summary.ts';
import { remember, renderUndo } from './undo.ts';

/** Gives an element the rest of its texts and its look. */
function equip(host: LitElement, i18n: ActionsI18n, block: CoreDeadlineBlock): void {
  block.announce = announce;
  i18n.add(more, actionsMore);
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  for (const { styleSheet } of [extra, fields, styles])
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}

/** Puts beside the fields what the server found wrong. */
function explain(i18n: ActionsI18n, problems: Problems, found: readonly FieldProblem[]): void {
  const names: Record<string, keyof Draft> = { refund: 'amount', date: 'date', reason: 'explanation' };
  for (const { path, code, params } of found) {
    const field = path.split('.').at(-1) ?? '';
    const texts = { ...params } as Record<string, string>;
    problems[names[field] ?? 'explanation'] =
      i18n.maybe([`problem.${code}`, 'problem.server'], texts) ?? code;
  }
}

export const late: Late = {
  equip,
  explain,
  offlineIcon: icon('offline'),
  pillOf,
  remember,
  renderFailed,
  renderHelp,
  renderLeads,
  renderLines,
  renderMenu,
  renderMenuButton,
  renderNotes,
  renderNowhere,
  renderTop,
  renderUndo,
  titleOf,
  toneOf,
};
