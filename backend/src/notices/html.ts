/** The HTML twin of a mail. Everything put into it is escaped; nothing in it is fetched from anywhere. */
import { markup, type Safe } from '../markup.ts';
import type { Letter } from './letter.ts';

const font = "-apple-system,'Segoe UI','Helvetica Neue',Arial,sans-serif";

const small = 'color:#555b66;font-size:13px;line-height:20px';
const card = 'background:#ffffff;border:1px solid #e1e3e6;border-radius:8px;padding:24px';
const rules = 'border-top:1px solid #e1e3e6;border-bottom:1px solid #e1e3e6';
const filled =
  'display:inline-block;padding:8px 16px;border-radius:8px;background:#2d54c9;color:#ffffff;font-weight:600;text-decoration:none';

export function htmlOf(letter: Letter): string {
  const body = [
    ...[letter.hello, ...letter.paragraphs].map((text) => paragraph(linked(text, letter.urls))),
    ...letter.quotes.map(quotation),
    ...money(letter),
    ...consequence(letter),
    ...button(letter),
  ];
  return markup`<!doctype html>
<html lang="${letter.locale}" dir="${letter.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${letter.heading}</title></head>
<body style="margin:0;padding:24px 12px;background:#f6f7f8;color:#1a1d23;font:15px/24px ${font}">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 12px;font-weight:600">${letter.marketplace}</p>
<div style="${card}">
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px">${letter.heading}</h1>
${body}</div>
<p style="margin:16px 0 0;${small}">${inLines(letter.footer.map((text) => linked(text, letter.urls)))}</p>
</div>
</body>
</html>
`.text;
}

function paragraph(text: Safe): Safe {
  return markup`<p style="margin:0 0 16px">${text}</p>
`;
}

function quotation({ author, lines }: Letter['quotes'][number]): Safe {
  if (lines.length === 0)
    return markup`<p style="margin:0 0 16px;${small}">${author}</p>
`;
  return markup`<p style="margin:0 0 4px;${small}">${author}</p>
<blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:2px solid #c9ccd1">${inLines(lines.map((line) => markup`${line}`))}</blockquote>
`;
}

function inLines(lines: readonly Safe[]): Safe[] {
  return lines.flatMap((line, i) => (i > 0 ? [markup`<br>`, line] : [line]));
}

function money({ money }: Letter): Safe[] {
  if (money.length === 0) return [];
  const rows = money.map(
    ([label, amount]) =>
      markup`<tr><td style="padding:4px 0;color:#555b66">${label}</td><td align="right" style="padding:4px 0">${amount}</td></tr>`,
  );
  return [
    markup`<table role="presentation" width="100%" cellspacing="0" style="margin:0 0 16px;${rules}">${rows}</table>
`,
  ];
}

function consequence({ due, means }: Letter): Safe[] {
  if (means === '') return [];
  const [before = '', ...after] = due === '' ? [means] : means.split(due);
  const text =
    after.length === 0 ? markup`${means}` : markup`${before}<strong>${due}</strong>${after.join(due)}`;
  return [
    markup`<p style="margin:0 0 20px;padding:12px 16px;border-radius:8px;background:#f3efe7">${text}</p>
`,
  ];
}

function button({ call }: Letter): Safe[] {
  if (call === null) return [];
  return [
    markup`<p style="margin:0"><a href="${call.url}" style="${filled}">${call.label}</a></p>
`,
  ];
}

/** Only the deployment's own addresses become links, never what somebody typed. */
function linked(text: string, urls: readonly string[]): Safe {
  // One address may begin with another one.
  const [url] = urls.filter((one) => text.includes(one)).toSorted((a, b) => b.length - a.length);
  if (url === undefined) return markup`${text}`;
  const [before = '', ...rest] = text.split(url);
  return markup`${before}<a href="${url}" style="color:#2d54c9">${url}</a>${linked(rest.join(url), urls)}`;
}
