/** Pages whose own rules reach for everything. */
import assert from 'node:assert/strict';
import { group, isClean, manager, type Stage, start } from '../case.ts';

/** The rules of pages, and what of ours may differ there. */
const pages: Record<string, string> = {
  'a root font of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'huge lines, wide letters, capitals, italics, centred':
    'body { line-height: 5; letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; font-style: italic; text-align: center; text-indent: 3em; white-space: pre; font-weight: 900 }',
  'the same on every element':
    'body, body * { line-height: 5; letter-spacing: 0.3em; text-transform: uppercase; font: italic 900 40px/5 serif !important; color: red !important }',
  'rules for buttons, fields, headings and lists':
    'button, input, textarea, h3, h4, p, ul, li, article, header { all: unset !important; font-size: 40px !important; padding: 30px !important; display: block !important; position: absolute !important }',
  'small capitals, shadows, letters that are seen through, broken words':
    'body { font-variant: small-caps; text-shadow: 2px 2px 3px red; -webkit-text-fill-color: transparent; word-break: break-all }',
  'all: unset on everything': '* { all: unset !important } head, script, style { display: none !important }',
};

const tags = [
  'order-actions',
  'creative-review',
  'order-timeline',
  'order-chat',
  'order-deadline',
  'completion-checklist',
  'dispute-form',
  'dispute-case',
  'order-queue',
];
const body = (order: string) =>
  `<div id="column">${manager(tags.map((tag) => `<${tag} order-id="${order}"></${tag}>`).join(''))}</div>`;

interface Seen {
  texts: string[];
  heights: Record<string, number>;
  outside: string[];
}

/** How every text is set, how high each element is, and what sticks out. */
async function look(stage: Stage, css: string, width: number, order?: string) {
  const { tab, order: made } = await start(stage, (id) => body(order ?? id), {
    head: `<style>body { margin: 0; inline-size: ${width}px !important; display: block !important; font-family: sans-serif }\n${css}</style>`,
  });
  await tab.find('button', 'Accept order');
  await tab.find('textbox', 'Message to Northfold Coffee');
  await tab.sees('Intro text');
  await tab.sees('CM-2417');
  await tab.page.evaluate(() => host.pause(500));
  if (process.env.CM_SHOTS)
    await tab.page.screenshot({
      path: `${process.env.CM_SHOTS}/${stage.browser.name}-${width}-${css.length}.png`,
      fullPage: true,
    });
  const seen = await tab.page.evaluate(() => {
    const found: Seen = { texts: [], heights: {}, outside: [] };
    for (const el of document.querySelectorAll('#column campaign-manager > *')) {
      const { height, right } = el.shadowRoot!.querySelector('.card, .deadline')!.getBoundingClientRect();
      found.heights[el.localName] = height;
      for (const part of el.shadowRoot!.querySelectorAll('*')) {
        if (part.closest('.vh, svg, .cols')) continue;
        const is = getComputedStyle(part);
        const set = [
          is.display,
          is.fontSize,
          is.lineHeight,
          is.letterSpacing,
          is.textTransform,
          is.fontStyle,
          is.fontVariantCaps,
          is.fontWeight,
          is.color,
          is.webkitTextFillColor,
          is.textShadow,
          is.textAlign,
          is.wordBreak,
        ];
        found.texts.push(`${el.localName} ${part.localName}.${part.className}: ${set.join(', ')}`);
        if (part.getBoundingClientRect().right > right + 1)
          found.outside.push(`${el.localName} ${part.className}`);
      }
    }
    return found;
  });
  isClean(tab);
  await tab.close();
  return { seen, order: order ?? made };
}

/** What a page without rules of its own shows, per browser and width. */
const calmPages = new Map<string, ReturnType<typeof look>>();

function calmOf(stage: Stage, width: number) {
  const key = `${stage.browser.name} ${width}`;
  const calm = calmPages.get(key) ?? look(stage, '', width);
  calmPages.set(key, calm);
  return calm;
}

async function compare(stage: Stage, css: string, width: number): Promise<void> {
  const calm = await calmOf(stage, width);
  const { seen } = await look(stage, css, width, calm.order);
  assert.ok(seen.texts.length > 150, 'there is something to see');
  const known = new Set(calm.seen.texts);
  const others = seen.texts.filter((text) => !known.has(text));
  assert.deepEqual(others.slice(0, 5), [], 'every text is set as on a calm page');
  assert.deepEqual(seen.outside, [], 'nothing sticks out');
  for (const [tag, height] of Object.entries(calm.seen.heights)) {
    // Meanwhile there are more orders to list.
    if (tag === 'order-queue') continue;
    // A line more or less, where the page takes the font away.
    assert.ok(
      Math.abs((seen.heights[tag] ?? 0) - height) <= Math.max(24, height * 0.1),
      `${tag} is ${seen.heights[tag]} px high, on a calm page ${height}`,
    );
  }
}

export const hostileCases = group(
  'hostile CSS',
  Object.fromEntries(
    Object.entries(pages).flatMap(([name, css]) =>
      [680, 280].map((width) => [`${name}: ${width} px`, (stage: Stage) => compare(stage, css, width)]),
    ),
  ),
);
