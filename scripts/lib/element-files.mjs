// The first form of a new element: it shows its order's number, loads, fails and speaks every language as all others do.

/** Its one text in every language but English, until its author has written them. */
const titles = {
  de: 'Zum Auftrag {number}',
  fr: 'À propos de la commande {number}',
  es: 'Sobre el pedido {number}',
  pt: 'Sobre o pedido {number}',
  ja: '注文 {number} について',
  ar: 'عن الطلب {number}',
};

const foreignTexts = ({ tag, part }) =>
  Object.fromEntries(
    Object.entries(titles).map(([language, title]) => [
      `src/i18n/${language}/${tag}.ts`,
      `/** The texts of ${tag} in ${language}. */
import type { ${part} as en } from '../en/${tag}.ts';
import type { PartTexts } from '../keys.ts';

export const ${part} = {
  '${part}.title': '${title}',
} satisfies PartTexts<typeof en>;
`,
    ]),
  );

/** Contents by path. `tag` is `order-notes`, `name` OrderNotes, `part` orderNotes (its texts). */
export const elementFiles = ({ tag, name, part }) => ({
  [`src/components/${tag}/${tag}.ts`]: `/** What this element is for, in one sentence. */
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { ${part} } from '../../i18n/en/${tag}.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { styles } from './${tag}.styles.ts';

/**
 * @tag ${tag}
 * @summary What it shows, in one sentence.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The order cannot be shown.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, no longer followed.
 */
export class ${name} extends LitElement {
  static override styles = [base, styles];

  /** The order to show. */
  @property({ attribute: 'order-id' }) orderId = '';

  #order = new OrderController(this);
  #i18n = new I18nController<typeof ${part}>(this, { ${part} });

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const { order } = view;
    const i18n = this.#i18n;
    if (!order || !i18n.isReady)
      return view.phase === 'failed' && i18n.isReady
        ? renderFailed(i18n, view, this.#retry)
        : renderLoading(i18n);
    return html\`
      <article class="card" part="base" aria-labelledby="title">
        \${renderStanding(i18n, view, this.#retry)}
        <header class="head">
          <h3 id="title" tabindex="-1">\${i18n.t('${part}.title', { number: order.number })}</h3>
        </header>
      </article>
    \`;
  }

  #retry = (): void => this.#order.retry();
}
`,
  [`src/components/${tag}/${tag}.styles.ts`]: `import { css } from 'lit';

export const styles = css\`
  @layer cm.widgets {
    .head {
      border-block-end: 0;
    }
  }
\`;
`,
  [`src/components/${tag}/define.ts`]: `import { define } from '../shared/registration.ts';
import { ${name} } from './${tag}.ts';

define('${tag}', ${name});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
  [`src/i18n/en/${tag}.ts`]: `/** English of ${tag}. */
export const ${part} = {
  '${part}.title': 'About order {number}',
} as const;
`,
  ...foreignTexts({ tag, part }),
  [`test/components/${tag}.test.ts`]: `import { expect, html, waitUntil } from '@open-wc/testing';
import '../../src/components/${tag}/define.ts';
import type { ${name} } from '../../src/components/${tag}/${tag}.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { withCampaign } from '../support/campaign.ts';
import { ready } from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { isAccessible, sees } from '../support/widget.ts';

async function open(order: OrderSnapshot | null) {
  const { adapter, server } = scriptedAdapter(order);
  const el = await withCampaign<${name}>(adapter, html\`<${tag} order-id="o1"></${tag}>\`);
  return { el, server };
}

describe('<${tag}>', () => {
  it('shows its order to whoever looks', async () => {
    const { el } = await open(ready('client'));
    await sees(el, \`About order \${ready().number}\`);
    expect(el.actor).to.equal('client');
    await isAccessible(el);
  });

  it('says so when the order cannot be shown', async () => {
    const { el, server } = await open(null);
    await waitUntil(() => server.begun > 0);
    for (const { watcher } of server.orders) watcher.error(new ApiError('notFound', 'no such order'));
    await sees(el, 'Order not found');
    await isAccessible(el);
  });
});
`,
  [`stories/${tag}.stories.ts`]: `/** ${name} as each side sees it. */
import type { Meta } from '@storybook/web-components-vite';
import type { SceneArgs } from './support/scene.ts';
import { type Story, widget } from './support/widget.ts';

export default {
  ...widget('${tag}'),
  title: 'Widgets/${tag}/By status',
} satisfies Meta<SceneArgs>;

export const ReadySeenByChannel: Story = {
  name: 'Ready · seen by channel',
  args: { actor: 'channel', order: 'ready' },
};
export const ReadySeenByClient: Story = {
  name: 'Ready · seen by client',
  args: { actor: 'client', order: 'ready' },
};
`,
});

/** Lines that make the element known: file, the line, and the pattern of the lines among which it takes its place. */
export const elementLines = ({ tag, name, part }) => [
  [
    'src/index.ts',
    `export { ${name} } from './components/${tag}/${tag}.ts';`,
    /^export \{ \w+ \} from '.\/components\//,
  ],
  ['src/define.ts', `import './components/${tag}/define.ts';`, /^import '.\/components\//],
  [
    'src/i18n/keys.ts',
    `import type { ${part} } from './en/${tag}.ts';`,
    /^import type \{ \w+ \} from '.\/en\//,
  ],
  ['src/i18n/keys.ts', `  ${part}: typeof ${part};`, /^ {2}(\w+): typeof \1;/],
  ...Object.keys(titles).map((language) => [
    `src/i18n/${language}/parts.ts`,
    `  ${part}: () => import('./${tag}.ts'),`,
    /^ {2}\w+: \(\) => import\('.\//,
  ]),
];
