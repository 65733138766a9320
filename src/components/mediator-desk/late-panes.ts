/** The parts of the record that are opened less often: agreement, history, conversation, creatives, notes. */
import { html, nothing, type TemplateResult } from 'lit';
import { chat } from '../../i18n/en/chat.ts';
import { creatives } from '../../i18n/en/creatives.ts';
import { files } from '../../i18n/en/files.ts';
import { review } from '../../i18n/en/review.ts';
import type { RecordContext } from '../shared/case/evidence-opener.ts';
import { eventIcon, eventSentence } from '../shared/event-sentence.ts';
import { icon } from '../shared/icon.ts';
import { momentTag } from '../shared/words.ts';
import { renderAgreement } from './agreement.ts';
import type { CaseKit, Pane } from './case-kit.ts';
import { ChatPane } from './chat-pane.ts';
import { CreativesPane } from './creatives-pane.ts';
import { NotesPane } from './notes-pane.ts';
import type { RecordWords } from './record-words.ts';

/** With their texts. */
export async function openLatePanes(kit: CaseKit): Promise<LatePanes> {
  await kit.i18n.add({ chat, files, creatives, review });
  return new LatePanes(kit);
}

export class LatePanes {
  readonly #kit: CaseKit;
  readonly #i18n: RecordWords;
  readonly #creatives: CreativesPane;
  /** They ask the server, and so come only when somebody looks. */
  #chat: ChatPane | undefined;
  #notes: NotesPane | undefined;

  constructor(kit: CaseKit) {
    this.#kit = kit;
    this.#i18n = kit.i18n as unknown as RecordWords;
    this.#creatives = new CreativesPane(kit.host, this.#i18n);
  }

  render(c: RecordContext, pane: Pane): unknown {
    switch (pane) {
      case 'agreement':
        return renderAgreement(this.#i18n, c.order);
      case 'timeline':
        return this.#renderTimeline(c);
      case 'chat':
        return (this.#chat ??= new ChatPane(this.#kit.host, this.#i18n)).render(c.order);
      case 'creatives':
        return this.#creatives.render(c);
      case 'notes':
        return (this.#notes ??= new NotesPane(this.#kit)).render(c.order);
      default:
        return nothing;
    }
  }

  /** Oldest first, one sentence for each step. */
  #renderTimeline({ order }: RecordContext): TemplateResult {
    const { i18n } = this.#kit;
    const { entries, more } = order.timeline;
    const [first] = entries;
    return html`<div class="body">
      ${
        more && first
          ? html`<p class="sm muted">
              ${i18n.rich(i18n.t('pane.begins'), { instant: momentTag(i18n, first.at) })}
            </p>`
          : nothing
      }
      <ol class="log">
        ${entries.map(
          ({ type, by, params, at }) =>
            html`<li class="note">
              ${icon(eventIcon(type))}
              <div>
                <p>${eventSentence(i18n, order, { code: type, by, params })}</p>
                <p class="sm muted">${momentTag(i18n, at)}</p>
              </div>
            </li>`,
        )}
      </ol>
    </div>`;
  }
}
