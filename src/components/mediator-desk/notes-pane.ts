/** Notes of mediators for mediators: what was noted, and the next note with its draft. */
import { html, nothing, type TemplateResult } from 'lit';
import { limits } from '../../contract/limits.ts';
import { saysSomething } from '../../contract/message.ts';
import type { CaseNote } from '../../contract/notes.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { CaseNotes } from '../../controllers/case-notes.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { renderText, textProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { messageText } from '../shared/message-text.ts';
import { renderBusy } from '../shared/review-step.ts';
import { mends, renderError } from '../shared/states.ts';
import { momentTag } from '../shared/words.ts';
import type { CaseKit } from './case-kit.ts';

export class NotesPane {
  readonly #kit: CaseKit;
  readonly #notes: CaseNotes;
  readonly #draft: DraftController<{ text: string }>;
  #hasTried = false;

  constructor(kit: CaseKit) {
    this.#kit = kit;
    this.#draft = new DraftController(kit.host, 'note', () => ({ text: '' }));
    this.#notes = new CaseNotes(kit.host, () => this.#draft.clear());
  }

  render({ viewer }: OrderSnapshot): TemplateResult {
    const { i18n } = this.#kit;
    const { phase, notes, error } = this.#notes.view;
    if (phase === 'failed' && error)
      return renderError(
        i18n,
        { what: i18n.t('notes.failed'), error },
        mends(error) ? () => this.#notes.retry() : undefined,
      );
    return html`
      <div class="body" aria-busy=${phase === 'loading' ? 'true' : nothing}>
        <p class="note sm">${icon('lock')}<span>${i18n.t('notes.hint')}</span></p>
        ${phase === 'loading' ? html`<span class="bone" data-b="block"></span>` : nothing}
        ${phase === 'open' && notes.length === 0 ? html`<p class="muted">${i18n.t('notes.none')}</p>` : nothing}
        <ol class="log">
          ${notes.map((note) => html`<li>${this.#renderNote(note, note.by === viewer.subject)}</li>`)}
        </ol>
      </div>
      ${this.#renderForm()}
    `;
  }

  #renderNote(note: CaseNote, isOwn: boolean): TemplateResult {
    const { i18n } = this.#kit;
    const by = i18n.t(isOwn ? 'notes.you' : 'notes.other');
    return html`
      <p class="sm muted">${i18n.rich(by, { instant: momentTag(i18n, note.at) })}</p>
      <blockquote class="said" dir="auto">${messageText(note, note.text)}</blockquote>
    `;
  }

  #renderForm(): TemplateResult {
    const { i18n } = this.#kit;
    const { sending } = this.#notes.view;
    const { text } = this.#draft.value;
    const isBusy = sending !== null && sending.error === null;
    return html`
      ${sending?.error ? renderError(i18n, { what: i18n.t('notes.unsaved'), error: sending.error }) : nothing}
      <form class="body" novalidate @submit=${this.#handleSave}>
        ${renderText(i18n, {
          id: 'note-text',
          label: i18n.t('notes.field'),
          value: text,
          max: limits.note.max,
          problem: this.#hasTried ? this.#problemOf(text) : undefined,
          onInput: (typed) => this.#draft.change({ text: typed }),
        })}
        <div class="row">
          <button class="btn" data-size="s" part="action" aria-busy=${isBusy ? 'true' : nothing}>
            ${isBusy ? renderBusy(i18n.t('notes.saving')) : i18n.t('notes.save')}
          </button>
        </div>
      </form>
    `;
  }

  #problemOf(text: string): string | undefined {
    const { i18n } = this.#kit;
    return textProblem(i18n, saysSomething(text) ? text : '', limits.note);
  }

  readonly #handleSave = (event: Event): void => {
    event.preventDefault();
    const { text } = this.#draft.value;
    this.#hasTried = this.#problemOf(text) !== undefined;
    if (this.#hasTried) this.#kit.focus('#note-text');
    else void this.#notes.add(text.trim());
  };
}
