/** What editors are told about the elements: everything that the manifest says, and nothing that is no value. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, it } from 'node:test';

interface Named {
  name: string;
}
interface Declared extends Named {
  tagName?: string;
  attributes?: (Named & { type?: { text: string } })[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const names = (list: readonly Named[] = []) => list.map(({ name }) => name).toSorted();
const manifest = read('custom-elements.json') as { modules: { declarations?: Declared[] }[] };
const elements = manifest.modules.flatMap((m) => m.declarations ?? []).filter((d) => d.tagName !== undefined);
const tags = globSync('src/components/*/define.ts')
  .map((file) => basename(dirname(file)))
  .toSorted();
const tagOf = (element: Declared) => element.tagName ?? '';

describe('the manifest', () => {
  it('has every element, and says of each what it is', () => {
    assert.deepEqual(elements.map(tagOf).toSorted(), tags);
  });
});

describe('VS Code is told', () => {
  interface Attribute extends Named {
    values: Named[];
  }
  const { tags: told } = read('dist/vscode.html-custom-data.json') as {
    tags: (Named & { description: string; attributes: Attribute[] })[];
  };
  const css = read('dist/vscode.css-custom-data.json') as {
    properties: Named[];
    pseudoElements: Named[];
  };

  it('every tag with its attributes and events', () => {
    assert.deepEqual(names(told), tags);
    for (const element of elements) {
      const tag = told.find(({ name }) => name === element.tagName);
      assert.deepEqual(names(tag?.attributes), names(element.attributes), tagOf(element));
      for (const event of names(element.events)) assert.ok(tag?.description.includes(`**${event}**`), event);
    }
  });

  it('values that can be written, never the name of a type', () => {
    const values = told
      .flatMap(({ attributes }) => attributes)
      .flatMap((attribute) => names(attribute.values));
    assert.ok(values.includes('disputeWindow'), values.join(' '));
    for (const value of values) assert.match(value, /^[a-z]/, value);
  });

  it('every part and every custom property', () => {
    for (const { cssParts, cssProperties } of elements) {
      for (const part of names(cssParts))
        assert.ok(names(css.pseudoElements).includes(`::part(${part})`), part);
      for (const property of names(cssProperties))
        assert.ok(names(css.properties).includes(property), property);
    }
  });
});

describe('JetBrains is told', () => {
  const { contributions } = read('dist/web-types.json') as {
    contributions: {
      html: { elements: (Named & { attributes: Named[]; events: Named[] })[] };
      css: { properties: Named[]; 'pseudo-elements': Named[] };
    };
  };

  it('every tag with its attributes and events', () => {
    assert.deepEqual(names(contributions.html.elements), tags);
    for (const element of elements) {
      const tag = contributions.html.elements.find(({ name }) => name === element.tagName);
      assert.deepEqual(names(tag?.attributes), names(element.attributes), tagOf(element));
      assert.deepEqual(names(tag?.events), names(element.events), tagOf(element));
    }
  });

  it('every part and every custom property', () => {
    const parts = names(contributions.css['pseudo-elements']).join(' ');
    for (const { cssParts, cssProperties } of elements) {
      for (const part of names(cssParts)) assert.ok(parts.includes(`part(${part})`), part);
      for (const property of names(cssProperties))
        assert.ok(names(contributions.css.properties).includes(property), property);
    }
  });
});

describe('the package names what editors look for', () => {
  const { 'web-types': webTypes, exports: entries } = read('package.json') as {
    'web-types': string;
    exports: Record<string, unknown>;
  };

  it('as its web-types, and as files that can be imported', () => {
    assert.equal(webTypes, './dist/web-types.json');
    for (const file of ['web-types.json', 'vscode.html-custom-data.json', 'vscode.css-custom-data.json'])
      assert.equal(entries[`./${file}`], `./dist/${file}`);
  });
});
