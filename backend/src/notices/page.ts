/** The page behind a reminder's link: whether reminders come, and the one button that changes it. Nothing in it runs or is fetched. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { pageWords } from './page-words.ts';

/** `auto` colours follow what the reader's device is set to. */
const style = `:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;font:16px/24px system-ui,sans-serif}
main{max-inline-size:36rem;margin:0 auto}
h1{font-size:20px;line-height:28px}
button{font:inherit;font-weight:600;padding:8px 16px;border:1px solid;border-radius:8px}`;

const styleHash = btoa(String.fromCharCode(...sha256(utf8ToBytes(style))));

/** What the answer with this page carries. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

/** `off` is whether reminders are switched off; null: the link is not ours. */
export function remindersPage(language: string, off: boolean | null): string {
  const known = Object.hasOwn(pageWords, language) ? language : 'en';
  const words = pageWords[known] ?? pageWords.en;
  const body =
    off === null
      ? `<p>${words.unknown}</p>`
      : `<p role="status">${off ? words.off : words.on}</p>
<p>${words.always}</p>
<form method="post"><button name="reminders" value="${off ? 'on' : 'off'}">${off ? words.switchOn : words.switchOff}</button></form>`;
  return `<!doctype html>
<html lang="${known}" dir="${known === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${words.title}</title><style>${style}</style></head>
<body><main>
<h1>${words.title}</h1>
${body}
</main></body>
</html>
`;
}
