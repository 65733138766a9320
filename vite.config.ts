import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';

/** Minifies the contents of html`` and css`` templates (build only). */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.[jt]s$/, code: /\b(html|css|svg)`/ },
      async handler(code, id) {
        return (await minifyHTMLLiterals(code, { fileName: id })) ?? null;
      },
    },
  };
}

// For whoever starts Vite here without a configuration: the package is built by tsc, cdn/ by scripts/build-cdn.mjs.
export default defineConfig({ plugins: [minifyTemplates()] });
