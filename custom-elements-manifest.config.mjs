import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DeadlineKind } from './src/contract/deadlines.ts';
import { OrderStatus } from './src/contract/order.ts';
import { QueueView } from './src/contract/queue.ts';

const built = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Types by name that an attribute may have, spelled out for the editors. */
const spelledOut = {
  DeadlineKind: DeadlineKind.options,
  OrderStatus: OrderStatus.options,
  QueueView: QueueView.options,
};

/** Points the manifest at the published modules instead of the sources. Must come first. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const m of customElementsManifest.modules) {
      m.path = built(m.path);
      for (const e of m.exports ?? [])
        if (e.declaration?.module) e.declaration.module = built(e.declaration.module);
      for (const d of m.declarations ?? [])
        for (const x of [d.superclass, ...(d.mixins ?? [])]) if (x?.module) x.module = built(x.module);
    }
  },
};

/** What is private to an element may change without notice. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        declaration.members = declaration.members?.filter(
          ({ name, privacy = 'public' }) => privacy === 'public' && !/^[#_]/.test(name),
        );
  },
};

/** Editors offer the values of an attribute, never the name of its type; an empty one needs no offer. */
function valuesOf(text) {
  const parts = text.split('|').map((part) => part.trim());
  const values = parts.flatMap((part) => spelledOut[part]?.map((value) => `'${value}'`) ?? part);
  return values.filter((value) => value !== "''").join(' | ');
}

/** Lets a plugin see the types of attributes, properties and events as `change` has them; the manifest keeps its own. */
function seeing(change, plugin) {
  const packageLinkPhase = (context) => {
    const restore = [];
    for (const { declarations = [] } of context.customElementsManifest.modules)
      for (const { attributes = [], members = [], events = [] } of declarations)
        for (const [kind, list] of Object.entries({ attributes, members, events }))
          for (const item of list.filter(({ type }) => type)) {
            const { type } = item;
            restore.push(() => (item.type = type));
            item.type = { ...type, text: change(kind, item) };
          }
    plugin.packageLinkPhase(context);
    for (const back of restore) back();
  };
  return { ...plugin, packageLinkPhase };
}

const withValues = (kind, { type }) => (kind === 'attributes' ? valuesOf(type.text) : type.text);
/** The names of our types mean nothing in a file of their own: events are looked up where they are declared. */
const withEvents = (kind, { name, type }) =>
  kind === 'events' ? `HTMLElementEventMap['${name}']` : type.text;

export default {
  // Tag name = folder = file; everything else in a folder is the element's own affair.
  globs: globSync('src/components/*/define.ts').map(
    (file) => `${dirname(file)}/${basename(dirname(file))}.ts`,
  ),
  outdir: '.', // custom-elements.json stands at the root, generated and committed
  litelement: true,
  packagejson: false,
  plugins: [
    publishedPaths,
    publicOnly,
    seeing(withValues, customElementVsCodePlugin({ outdir: 'dist', hideLogs: true })),
    seeing(withValues, customElementJetBrainsPlugin({ outdir: 'dist', hideLogs: true, packageJson: false })),
    seeing(
      withEvents,
      jsxTypesPlugin({
        outdir: 'dist',
        fileName: 'jsx.d.ts',
        componentTypePath: (_class, tag) => `./components/${tag}/${tag}.js`,
        hideLogs: true,
      }),
    ),
  ],
};
