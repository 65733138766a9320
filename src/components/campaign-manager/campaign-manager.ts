import { ContextProvider } from '@lit/context';
import {
  css,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { ApiAdapter } from '../../contract/api-adapter.ts';
import { type Campaign, campaignContext, createCampaign } from '../../controllers/campaign-context.ts';
import type { DraftStorage } from '../../controllers/drafts.ts';
import type { QueueState } from '../../controllers/events.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import type { OpenRequest } from '../shared/open.ts';
import { findPlace } from '../shared/places.ts';
import { isAlone } from './alone.ts';
import type { Appearance } from './appearance.ts';
import type { Desk } from './desk.ts';

/** How long a page may take to set adapter and theme before they are looked at. */
const graceMs = 1000;

/**
 * Put the widgets of one or more orders inside it, and set its `adapter`. With nothing inside it shows all orders of
 * its viewer itself: the queue, and the selected order.
 *
 * @tag campaign-manager
 * @summary Connects the widgets inside it to one backend; on its own it is the queue with the selected order.
 * @status stable
 * @since 0.1.0
 *
 * @slot - The page's own content with widgets anywhere in it. Without any, queue and selected order stand here.
 * @fires {CustomEvent<{ error: ApiError }>} cm-error - `unsupported`: no adapter was set within a second, or it lacks something. `invalid`: a base token of the theme is no colour or length; `fields` name it, and its default is used; or something in `appearance` is not known or no right value, the rest of which is used.
 * @fires {CustomEvent<{ orderId: string | null }>} cm-order-selected - On its own: a person opened another order, or went back to the queue (null).
 * @fires {CustomEvent<{ orderId: string; what: 'order' | 'dispute' | 'case' | 'creatives' | 'chat' | 'timeline'; entry?: number }>} cm-open - On its own: a person wants an order of the queue, or another place of it. Cancelable; otherwise it is shown here.
 * @csspart hint - Tells developers that the adapter is missing.
 * @csspart desk - On its own: all of it.
 * @csspart queue - On its own: the queue.
 * @csspart order - On its own: the selected order.
 * @csspart widget - On its own: each element of the selected order.
 * @csspart base - On its own: the card that stands in while something loads or failed.
 * @csspart action - On its own: its buttons.
 * @csspart back - On its own: the button that leads back to the queue.
 * @csspart banner - On its own: a part could not be loaded.
 * @cssprop [--cm-campaign-manager-queue=minmax(20rem, 2fr)] - On its own: how wide the queue stands beside the order.
 * @cssprop [--cm-surface=light-dark(#fff, #17191e)] - Ground of all elements. Base tokens may stand on any ancestor.
 * @cssprop [--cm-ink=light-dark(#1a1d23, #eceef2)] - Text; muted text, borders and hovers are mixed from it.
 * @cssprop [--cm-accent=light-dark(#2d54c9, #9db7ff)] - The one accent: your move, selected, links, focus.
 * @cssprop [--cm-positive=light-dark(#1b6e45, #76d3a0)] - Done.
 * @cssprop [--cm-caution=light-dark(#865400, #f0bd67)] - A window is closing, or a dispute runs.
 * @cssprop [--cm-critical=light-dark(#b02a20, #ffa39a)] - Urgent, or failed.
 * @cssprop [--cm-unit=4px] - Scales all distances.
 * @cssprop [--cm-radius=8px] - Corners of cards and controls.
 * @cssprop [--cm-text-size=max(0.9375rem, 15px)] - Text that is read and pressed; small text follows.
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
    selected: { reflect: true },
    queue: { attribute: false },
    appearance: { attribute: false },
    _hint: { state: true, attribute: false },
    _desk: { state: true, attribute: false },
  };

  /** The backend: `createHttpAdapter(…)` or your own. Another one ends all open orders and opens them anew. */
  declare adapter: ApiAdapter | null;

  /** Where drafts are kept: a store like `localStorage` (the default), or `false` for nowhere. */
  declare drafts: DraftStorage | false | undefined;

  /** On its own: the order that is shown beside the queue. */
  declare selected: string | null;

  /** On its own: what the queue shows, as `cm-queue-changed` tells it. */
  declare queue: Partial<QueueState> | undefined;

  /** How the widgets look, where CSS is not at hand; the page's own rules on provider and elements win over it. */
  declare appearance: Appearance | undefined;

  /** For whoever sees a page that is not finished. */
  declare private _hint: (() => TemplateResult) | undefined;

  declare private _desk: Desk | undefined;

  #provider = new ContextProvider(this, { context: campaignContext });
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.adapter = this.selected = null;
    this.addEventListener('cm-open', this.#handleOpen);
    this.addEventListener('cm-error', this.#handleError);
    this.addEventListener('context-request', this.#handleRequest);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#examine();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#grace);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('appearance')) lately(({ dress }) => dress(this));
    if (!changed.has('adapter') && !changed.has('drafts')) return;
    const { adapter, drafts } = this;
    this._hint = undefined;
    this.#examine();
    // Without an adapter the widgets wait, as they do before their provider exists.
    this.#provider.setValue((adapter ? createCampaign(adapter, { drafts }) : undefined) as Campaign);
  }

  /** Forgets everything that was typed and not sent for this backend: call it when somebody signs out. */
  forgetDrafts(): void {
    this.#provider.value?.drafts.eraseAll();
  }

  override render(): TemplateResult {
    return html`${this._hint?.()}<slot @slotchange=${() => this.requestUpdate()}></slot
      >${this._desk?.render()}`;
  }

  /** What is shown on its own comes when it is needed; again in a while when it cannot be had. */
  override updated(): void {
    if (this._desk || !this.adapter || !isAlone(this)) return;
    lately(
      ({ Desk }) => (this._desk ??= new Desk(this, () => this.#provider.value)),
      () => setTimeout(() => this.requestUpdate(), 3000),
    );
  }

  #examine(): void {
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => {
      lately(({ examine }) => (this._hint = examine(this)));
    }, graceMs);
  }

  /** What a template cannot render must neither break its element nor leave it blank. */
  #handleRequest = ({ context, contextTarget }: HTMLElementEventMap['context-request']): void => {
    if (context !== campaignContext || Object.hasOwn(contextTarget, 'performUpdate')) return;
    const host = contextTarget as OrderHost;
    const perform = host['performUpdate'];
    let fault: unknown;
    host['performUpdate'] = () => {
      try {
        fault = perform.call(host);
      } catch (thrown) {
        fault = thrown;
        lately(({ showBroken }) => fault === thrown && showBroken(host, thrown));
      }
    };
  };

  /** What a page's developer can mend is told on the console. */
  #handleError = ({ detail }: HTMLElementEventMap['cm-error']): void => {
    lately(({ explain }) => explain(detail.error));
  };

  #handleOpen = (event: CustomEvent<OpenRequest>): void => {
    if (event.defaultPrevented) return;
    const roots = [this, (event.composedPath()[0] as Node).getRootNode() as ShadowRoot | Document];
    const place = roots.map((root) => findPlace(root, event.detail)).find(Boolean);
    if (!place) return;
    event.preventDefault();
    lately(({ lead }) => lead(place, event.detail.entry));
  };
}

/** Without the late part a page does as well as it can. */
function lately(run: (late: typeof import('./late.ts')) => unknown, lost: () => unknown = () => {}): void {
  import('./late.ts').then(run, lost);
}
