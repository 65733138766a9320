/** Writes the reference from what the code says of itself: the manifest, the closed list of actions, the OpenAPI document. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createDemoWorld } from '../../src/api-adapter/demo/demo-adapter.ts';
import { actionRules } from '../../src/contract/actions.ts';
import { standardPolicy } from '../../src/contract/policy.ts';

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
  parameters?: Named[];
}
interface Declared extends Named {
  tagName?: string;
  summary?: string;
  attributes?: Named[];
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
  cssProperties?: Named[];
}
interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  additionalProperties?: Schema | boolean;
}
interface Operation {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const folder = 'docs/reference';
const note = '<!-- Written from the code before each build of the site; not edited. -->\n';

/** Text for a table's cell: neither a tag nor a cell of its own. */
const cell = (text = '') =>
  text.replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '&#123;{');
const code = (text?: string) => (text ? `<code v-pre>${cell(text)}</code>` : '');

function table(head: string[], rows: (string | undefined)[][]): string {
  const line = (cells: (string | undefined)[]) => `| ${cells.map((one) => one ?? '').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const section = (title: string, list: readonly unknown[] | undefined, text: () => string) =>
  list?.length ? `\n## ${title}\n\n${text()}\n` : '';

function elementPage(element: Declared): string {
  const properties = element.members?.filter(({ kind }) => kind === 'field');
  const methods = element.members?.filter(({ kind }) => kind === 'method');
  const described = (list: Named[] = []) => list.map((one) => [code(one.name ?? ''), cell(one.description)]);
  return `${note}
# &lt;${element.tagName}&gt;

${cell(element.summary)}

${cell(element.description)}
${section('Properties and attributes', properties, () =>
  table(
    ['property', 'attribute', 'type', 'default', ''],
    properties!.map((one) => [
      code(one.name),
      code(one.attribute),
      code(one.type?.text),
      code(one.default),
      cell(one.description),
    ]),
  ),
)}${section('Methods', methods, () =>
    table(
      ['method', ''],
      methods!.map((one) => [code(`${one.name}()`), cell(one.description)]),
    ),
  )}${section('Events', element.events, () =>
    table(
      ['event', 'type', ''],
      element.events!.map((one) => [code(one.name), code(one.type?.text), cell(one.description)]),
    ),
  )}${section('Slots', element.slots, () =>
    table(
      ['slot', ''],
      element.slots!.map((one) => [code(one.name || '(default)'), cell(one.description)]),
    ),
  )}${section('Parts', element.cssParts, () => table(['part', ''], described(element.cssParts)))}${section(
    'States',
    element.cssStates,
    () => table(['state', ''], described(element.cssStates)),
  )}${section('Custom properties', element.cssProperties, () =>
    table(
      ['property', 'default', ''],
      element.cssProperties!.map((one) => [code(one.name), code(one.default), cell(one.description)]),
    ),
  )}`;
}

const classes = {
  R: 'reversible',
  C: 'consequential: one click',
  I: 'irreversible or money: reviewed first',
};

function actionsPage(): string {
  const rows = Object.entries(actionRules).map(([type, rule]) => {
    return [code(type), rule.actors.join(', '), classes[rule.class], code(rule.on)];
  });
  return `${note}
# Actions

The closed list: whatever changes an order is one of these. What each carries stands in [HTTP](http.md).

${table(['action', 'who', 'class', 'acts on'], rows)}
`;
}

const nameOf = (ref: string) => ref.split('/').at(-1)!;

/** A schema in one line; named ones link to their place. */
function short(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return `[${nameOf(schema.$ref)}](shapes.md#${nameOf(schema.$ref).toLowerCase()})`;
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(' ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(short).join(' or ');
  if (schema.items) return `list of ${short(schema.items)}`;
  if (schema.properties)
    return `{ ${Object.entries(schema.properties)
      .map(([name, one]) => `${cell(name)}: ${short(one)}`)
      .join(', ')} }`;
  return code([schema.type ?? 'any'].flat().join(' or '));
}

function shapesPage({ components: { schemas } }: OpenApi): string {
  const shapes = Object.entries(schemas).map(([name, schema]) => {
    const fields = Object.entries(schema.properties ?? {}).map(([field, one]) => [
      code(field),
      short(one),
      schema.required?.includes(field) ? '' : 'optional',
      cell(one.description),
    ]);
    const body = fields.length > 0 ? table(['field', 'type', '', ''], fields) : short(schema);
    return `## ${name}\n\n${cell(schema.description)}\n\n${body}`;
  });
  return `${note}\n# Shapes\n\nWhat goes over the wire, from the same schemas that check it.\n\n${shapes.join('\n\n')}\n`;
}

function httpPage({ paths }: OpenApi): string {
  const sections = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const { summary, description, parameters = [], requestBody, responses } = operation;
      const body = Object.values(requestBody?.content ?? {})[0]?.schema;
      const answers = Object.entries(responses).map(([status, { description: text, content = {} }]) => [
        status,
        cell(text),
        Object.entries(content)
          .map(([type, { schema }]) => `${short(schema)} <small>${type}</small>`)
          .join('<br>'),
      ]);
      return `## ${method.toUpperCase()} ${path.replaceAll('{', ':').replaceAll('}', '')}

${cell(summary)} ${cell(description)}
${
  parameters.length > 0
    ? `\n${table(
        ['parameter', 'in', ''],
        parameters.map((one) => [code(one.name), one.in, cell(one.description)]),
      )}\n`
    : ''
}
${body ? `Body: ${short(body)}\n` : ''}
${table(['answer', '', ''], answers)}`;
    }),
  );
  return `${note}\n# HTTP\n\nThe dialect that \`createHttpAdapter\` speaks, from the document that a running backend serves at \`/v1/openapi.json\`.\n\n${sections.join('\n\n')}\n`;
}

function policyPage(): string {
  const rows = Object.entries(standardPolicy).map(([name, value]) => [
    code(name),
    code(JSON.stringify(value)),
  ]);
  return `${note}
# Policy

The rules of a marketplace in figures: the standard, and the shape of the file that \`CM_POLICY\` names. Hours and days are
whole numbers; \`feeBps\` are hundredths of a percent. Frozen with each order when it is placed.

${table(['name', 'standard'], rows)}
`;
}

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
writeFileSync(`${folder}/shapes.md`, shapesPage(openApi));
writeFileSync(`${folder}/http.md`, httpPage(openApi));
console.log(
  `reference: ${elements.length} elements, ${Object.keys(actionRules).length} actions, ${Object.keys(openApi.paths).length} paths`,
);
