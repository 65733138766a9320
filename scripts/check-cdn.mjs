// Fails when the built CDN file does not define every tag of the manifest: bundlers drop "unused" side effects silently.
import { readFileSync } from 'node:fs';

const code = readFileSync('cdn/campaign-manager.min.js', 'utf8');
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const tags = modules.flatMap((m) => m.declarations ?? []).flatMap((d) => d.tagName ?? []);
const missing = tags.filter((tag) => !new RegExp(`\\.define\\(["'\`]${tag}["'\`]`).test(code));
if (tags.length === 0 || missing.length > 0) {
  console.log(`the CDN file does not define: ${missing.join(', ') || 'any tag'}`);
  process.exitCode = 1;
} else console.log(`the CDN file defines ${tags.length} tags`);
