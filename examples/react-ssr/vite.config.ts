import { defineConfig } from 'vite';

// The page itself comes from the server, so the build begins with what the browser runs.
export default defineConfig({
  build: { emptyOutDir: false, rolldownOptions: { input: 'src/browser.tsx' } },
});
