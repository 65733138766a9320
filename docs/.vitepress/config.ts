/** The site of the documentation: the Markdown of the repository, and the reference that is made before each build. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { decisionsOf } from './decisions.ts';
import { type Page, writeForMachines } from './llms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const elements = readdirSync(join(root, 'docs/reference/elements')).map((file) => file.replace(/\.md$/, ''));

const page = (text: string, link: string): Page => ({ text, link });
const learn = [
  page('What it is', '/'),
  page('Tutorial: ten minutes to your own backend', '/docs/tutorial'),
  page('Everything in short', '/overview'),
];
const howTo = [
  page('Embed it in a framework', '/docs/frameworks'),
  page('Theme it', '/docs/theming'),
  page('Speak a language', '/docs/languages'),
  page('Run under a strict CSP', '/docs/csp'),
  page('Write your own adapter', '/docs/adapters'),
  page('Run the reference backend', '/docs/operating'),
  page('Contribute', '/CONTRIBUTING'),
];
const explanation = [
  page('The order’s life', '/docs/order-life'),
  page('Deadlines', '/docs/deadlines'),
  page('Money', '/docs/money'),
  page('Disputes', '/docs/disputes'),
  page('Security', '/SECURITY'),
  page('How it is built', '/ARCHITECTURE'),
  page('Decisions', '/docs/reference/decisions'),
  page('Measured', '/docs/measured'),
  page('Performance beside others', '/docs/performance'),
];
const reference = [
  // The sidebar takes its texts for HTML.
  ...elements.map((tag) => page(`&lt;${tag}&gt;`, `/docs/reference/elements/${tag}`)),
  page('Actions', '/docs/reference/actions'),
  page('Policy', '/docs/reference/policy'),
  page('Shapes', '/docs/reference/shapes'),
  page('HTTP', '/docs/reference/http'),
  page('Changelog', '/CHANGELOG'),
];
const decisions = decisionsOf(root).map(({ title, file }) => page(title, `/docs/adr/${file}`));
const groups = {
  Learn: learn,
  'How to': howTo,
  Explanation: explanation,
  Reference: reference,
};

export default defineConfig({
  srcDir: root,
  srcExclude: [
    '{src,backend,test,stories,demo,bench,scripts,tools,themes,examples}/**',
    '**/node_modules/**',
  ],
  outDir: join(root, 'docs-dist'),
  cacheDir: join(root, 'docs/node_modules/.cache'),
  rewrites: { 'docs/index.md': 'index.md', 'README.md': 'overview.md' },
  title: 'Campaign Manager widgets',
  description: 'Embeddable web components for the life of a paid advertising order.',
  lang: 'en',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  cleanUrls: false,
  lastUpdated: false,
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } },
  vite: { publicDir: join(root, 'docs/public') },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      // Code in the repository is named, not linked: only pages are part of the site. The README has another name there.
      const open =
        md.renderer.rules['link_open'] ??
        ((tokens, at, options, _env, self) => self.renderToken(tokens, at, options));
      md.renderer.rules['link_open'] = (tokens, at, options, env: { path: string }, self) => {
        const href = tokens[at].attrGet('href') ?? '';
        const isHere = !/^(\w+:|#|\/)/.test(href);
        const target = resolve(dirname(env.path), href.replace(/#.*/, ''));
        if (isHere && target === join(root, 'README.md'))
          tokens[at].attrSet('href', `/overview.md${/#.*/.exec(href)?.[0] ?? ''}`);
        if (isHere && !/\.(md|html)$/.test(target) && existsSync(target))
          tokens[at].attrs = [['data-source', href]];
        return open(tokens, at, options, env, self);
      };
    },
  },
  ignoreDeadLinks: [/\/live\//],
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      page('Tutorial', '/docs/tutorial'),
      page('Reference', '/docs/reference/elements/order-actions'),
      page('Changelog', '/CHANGELOG'),
    ],
    sidebar: Object.entries(groups).map(([text, items]) => ({ text, items })),
  },
  buildEnd: ({ outDir }) => writeForMachines(root, outDir, { ...groups, Decisions: decisions }),
});
