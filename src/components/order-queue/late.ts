/** What the queue does not need to show its first rows: loaded beside them. */
import type { LitElement } from 'lit';
import type { QueueController } from '../../controllers/queue-controller.ts';
import { queueLate } from '../../i18n/en/queue-late.ts';
import { AcceptPart } from './accept-part.ts';
import { type LateWords, newsOf, renderNews, renderNone, renderStanding, renderTrouble } from './around.ts';
import { handleKey } from './grid-keys.ts';
import { lateStyles } from './late.styles.ts';
import { empty } from '../shared/empty.ts';
import { Speaker } from './speaker.ts';
import type { QueueWords } from './words.ts';

/** With all its texts, in the language of the page. */
async function makeLate(host: LitElement, words: QueueWords, queue: QueueController) {
  const i18n = words as unknown as LateWords;
  await i18n.add({ queueLate });
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  for (const { styleSheet } of [empty, lateStyles]) if (styleSheet) adoptedStyleSheets.push(styleSheet);
  const accept = new AcceptPart(host, i18n, queue);
  const speaker = new Speaker(() => host.renderRoot.querySelector('#say'));
  return { i18n, accept, speaker, handleKey, newsOf, renderNews, renderNone, renderStanding, renderTrouble };
}

export type Late = Awaited<ReturnType<typeof makeLate>>;
export { makeLate };
