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

// The npm modules in dist/ come from `tsc -p tsconfig.build.json`; Vite builds only the self-contained CDN file.
export default defineConfig({
  plugins: [minifyTemplates()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: () => 'campaign-manager.min.js' },
    // Vite keeps white space in ES library builds unless the output asks for it itself.
    rolldownOptions: { output: { minify: true } },
  },
});
