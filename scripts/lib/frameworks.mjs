// What frameworks are told about the elements, made from the manifest: React components, and Vue's types and tags.
import { format, resolveConfig } from 'prettier';

const note = 'Written by `npm run manifest`; do not edit.';
const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const propOf = (event) => `on${pascal(event)}`;
const comment = (text) => `/** ${text.replace(/\s+/g, ' ').trim()} */`;

/** What a provider hears besides its own: what the elements inside it tell bubbles. */
function heardInside(elements, own) {
  const known = new Set(own.map(({ name }) => name));
  const inside = new Set(elements.flatMap(({ events }) => events.map(({ name }) => name)));
  return [...inside.difference(known)].map((name) => ({ name, description: 'From the elements inside.' }));
}

/** Elements with what a host can set and hear. */
function elementsOf({ modules }) {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1));
  return elements.map(({ tagName: tag, name, summary, members, events }) => ({
    tag,
    name,
    summary,
    fields: members.filter((m) => m.kind === 'field' && !m.readonly && !m.static && !m.inheritedFrom),
    events: [...events, ...(tag === 'campaign-manager' ? heardInside(elements, events) : [])],
  }));
}

function component({ tag, name, summary, fields, events }) {
  const rich = fields.filter(({ attribute }) => !attribute).map((field) => field.name);
  const known = {
    attributes: Object.fromEntries(
      fields.filter(({ attribute }) => attribute).map((field) => [field.name, field.attribute]),
    ),
    ...(rich.length > 0 && { properties: rich }),
    events: Object.fromEntries(events.map((event) => [propOf(event.name), event.name])),
  };
  return `'use client';
/** \`<${tag}>\` as a React component. ${note} */
import type { HTMLAttributes } from 'react';
import '../components/${tag}/define.ts';
import type { ${name} as Element } from '../components/${tag}/${tag}.ts';
import { type Handler, wrap } from './wrap.ts';

export interface ${name}Props extends HTMLAttributes<Element> {
${fields.map((f) => `${comment(f.description)}\n${f.name}?: Element['${f.name}'] | undefined;`).join('\n')}
${events.map((e) => `${comment(e.description)}\n${propOf(e.name)}?: Handler<'${e.name}'>;`).join('\n')}
}

${comment(summary)}
export const ${name} = /* @__PURE__ */ wrap<Element, ${name}Props>('${tag}', ${JSON.stringify(known)});
`;
}

const reactIndex = (elements) => `'use client';
/** A React component for each element. ${note} */
${elements.map(({ tag, name }) => `export { ${name}, type ${name}Props } from './${tag}.ts';`).join('\n')}
`;

const union = (names) => names.map((name) => `'${name}'`).join(' | ');

const vue = (elements) => `/** Vue: which tags are ours, and what templates may say of them. ${note} */
import type { HTMLAttributes, PublicProps } from 'vue';
${elements.map(({ tag, name }) => `import type { ${name} } from './components/${tag}/${tag}.ts';`).join('\n')}
import type { EventName } from './components/shared/open.ts';

const tags: readonly string[] = ${JSON.stringify(elements.map(({ tag }) => tag))};

/** For \`compilerOptions.isCustomElement\`: exactly our elements, not every tag with a dash. */
export const isCampaignElement = (tag: string): boolean => tags.includes(tag);

type Prop<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Prop<Rest>}\`
  : Capitalize<Name>;

/** An element as templates see it. */
type InTemplates<Element, Props extends keyof Element, Events extends EventName> = new () => Element & {
  $props: HTMLAttributes & PublicProps & { [Name in Props]?: Element[Name] | undefined } & {
    [Name in Events as \`on\${Prop<Name>}\`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
  };
};

declare module 'vue' {
  interface GlobalComponents {
${elements
  .map(
    ({ tag, name, fields, events }) =>
      `'${tag}': InTemplates<${name}, ${union(fields.map((f) => f.name))}, ${union(events.map((e) => e.name))}>;`,
  )
  .join('\n')}
  }
}
`;

/** Path and text of each file. */
export async function frameworkFiles(manifest) {
  const elements = elementsOf(manifest);
  const files = [
    ...elements.map((element) => [`src/react/${element.tag}.ts`, component(element)]),
    ['src/react/index.ts', reactIndex(elements)],
    ['src/vue.ts', vue(elements)],
  ];
  return Promise.all(
    files.map(async ([path, text]) => {
      const options = await resolveConfig(path);
      return [path, await format(text, { ...options, filepath: path })];
    }),
  );
}
