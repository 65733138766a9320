/** The OpenAPI 3.1 document: made from the table of routes and the contract's own schemas, so it cannot say anything else. */
import * as z from 'zod/mini';
import { type ActionClass, actionRules, type ActionType, actionTypes } from '../../src/contract/actions.ts';
import { Problem } from '../../src/contract/api-error.ts';
import { commands } from '../../src/contract/commands.ts';
import { MessagePage, NewMessage } from '../../src/contract/message.ts';
import { CaseNote, CaseNotes, NewNote } from '../../src/contract/notes.ts';
import { ActResult, OrderSnapshot } from '../../src/contract/order.ts';
import { OrderPage } from '../../src/contract/queue.ts';
import { Id } from '../../src/contract/primitives.ts';
import { PlaceOrder } from '../../src/contract/placement.ts';
import { FileLink, StoredFile, TakeUpload } from '../../src/contract/file-wire.ts';
import { Hint, ReadMark } from '../../src/contract/wire.ts';
import { CaseKey } from './case-file/keys.ts';
import { titles } from './http/problem.ts';
import type { Described, Route } from './http/route.ts';
import { OutboxKey, OutboxTrouble } from './routes/outbox.ts';
import { ReplayWebhooks, ReplayedWebhooks } from './routes/webhooks.ts';
import { WebhookBody } from './webhooks/body.ts';

type Json = Record<string, unknown>;

const weights: Record<ActionClass, string> = {
  R: 'reversible',
  C: 'consequential',
  I: 'irreversible, or about money',
};

const requests: Record<string, z.ZodMiniType> = {
  PlaceOrder,
  NewMessage,
  NewNote,
  ReadMark,
  TakeUpload,
  ReplayWebhooks,
  ...Object.fromEntries(actionTypes.map((type) => [actionName(type), actionSchema(type)])),
};

const answers: Record<string, z.ZodMiniType> = {
  OrderSnapshot,
  OrderPage,
  ActResult,
  MessagePage,
  CaseNote,
  CaseNotes,
  StoredFile,
  FileLink,
  CaseKeys: z.object({ keys: z.array(CaseKey) }),
  Hint,
  Problem,
  PlacedOrder: z.object({ id: Id, number: z.string(), version: z.int() }),
  SentMessage: z.object({ seq: z.int() }),
  OutboxTrouble,
  ReplayedWebhooks,
  WebhookBody,
};

/** What is posted to the host, in the format of Standard Webhooks. */
const webhook: Json = {
  operationId: 'orderEvent',
  summary: 'An event of an order was stored: in order per order, at least once, with the same id each time.',
  parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
    name,
    in: 'header',
    required: true,
    schema: { type: 'string' },
  })),
  requestBody: { required: true, content: { 'application/json': { schema: ref('WebhookBody') } } },
  responses: { '2XX': { description: 'Taken over.' }, 410: { description: 'Wants no more of this event.' } },
};

/** Problems that any route may answer with. */
const everywhere = [404, 405, 500, 503];

/** Describes exactly these routes. */
export function openApiOf(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Campaign Manager', version: '1', description: 'The life of a paid advertising order.' },
    paths,
    webhooks: { orderEvent: { post: webhook } },
    components: {
      schemas: {
        ...schemasOf(requests, 'input'),
        ActionRequest: {
          oneOf: actionTypes.map((type) => ref(actionName(type))),
          discriminator: {
            propertyName: 'type',
            mapping: Object.fromEntries(actionTypes.map((type) => [type, ref(actionName(type)).$ref])),
          },
        },
        ...schemasOf(answers, 'output'),
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: "Signed by the host's server.",
        },
      },
    },
  };
}

function actionName(type: ActionType): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Action`;
}

function actionSchema(type: ActionType): z.ZodMiniType {
  const { on, payload } = commands[type];
  const { actors, class: weight } = actionRules[type];
  return z
    .object({ type: z.literal(type), on, payload })
    .register(z.globalRegistry, { description: `By ${actors.join(' or ')}; ${weights[weight]}.` });
}

function ref(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** Each schema by name; where one holds another of them, it refers to it. */
function schemasOf(named: Record<string, z.ZodMiniType>, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string; description?: string }>();
  for (const [id, schema] of Object.entries(named)) {
    const { description } = z.globalRegistry.get(schema) ?? {};
    registry.add(schema, { id, ...(description !== undefined && { description }) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => ref(id).$ref,
    override: ({ jsonSchema }) => relax(jsonSchema, io),
  });
  for (const schema of Object.values(schemas)) {
    delete schema.$id;
    delete schema.$schema;
  }
  return schemas;
}

/** Bounds that only say "a number that JSON can carry" are noise; and a newer server may say more than it does today. */
function relax(schema: Json, io: 'input' | 'output'): void {
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (io === 'output' && schema['additionalProperties'] === false) delete schema['additionalProperties'];
}

function operationOf(route: Route): Json {
  return {
    operationId: operationId(route),
    summary: route.summary,
    ...(route.access !== 'open' && { security: [{ token: [] }] }),
    parameters: parametersOf(route),
    ...(route.body && { requestBody: { required: true, content: contentOf(route.body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(route.answers).map(([status, said]) => [status, answerOf(said)])),
      ...Object.fromEntries(problemsOf(route).map((status) => [status, problem(status)])),
    },
  };
}

function contentOf(body: NonNullable<Route['body']>): Json {
  return 'schema' in body ? { 'application/json': { schema: ref(body.schema) } } : { [body.contentType]: {} };
}

function operationId({ method, path }: Route): string {
  const words = path.split(/[^A-Za-z]+/).filter((word) => !/^(v|id|)$/.test(word));
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))]
    .concat(path.endsWith(':id') ? ['ById'] : [])
    .join('');
}

function parametersOf({ path, query = {}, headers = {} }: Route): Json[] {
  const schemaOf = (schema: z.ZodMiniType) => {
    const json = z.toJSONSchema(schema, { io: 'output' });
    delete json.$schema;
    return json;
  };
  return [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(name === 'key' ? OutboxKey : Id),
    })),
    ...Object.entries(query).map(([name, { schema, description }]) => ({
      name,
      in: 'query',
      description,
      schema: schemaOf(schema),
    })),
    ...Object.entries(headers).map(([name, { schema, description, required }]) => ({
      name,
      in: 'header',
      description,
      required,
      schema: schemaOf(schema),
    })),
  ];
}

function answerOf({ description, schema, contentType = 'application/json', headers = [] }: Described): Json {
  return {
    description,
    headers: Object.fromEntries(
      ['X-Request-Id', ...headers].map((name) => [name, { schema: { type: 'string' } }]),
    ),
    ...(schema && { content: { [contentType]: { schema: ref(schema) } } }),
  };
}

function problemsOf({ access, problems = [] }: Route): number[] {
  return [...new Set([...problems, ...(access === 'open' ? [] : [401, 429]), ...everywhere])].toSorted(
    (a, b) => a - b,
  );
}

function problem(status: number): Json {
  return {
    description: `${titles[status]}.`,
    headers: {
      'X-Request-Id': { schema: { type: 'string' } },
      ...((status === 429 || status === 503) && { 'Retry-After': { schema: { type: 'integer' } } }),
    },
    content: { 'application/problem+json': { schema: ref('Problem') } },
  };
}
