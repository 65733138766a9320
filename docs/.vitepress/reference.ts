/** Writes the reference from what the code says of itself: the manifest, the closed list of actions, the OpenAPI document. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createDemoWorld } from '../../src/api-adapter/demo/demo-adapter.ts';
import { actionRules } from '../../src/contract/actions.ts';
import { type Policy, standardPolicy } from '../../src/contract/policy.ts';
import { decisionsOf } from './decisions.ts';
import { cell, code, note, section, table } from './markdown.ts';
import { policyWords } from './policy-words.ts';
import { httpPage, linkTo, type OpenApi, shapesPage } from './schema-pages.ts';

interface Named {
  name?: string;
  description?: string;
  type?: { text: string };
  default?: string;
}
interface Member extends Named {
  kind: string;
  attribute?: string;
  readonly?: boolean;
}
interface Declared extends Named {
  tagName?: string;
  summary?: string;
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
  cssProperties?: Named[];
}

const folder = 'docs/reference';

const described = (kind: string) => (list: readonly Named[]) =>
  table(
    [kind, 'what it is'],
    list.map(({ name, description }) => [code(name || '(default)'), cell(description)]),
  );

const properties = (list: readonly Member[]) =>
  table(
    ['property', 'attribute', 'type', 'default', 'what it is'],
    list.map((one) => [
      code(one.name),
      code(one.attribute),
      code(one.type?.text),
      code(one.default),
      `${one.readonly ? 'Read only. ' : ''}${cell(one.description)}`,
    ]),
  );

const events = (list: readonly Named[]) =>
  table(
    ['event', 'type', 'when'],
    list.map((one) => [code(one.name), code(one.type?.text), cell(one.description)]),
  );

const customProperties = (list: readonly Named[]) =>
  table(
    ['property', 'default', 'what it is'],
    list.map((one) => [code(one.name), code(one.default), cell(one.description)]),
  );

function elementPage(element: Declared): string {
  const fields = element.members?.filter(({ kind }) => kind === 'field');
  const methods = element.members?.filter(({ kind }) => kind === 'method');
  return [
    `${note}\n# &lt;${element.tagName}&gt;\n\n${cell(element.summary)}\n\n${cell(element.description)}\n`,
    section('Properties and attributes', fields, properties),
    section(
      'Methods',
      methods?.map((one) => ({ ...one, name: `${one.name}()` })),
      described('method'),
    ),
    section('Events', element.events, events),
    section('Slots', element.slots, described('slot')),
    section('Parts', element.cssParts, described('part')),
    section('States', element.cssStates, described('state')),
    section('Custom properties', element.cssProperties, customProperties),
    '\nTokens that all elements share stand in [Theming](../../theming.md).\n',
  ].join('');
}

const classes = {
  R: 'reversible',
  C: 'consequential: one click',
  I: 'irreversible or money: reviewed first',
};

function actionsPage(): string {
  const rows = Object.entries(actionRules).map(([type, rule]) => {
    const shape = `${type.charAt(0).toUpperCase()}${type.slice(1)}Action`;
    return [code(type), rule.actors.join(', '), classes[rule.class], code(rule.on), linkTo(shape)];
  });
  return `${note}
# Actions

The closed list: whatever changes an order is one of these. When each is open, and where it leads, is told in
[the order’s life](../order-life.md#what-may-happen).

What an action *acts on* travels with it in \`on\`, as the server offered it, and is refused when exactly that has changed: the
order in one status; a completion or a dispute by its number; a case, which is a dispute with whoever holds it; \`standing\`,
whichever of these three it is now; a creative slot or one of its versions; an estimate, an offer, a request to cancel, or a
mediator’s question.

${table(['action', 'who', 'class', 'acts on', 'what is sent'], rows)}
`;
}

function policyPage(): string {
  const rows = Object.entries(policyWords).map(([name, words]) => {
    const standard = standardPolicy[name as keyof Policy];
    return [code(name), code(JSON.stringify(standard)), words];
  });
  const untold = Object.keys(standardPolicy).filter((name) => !(name in policyWords));
  if (untold.length > 0) throw new Error(`policy-words.ts says nothing of ${untold.join(', ')}`);
  return `${note}
# Policy

The rules of a marketplace in figures: the standard, and the shape of the file that \`CM_POLICY\` names. Hours and days are
whole numbers from 1 on. Frozen with each order when it is placed. A policy with a dead end is refused at the start of the
backend, with every reason.

${table(['name', 'standard', 'what it is'], rows)}
`;
}

const decisionsPage = () => `${note}
# Decisions

Choices that someone may question, each with what led to it and what follows from it.

${decisionsOf('.')
  .map(({ title, file }) => `- [${title}](../adr/${file}.md)`)
  .join('\n')}
`;

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declared[] }[];
};
const world = createDemoWorld();
const openApi = (await (await world.fetch('https://demo.example/v1/openapi.json')).json()) as OpenApi;
await world.close();

rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/elements`, { recursive: true });
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
for (const element of elements)
  writeFileSync(`${folder}/elements/${element.tagName}.md`, elementPage(element));
writeFileSync(`${folder}/actions.md`, actionsPage());
writeFileSync(`${folder}/policy.md`, policyPage());
writeFileSync(`${folder}/decisions.md`, decisionsPage());
writeFileSync(`${folder}/shapes.md`, shapesPage(openApi));
writeFileSync(`${folder}/http.md`, httpPage(openApi));
console.log(
  `reference: ${elements.length} elements, ${Object.keys(actionRules).length} actions, ${Object.keys(openApi.paths).length} paths`,
);
