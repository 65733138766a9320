/** What order-actions does not need on its main way: loaded once the page is at rest. */
import type { LitElement } from 'lit';
import { actionsMore } from '../../i18n/en/actions-more.ts';
import { events } from '../../i18n/en/events.ts';
import { more } from '../../i18n/en/more.ts';
import { watchLanguage } from '../../i18n/language-watch.ts';
import { announce } from '../shared/announcements.ts';
import type { CoreDeadlineBlock } from '../shared/core-deadline-block.ts';
import { extra } from '../shared/extra.styles.ts';
import { fields } from '../shared/fields.styles.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { icon } from '../shared/icon.ts';
import { explain } from '../shared/explain.ts';
import { print } from '../shared/print.styles.ts';
import type { ActionsI18n } from '../shared/review.ts';
import { renderFailed } from '../shared/states.ts';
import { remember, renderUndo } from '../shared/undo.ts';
import { isUnplaced, renderHelp, renderLeads, renderNowhere } from './late-bar.ts';
import { renderLines, renderNotes, pillOf, titleOf, toneOf } from './late-card.ts';
import { renderMenu, renderMenuButton } from './menu.ts';
import { renderTop } from './late-top.ts';
import { styles } from './order-actions.styles.ts';
import type { Late } from './parts.ts';

/** Gives an element the rest of its texts and its look. */
function equip(host: LitElement, i18n: ActionsI18n, block: CoreDeadlineBlock): void {
  block.announce = announce;
  keepFocus(host);
  watchLanguage(host);
  void i18n.add({ more, actionsMore, events });
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  for (const { styleSheet } of [extra, fields, styles, print])
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}

const late: Late = {
  equip,
  explain,
  isUnplaced,
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

/** With its texts in the language of the element that asks first. */
export async function arrive(i18n: ActionsI18n): Promise<Late> {
  await i18n.add({ more, actionsMore, events });
  return late;
}
