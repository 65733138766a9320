import { ContextProvider } from '@lit/context';
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { ApiAdapter } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { type Campaign, campaignContext, createCampaign } from '../../controllers/campaign-context.ts';
import type { DraftStorage } from '../../controllers/drafts.ts';
import { announce } from '../../controllers/events.ts';
import { CoreI18n } from '../../i18n/core-i18n.ts';
import type { OpenRequest } from '../shared/open.ts';
import { findPlace, lead } from '../shared/places.ts';

/** How long a page may take to set the adapter before it is told that none is set. */
const graceMs = 1000;

/**
 * Put the widgets of one or more orders inside it, and set its `adapter`.
 *
 * @tag campaign-manager
 * @summary Connects the widgets inside it to one backend.
 * @status stable
 * @since 0.1.0
 *
 * @slot - The page's own content with widgets anywhere in it.
 * @fires {CustomEvent<{ error: ApiError }>} cm-error - `unsupported`: no adapter was set within a second.
 * @csspart hint - Tells developers that the adapter is missing.
 */
export class CampaignManager extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  // Without decorators: their code would be a hundredth of the first load.
  static override properties: PropertyDeclarations = {
    adapter: { attribute: false },
    drafts: { attribute: false },
    _isMissing: { state: true, attribute: false },
  };

  /** The backend: `createHttpAdapter(…)` or your own. Another one ends all open orders and opens them anew. */
  declare adapter: ApiAdapter | null;

  /** Where drafts are kept: a store like `localStorage` (the default), or `false` for nowhere. */
  declare drafts: DraftStorage | false | undefined;

  declare private _isMissing: boolean;

  #i18n = new CoreI18n(this);
  #provider = new ContextProvider(this, { context: campaignContext });
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.adapter = null;
    this._isMissing = false;
    this.addEventListener('cm-open', this.#handleOpen);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.adapter) this.#grace = setTimeout(() => this.#complain(), graceMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#grace);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('adapter') && !changed.has('drafts')) return;
    const { adapter, drafts } = this;
    if (adapter) this._isMissing = false;
    // Without an adapter the widgets wait, as they do before their provider exists.
    this.#provider.setValue((adapter ? createCampaign(adapter, { drafts }) : undefined) as Campaign);
  }

  /** Forgets everything that was typed and not sent for this backend: call it when somebody signs out. */
  forgetDrafts(): void {
    this.#provider.value?.drafts.eraseAll();
  }

  override render(): TemplateResult {
    return html`${
        this._isMissing
          ? html`<p part="hint" role="status">${this.#i18n.t('manager.noAdapter')}</p>`
          : nothing
      }<slot></slot>`;
  }

  #complain(): void {
    if (this.adapter) return;
    this._isMissing = true;
    const error = new ApiError(
      'unsupported',
      '<campaign-manager> has no adapter: set its `adapter` property',
    );
    announce(this, 'cm-error', { error });
  }

  #handleOpen = (event: CustomEvent<OpenRequest>): void => {
    if (event.defaultPrevented) return;
    const roots = [this, (event.composedPath()[0] as Node).getRootNode() as ShadowRoot | Document];
    const place = roots.map((root) => findPlace(root, event.detail)).find(Boolean);
    if (!place) return;
    event.preventDefault();
    lead(place);
  };
}
