// What users of the package can name, a line each: elements, tokens, texts, package entries, words of the wire.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { actionRules } from '../../src/contract/actions.ts';
import { apiErrorCodes } from '../../src/contract/api-error.ts';
import { DeadlineKind } from '../../src/contract/deadlines.ts';
import { DisputeStatus, Ground } from '../../src/contract/dispute.ts';
import { MoneyState } from '../../src/contract/money.ts';
import { EndReason, OrderStatus } from '../../src/contract/order.ts';

const read = (file) => readFileSync(file, 'utf8');
const json = (file) => JSON.parse(read(file));
const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

/** Elements as the manifest describes them. */
function elementLines() {
  const { modules } = json('custom-elements.json');
  const elements = modules.flatMap((m) => m.declarations ?? []).filter((d) => d.tagName);
  return elements.flatMap((d) => {
    const of = (what, list = [], text = ({ name }) => name) =>
      list.map((item) => `element ${d.tagName} ${what} ${oneLine(text(item))}`);
    const typed = ({ name, type, readonly }) =>
      `${readonly ? 'readonly ' : ''}${name}: ${type?.text ?? 'unknown'}`;
    const open = (d.members ?? []).filter(
      (m) => (m.privacy ?? 'public') === 'public' && !m.inheritedFrom && !m.static,
    );
    const signature = ({ name, parameters = [] }) => `${name}(${parameters.map((p) => p.name).join(', ')})`;
    return [
      `element ${d.tagName} class ${d.name}`,
      ...of('attribute', d.attributes, typed),
      ...of(
        'property',
        open.filter(({ kind }) => kind === 'field'),
        typed,
      ),
      ...of(
        'method',
        open.filter(({ kind }) => kind === 'method'),
        signature,
      ),
      ...of('event', d.events, typed),
      ...of('slot', d.slots, ({ name }) => name || '(default)'),
      ...of('part', d.cssParts),
      ...of('state', d.cssStates),
      ...of('css-property', d.cssProperties),
    ];
  });
}

/** Tier 1 is what elements read with a fallback; tier 2 what they make of it. */
function tokenLines() {
  const css = ['tokens', 'extra'].map((name) => read(`src/components/shared/${name}.styles.ts`)).join('');
  const set = [...css.matchAll(/^\s*(--cm-[\w-]+):/gm)].map(([, name]) => name);
  const asked = [...css.matchAll(/var\((--cm-[\w-]+),/g)].map(([, name]) => name);
  const basic = asked.filter((name) => !set.includes(name) && !/--cm-(order|creative|dispute)/.test(name));
  return [...basic.map((name) => `token base ${name}`), ...set.map((name) => `token derived ${name}`)];
}

/** Keys of the English texts: what `registerLocale` can replace. */
async function textLines() {
  const lines = [];
  for (const file of globSync('src/i18n/en/*.ts')) {
    const parts = await import(`../../${file}`);
    for (const [part, texts] of Object.entries(parts))
      for (const key of Object.keys(texts)) lines.push(`text ${part} ${key}`);
  }
  return lines;
}

/** Names that a module exports, each with its kind; `export *` is followed. */
function namesOf(file) {
  const { module } = parseSync(file, read(file));
  return module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ exportName: { name }, moduleRequest, isType }) =>
      name === null && moduleRequest
        ? namesOf(posix.join(posix.dirname(file), moduleRequest.value))
        : [`${isType ? 'type ' : ''}${name ?? 'default'}`],
    );
}

/** Source of a built file. */
const sourceOf = (path) => path.replace('./dist/', 'src/').replace(/\.js$/, '.ts');

/** Every entry of the package, patterns written out, with what it exports. */
function entryLines() {
  const map = json('package.json').exports;
  return Object.entries(map).flatMap(([entry, target]) => {
    const path = target?.default ?? target;
    if (target === null || !/^\.\/dist\/.*(?<!jsx)\.js$/.test(path))
      return target === null ? [] : [`entry ${entry}`];
    const [before, after] = sourceOf(path).split('*');
    return globSync(sourceOf(path)).flatMap((file) => {
      const filled = after === undefined ? '' : file.slice(before.length, -after.length).split('/')[0];
      const name = entry.replace('*', filled);
      if (map[name] === null) return [];
      return [`entry ${name}`, ...namesOf(file).map((exported) => `entry ${name} exports ${exported}`)];
    });
  });
}

function wireLines() {
  const words = {
    status: OrderStatus.options,
    end: EndReason.options,
    money: MoneyState.options,
    deadline: DeadlineKind.options,
    dispute: DisputeStatus.options,
    ground: Ground.options,
    error: apiErrorCodes,
  };
  const actions = Object.entries(actionRules).map(
    ([type, { actors, class: weight, on }]) =>
      `wire action ${type} by ${actors.join('|')}, ${weight}, on ${on}`,
  );
  return [
    ...actions,
    ...Object.entries(words).flatMap(([kind, list]) => list.map((word) => `wire ${kind} ${word}`)),
  ];
}

/** All lines, each once, in an order that does not depend on files. */
export async function surfaceLines() {
  const lines = [...elementLines(), ...tokenLines(), ...(await textLines()), ...entryLines(), ...wireLines()];
  return [...new Set(lines)].toSorted((a, b) => (a < b ? -1 : 1));
}
