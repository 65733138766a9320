// Builds dist/api-adapter/demo: one self-contained file (the backend inside) and its types.
// It is the only module of src/ that reaches into backend/, which `tsc -p tsconfig.build.json` must not follow.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const folder = 'api-adapter/demo';
const types = 'demo-adapter.d.ts';

await build({
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: `dist/${folder}`,
    target: 'es2022',
    lib: { entry: `src/${folder}/demo-adapter.ts`, formats: ['es'], fileName: () => 'demo-adapter.js' },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});

// The compiler writes declarations of everything it follows; only ours go into the package.
const all = mkdtempSync(join(process.cwd(), 'dist/.types-'));
try {
  const options = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--stripInternal'];
  const roots = ['--rootDir', '.', '--outDir', all];
  execFileSync('tsc', ['-p', 'tsconfig.demo.json', ...options, ...roots], { stdio: 'inherit' });
  cpSync(join(all, 'src', folder, types), join('dist', folder, types));
} finally {
  rmSync(all, { recursive: true, force: true });
}
