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
  'all: unset on everything': '* { all: unset !important } head, script, style { display: none !important }',
};

const body = (order: string) =>
  `<div id="column">${manager(
    ['order-actions', 'creative-review', 'order-timeline', 'order-chat']
      .map((tag) => `<${tag} order-id="${order}"></${tag}>`)
      .join(''),
  )}</div>`;

interface Seen {
  texts: string[];
  heights: Record<string, number>;
  outside: string[];
}

/** How every text is set, how high each element is, and what sticks out. */
async function look(stage: Stage, css: string, order?: string): Promise<{ seen: Seen; order: string }> {
  const { tab, order: made } = await start(stage, (id) => body(order ?? id), {
    head: `<style>body { margin: 0; inline-size: 680px !important; display: block !important; font-family: sans-serif }\n${css}</style>`,
  });
  await tab.find('button', 'Accept order');
  await tab.find('textbox', 'Message to Northfold Coffee');
  await tab.sees('Intro text');
  await tab.page.evaluate(() => host.pause(500));
  if (process.env.CM_SHOTS)
    await tab.page.screenshot({
      path: `${process.env.CM_SHOTS}/${stage.browser.name}-${css.length}.png`,
      fullPage: true,
    });
  const seen = await tab.page.evaluate(() => {
    const found: Seen = { texts: [], heights: {}, outside: [] };
    for (const el of document.querySelectorAll('#column campaign-manager > *')) {
      found.heights[el.localName] = el.shadowRoot!.querySelector('.card')!.getBoundingClientRect().height;
      const right = el.shadowRoot!.querySelector('.card')!.getBoundingClientRect().right + 1;
      for (const part of el.shadowRoot!.querySelectorAll('*')) {
        if (part.closest('.vh, svg')) continue;
        const {
          fontSize,
          lineHeight,
          letterSpacing,
          textTransform,
          fontStyle,
          fontWeight,
          color,
          textAlign,
        } = getComputedStyle(part);
        const set = [
          fontSize,
          lineHeight,
          letterSpacing,
          textTransform,
          fontStyle,
          fontWeight,
          color,
          textAlign,
        ];
        found.texts.push(`${el.localName} ${part.localName}.${part.className}: ${set.join(', ')}`);
        if (part.getBoundingClientRect().right > right)
          found.outside.push(`${el.localName} ${part.className}`);
      }
    }
    return found;
  });
  isClean(tab);
  await tab.close();
  return { seen, order: order ?? made };
}

export const hostileCases = group(
  'hostile CSS',
  Object.fromEntries(
    Object.entries(pages).map(([name, css]) => [
      name,
      async (stage: Stage) => {
        const calm = await look(stage, '');
        const { seen } = await look(stage, css, calm.order);
        assert.ok(seen.texts.length > 60, 'there is something to see');
        const others = seen.texts.filter((text, at) => text !== calm.seen.texts[at]);
        assert.deepEqual(others.slice(0, 5), [], 'every text is set as on a calm page');
        assert.deepEqual(seen.outside, [], 'nothing sticks out');
        for (const [tag, height] of Object.entries(calm.seen.heights))
          assert.ok(
            Math.abs((seen.heights[tag] ?? 0) - height) <= Math.max(8, height * 0.1),
            `${tag} is ${seen.heights[tag]} px high, on a calm page ${height}`,
          );
      },
    ]),
  ),
);
