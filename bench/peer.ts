/** What the peer's server would send beside its answers, taken from the peer's own package. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = 'bench/node_modules/@adyen/adyen-platform-experience-web/dist/es';

/** Its texts and configuration by the paths under which the page asks for them. */
export async function peerFiles(): Promise<Record<string, string>> {
  const found = globSync(`${folder}/{assets/translations,config/**}/*.json.js`);
  if (found.length === 0) throw new Error('the peer is not installed: npm ci --prefix bench');
  const files = found.map(async (file) => {
    const { default: content } = (await import(pathToFileURL(file).href)) as { default: unknown };
    return [`/peer/${basename(file, '.js')}`, JSON.stringify(content)];
  });
  return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
}
