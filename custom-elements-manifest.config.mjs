import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const built = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

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
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', hideLogs: true, packageJson: false }),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      componentTypePath: (_class, tag) => `./components/${tag}/${tag}.js`,
      hideLogs: true,
    }),
  ],
};
