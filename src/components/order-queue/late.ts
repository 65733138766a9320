/** What the queue does not need to show its first rows: loaded beside them. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { QueueController } from '../../controllers/queue-controller.ts';
import { queueLate } from '../../i18n/en/queue-late.ts';
import { empty } from '../shared/empty.ts';
import { Grace } from '../shared/queue-grace.ts';
import { AcceptPart } from './accept-part.ts';
import {
  type Around,
  type LateWords,
  newsOf,
  renderLine,
  renderLong,
  renderNone,
  renderStanding,
  renderTrouble,
} from './around.ts';
import type { GridController } from './grid-controller.ts';
import { handleKey } from './grid-keys.ts';
import { lateStyles } from './late.styles.ts';
import { Speaker } from './speaker.ts';
import type { QueueWords } from './words.ts';

/** What the element shows just now. */
type Scene = Pick<Around, 'queue' | 'state' | 'choose'>;

/** With all its texts, in the language of the page. */
export async function makeLate(
  host: LitElement,
  i18n: QueueWords,
  queue: QueueController,
  grid: GridController,
): Promise<Late> {
  await i18n.add({ queueLate });
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  for (const { styleSheet } of [empty, lateStyles]) if (styleSheet) adoptedStyleSheets.push(styleSheet);
  return new Late(host, i18n as unknown as LateWords, queue, grid);
}

export class Late {
  readonly accept: AcceptPart;
  readonly #host: LitElement;
  readonly #i18n: LateWords;
  readonly #queue: QueueController;
  readonly #grid: GridController;
  readonly #grace: Grace;
  readonly #speaker: Speaker;
  /** The question of which it was said how many orders answer it. */
  #counted: string;

  constructor(host: LitElement, i18n: LateWords, queue: QueueController, grid: GridController) {
    this.#host = host;
    this.#i18n = i18n;
    this.#queue = queue;
    this.#grid = grid;
    this.#counted = queue.query;
    this.accept = new AcceptPart(host, i18n, queue);
    this.#grace = new Grace(host, queue);
    this.#speaker = new Speaker(() => host.renderRoot.querySelector('#say'));
  }

  updated(): void {
    const { view, query } = this.#queue;
    this.accept.updated();
    this.#grace.updated();
    const news = newsOf(this.#i18n, view);
    if (view.phase === 'open' && this.#counted !== query) {
      this.#counted = query;
      this.#speaker.say(this.#i18n.plural('queue.found', view.total));
    } else if (news !== '') this.#speaker.say(news);
  }

  leave(): void {
    this.accept.leave();
    this.#grace.leave();
  }

  tick(): void {
    this.#speaker.tick();
  }

  key(event: KeyboardEvent): void {
    handleKey(event, this.#grid, (row) => this.accept.toggle(row));
  }

  renderTop(scene: Scene): unknown {
    return renderStanding(this.#around(scene));
  }

  renderLong(typed: string): unknown {
    return renderLong(this.#i18n, typed);
  }

  renderLine(scene: Scene): TemplateResult {
    return renderLine(this.#around(scene));
  }

  renderNone(scene: Scene): TemplateResult {
    return renderNone(this.#around(scene));
  }

  /** Under the rows: further ones did not come, or nobody shows the order that was opened. */
  renderFoot(scene: Scene, isNowhere: boolean): unknown {
    const { pageError } = scene.queue;
    if (isNowhere) return html`<p class="foot sm">${this.#i18n.t('queue.nowhere')}</p>`;
    return pageError && renderTrouble(this.#around(scene), this.#i18n.t('queue.failed.more'), pageError);
  }

  #around(scene: Scene): Around {
    return { ...scene, i18n: this.#i18n, retry: () => this.#queue.retry(), arrange: this.#arrange };
  }

  /** What is new gets its place; the first of it gets the focus. */
  readonly #arrange = async (): Promise<void> => {
    const fresh = new Set(this.#queue.view.fresh);
    this.#queue.tell((follow) => follow.arrange());
    await this.#host.updateComplete;
    const place = this.#queue.view.rows.findIndex(({ id }) => fresh.has(id));
    await this.#grid.focus(Math.max(0, place));
  };
}
