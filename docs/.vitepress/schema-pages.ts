/** The pages of shapes and calls, written from the OpenAPI document that a running backend serves. */
import { cell, code, note, table } from './markdown.ts';

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
  additionalProperties?: unknown;
  description?: string;
  default?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}
interface Operation {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Patterns that stand in many places, in words. */
const known: Record<string, string> = {
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$': 'instant in UTC, with milliseconds',
  '^\\d{4}-\\d\\d-\\d\\d$': 'day',
  '^[\\w.-]{1,64}$': 'id of 1–64 letters, digits, “_”, “.” and “-”',
  '^[A-Z]{3}$': 'ISO 4217 code',
};

const nameOf = (ref: string) => ref.split('/').at(-1)!;
export const linkTo = (name: string): string => `[${name}](shapes.md#${name.toLowerCase()})`;

/** How much of it there may be. */
function bounds(least: number | undefined, most: number | undefined, unit = ''): string {
  const number = (value: number) => value.toLocaleString('en');
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return least === 0 ? '' : `, at least ${number(least!)}${unit}`;
  return least ? `, ${number(least)}–${number(most)}${unit}` : `, at most ${number(most)}${unit}`;
}

function scalar(schema: Schema): string {
  const { type, format, pattern, minLength, maxLength, minimum, maximum } = schema;
  const words = format ?? (pattern && (known[pattern] ?? `like ${code(pattern)}`));
  const like = words ? `, ${words}` : '';
  const size = bounds(minLength, maxLength, ' characters') + bounds(minimum, maximum);
  return code([type ?? 'any'].flat().join(' or ')) + size + like;
}

/** A schema in one line; named ones link to their place. */
function short(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return linkTo(nameOf(schema.$ref));
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(' ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(short).join(' or ');
  if (schema.items) return `list of ${short(schema.items)}${bounds(schema.minItems, schema.maxItems)}`;
  if (!schema.properties) return scalar(schema);
  const fields = Object.entries(schema.properties).map(
    ([name, one]) => `${cell(name)}${isRequired(schema, name) ? '' : '?'}: ${short(one)}`,
  );
  if (fields.length === 0) return schema.additionalProperties ? 'object' : 'empty object';
  return `{ ${fields.join(', ')} }`;
}

const isRequired = (schema: Schema, field: string) => schema.required?.includes(field) ?? false;

/** The one object that a field holds, with how it holds it; undefined when it holds none, or a choice of several. */
function inner(schema: Schema): { object: Schema; kind: string; mark: string } | undefined {
  const held = (schema.anyOf ?? [schema]).filter(({ type }) => type !== 'null');
  const kind = schema.anyOf?.some(({ type }) => type === 'null') ? ' or <code v-pre>null</code>' : '';
  const [one] = held;
  if (held.length !== 1 || !one) return undefined;
  if (one.properties && Object.keys(one.properties).length > 0)
    return {
      object: one,
      kind: `object${one.additionalProperties ? ' with more fields' : ''}${kind}`,
      mark: '.',
    };
  if (!one.items?.properties) return undefined;
  return {
    object: one.items,
    kind: `list of objects${bounds(one.minItems, one.maxItems)}${kind}`,
    mark: '[].',
  };
}

/** A row for each field, and for each field of an object inside. */
function fieldRows(schema: Schema, before = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const nested = inner(one);
    const said = [
      isRequired(schema, name) ? '' : 'Optional.',
      one.default === undefined ? '' : `Without it ${code(JSON.stringify(one.default))}.`,
      cell(one.description),
    ];
    const row = [
      code(before + name),
      nested?.kind ?? short(one),
      said.filter((text) => text !== '').join(' '),
    ];
    return [row, ...(nested ? fieldRows(nested.object, `${before}${name}${nested.mark}`) : [])];
  });
}

export function shapesPage({ components: { schemas } }: OpenApi): string {
  const shapes = Object.entries(schemas).map(([name, schema]) => {
    const rows = fieldRows(schema);
    const body = rows.length > 0 ? table(['field', 'type', 'note'], rows) : short(schema);
    return [`## ${name}`, cell(schema.description), body].filter((text) => text !== '').join('\n\n');
  });
  return `${note}\n# Shapes\n\nWhat goes over the wire, from the same schemas that check it.\n\n${shapes.join('\n\n')}\n`;
}

function answersOf({ responses }: Operation): string {
  const all = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const bodies = Object.entries(content);
    const isProblem = bodies.some(([type]) => type === 'application/problem+json');
    const what = bodies.map(([type, { schema }]) => `${short(schema)} <small>${type}</small>`).join('<br>');
    return { status, text: cell(description), what, isProblem };
  });
  const problems = all.filter(({ isProblem }) => isProblem);
  const refused = problems.map(({ status, text }) => `${status} ${text.replace(/\.$/, '')}`).join(' · ');
  return `${table(
    ['answer', 'when', 'body'],
    all.filter(({ isProblem }) => !isProblem).map(({ status, text, what }) => [status, text, what]),
  )}${refused && `\n\nRefusals, each a ${linkTo('Problem')}: ${refused}.`}`;
}

function callOf(method: string, path: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody } = operation;
  const [body] = Object.entries(requestBody?.content ?? {});
  const rows = parameters.map((one) => [
    code(one.name),
    one.in,
    short(one.schema),
    [one.required ? '' : 'Optional.', cell(one.description)].filter((text) => text !== '').join(' '),
  ]);
  return [
    `## ${method.toUpperCase()} ${path.replaceAll('{', ':').replaceAll('}', '')}`,
    `${cell(summary)} ${cell(description)}`.trim(),
    rows.length > 0 ? table(['parameter', 'in', 'type', 'note'], rows) : '',
    body ? `Body: ${body[1].schema ? short(body[1].schema) : code(body[0])}` : '',
    answersOf(operation),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

export function httpPage({ paths }: OpenApi): string {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => callOf(method, path, operation)),
  );
  return `${note}\n# HTTP\n\nThe dialect that \`createHttpAdapter\` speaks, from the document that a running backend serves at \`/v1/openapi.json\`.\nWhat the calls mean together is told in [Adapters](../adapters.md#the-http-dialect).\n\n${calls.join('\n\n')}\n`;
}
