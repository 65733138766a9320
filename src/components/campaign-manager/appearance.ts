/** Dresses a provider and the elements inside it, however deep in shadow roots, as its `appearance` says. */
import type { ReactiveController, ReactiveElement } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import { campaignContext } from '../../controllers/campaign-context.ts';
import { tellDeveloper } from '../../controllers/developer.ts';
import { announce } from '../../controllers/events.ts';
import { cssOf } from './appearance-css.ts';
import { type AppearanceProblem, lookOf, readAppearance } from './appearance-read.ts';
import { warnOfContrast } from './contrast.ts';
import type { Appearance } from './themes.ts';

export type { Appearance } from './themes.ts';

type Provider = ReactiveElement & { appearance?: Appearance | undefined };

// In a layer of its own: every rule of the page is stronger, and the elements' own rules are weaker.
const layered = (rules: string) =>
  `@layer cm.tokens, cm.widgets, cm.appearance; @layer cm.appearance { ${rules} }`;
const onProvider = { provider: ':host', elements: ':host' };
const onElement = { provider: ':not(*)', elements: ':host' };

const wardrobes = new WeakMap<Provider, Wardrobe>();

/** Takes over what the provider's `appearance` is now; without one the page's own CSS is all there is. */
export function dress(provider: Provider): void {
  const wardrobe = wardrobes.get(provider) ?? new Wardrobe(provider);
  wardrobes.set(provider, wardrobe);
  wardrobe.read();
}

/** One sheet for the provider and one for all elements: another appearance is another text in them. */
class Wardrobe {
  readonly #provider: Provider;
  readonly #outer = new CSSStyleSheet();
  readonly #inner = new CSSStyleSheet();
  readonly #dressed = new Set<ReactiveElement>();
  /** What the last appearance came to: frameworks set an equal one with every rendering. */
  #last = '';

  constructor(provider: Provider) {
    this.#provider = provider;
    provider.shadowRoot!.adoptedStyleSheets.push(this.#outer);
    provider.addEventListener('context-request', ({ context, contextTarget }) => {
      if (context === campaignContext) this.#dress(contextTarget as ReactiveElement);
    });
    this.#dressAll(provider);
    this.#dressAll(provider.shadowRoot!);
  }

  read(): void {
    const provider = this.#provider;
    const { appearance, problems } = readAppearance(provider.appearance);
    const look = lookOf(appearance);
    const [outer, inner] = [onProvider, onElement].map((selectors) => layered(cssOf(look, selectors)));
    const now = [outer, inner, ...problems.map(({ text }) => text)].join('\n');
    if (now === this.#last) return;
    this.#last = now;
    this.#outer.replaceSync(outer!);
    this.#inner.replaceSync(inner!);
    tell(provider, problems);
    if (look.values.size === 0) return;
    requestAnimationFrame(() => {
      // What is slotted nowhere has no colours.
      const seen = [...this.#dressed].find((element) => getComputedStyle(element).color !== '');
      if (seen) warnOfContrast(seen, look.scheme);
    });
  }

  /** What stands inside already, however deep; what is inside another provider is dressed by that. */
  #dressAll(root: ParentNode): void {
    for (const element of root.querySelectorAll<ReactiveElement>('*')) {
      const { shadowRoot } = element;
      const nearest = element.closest('campaign-manager');
      if (!shadowRoot || (nearest && nearest !== this.#provider)) continue;
      if (isOurs(shadowRoot)) this.#dress(element);
      this.#dressAll(shadowRoot);
    }
  }

  #dress(element: ReactiveElement): void {
    const root = element.shadowRoot;
    if (!root || this.#dressed.has(element)) return;
    this.#dressed.add(element);
    root.adoptedStyleSheets.push(this.#inner);
    const leave: ReactiveController = {
      hostDisconnected: () => {
        element.removeController(leave);
        this.#dressed.delete(element);
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#inner);
      },
    };
    element.addController(leave);
  }
}

/** By the layer that its looks begin with: it may be of another copy of this library. */
const isOurs = ({ adoptedStyleSheets }: ShadowRoot): boolean =>
  adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.startsWith('@layer cm.tokens'));

function tell(provider: Provider, problems: readonly AppearanceProblem[]): void {
  if (problems.length === 0) return;
  const error = new ApiError('invalid', `campaign-manager: ${problems.map(({ text }) => text).join('; ')}`, {
    fields: problems.map(({ path, code, value }) => ({ path, code, params: { value } })),
  });
  tellDeveloper(error.message);
  announce(provider, 'cm-error', { error });
}
