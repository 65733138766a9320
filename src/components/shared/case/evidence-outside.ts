/** Facts that are not on an order's record: files, a link, words. */
import { html, nothing, type TemplateResult } from 'lit';
import { limits } from '../../../contract/limits.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import { renderText } from '../field.ts';
import { sizeText } from '../file-text.ts';
import { icon } from '../icon.ts';
import { hostOf, linkProblem } from '../link.ts';
import type { EvidenceContext, EvidenceWords, Shelf } from './given-evidence.ts';

interface OutsideContext {
  c: EvidenceContext;
  i18n: EvidenceWords;
  shelf: Shelf;
  host: OrderHost;
}

export function renderOutside(o: OutsideContext): TemplateResult {
  const { c, i18n, shelf } = o;
  const { given } = c;
  shelf.isOutside ||= given.link !== '' || given.words !== '' || Object.keys(given.files).length > 0;
  return html`
    <details
      class="group"
      ?open=${c.helps === 'file' || shelf.isOutside}
      @dragover=${shelf.files ? drag(shelf) : nothing}
      @drop=${shelf.files ? drag(shelf) : nothing}
    >
      <summary>
        ${icon('file')}<span>${i18n.t('pick.group.file')}</span>
        ${c.helps === 'file' ? html`<span class="hint">${i18n.t('pick.helps')}</span>` : nothing}
        ${icon('down')}
      </summary>
      <div class="stack">
        <p class="hint">${i18n.t('pick.outside')}</p>
        ${shelf.files ? renderFiles(o) : nothing} ${renderLink(o)}
        ${renderText(i18n, {
          id: `${c.id}-words`,
          label: i18n.t('pick.words'),
          value: given.words,
          hint: i18n.t('pick.words.hint'),
          max: limits.response.max,
          onInput: (words) => shelf.change({ words }),
        })}
      </div>
    </details>
  `;
}

/** Files may also be dropped on the group, open or not. */
const drag =
  ({ files }: Shelf) =>
  (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    if (event.type === 'drop') files?.take([...event.dataTransfer.files]);
  };

function renderFiles({ c, i18n, shelf, host }: OutsideContext): TemplateResult {
  const choose = () => host.renderRoot.querySelector<HTMLInputElement>(`#${c.id}-files`)?.click();
  const take = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen once more.
    input.value = '';
    shelf.files?.take(files);
  };
  return html`
    <div class="stack-s">
      ${shelf.files?.render(choose)}
      <div class="row">
        <button type="button" class="btn" data-size="s" id="${c.id}-add" @click=${choose}>
          ${icon('plus')}${i18n.t('pick.file.add')}</button
        ><span class="hint">
          ${i18n.t('pick.file.hint', { max: sizeText(i18n, limits.attachments.bytes) })}
        </span>
        <input type="file" id="${c.id}-files" multiple hidden @change=${take} />
      </div>
    </div>
  `;
}

function renderLink({ c, i18n, shelf }: OutsideContext): TemplateResult {
  const id = `${c.id}-link`;
  const { link } = c.given;
  const isWrong = link.trim() !== '' && linkProblem(link) !== undefined;
  const domain = isWrong ? '' : hostOf(link.trim());
  return html`
    <div class="field" part="field">
      <label for=${id}>${i18n.t('pick.link')}</label>
      <input
        class="input"
        id=${id}
        type="url"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        dir="ltr"
        .value=${link}
        aria-invalid=${c.problem && isWrong ? 'true' : nothing}
        aria-describedby="${id}-under"
        @input=${({ target }: Event) => shelf.change({ link: (target as HTMLInputElement).value })}
      />
      <p class="under" id="${id}-under">
        <span>
          ${domain ? i18n.rich<TemplateResult | string>(i18n.t('pick.link.domain'), { domain: html`<strong dir="ltr">${domain}</strong>` }) : i18n.t('pick.link.hint')}
        </span>
      </p>
    </div>
  `;
}
