import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as z from 'zod';
import { openApiOf } from '../../backend/src/openapi.ts';
import { actionTypes } from '../../src/contract/actions.ts';
import { openEdge } from '../support/edge.ts';

interface Operation {
  operationId: string;
  security?: unknown[];
  parameters: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

const edge = openEdge();
let document: Document;
before(async () => {
  document = (await edge.call<Document>('GET', '/v1/openapi.json')).body;
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** A component as a validator that knows nothing of our schemas. */
function validator(name: string) {
  const schema = { ...document.components.schemas[name], $defs: document.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')));
}

describe('the OpenAPI document', () => {
  it('holds every route of the app, and no other', () => {
    const served = edge.app.routes.map(
      ({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    const described = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    assert.deepEqual(described.toSorted(), served.toSorted());
    assert.equal(served.length, 28);
  });

  it('is whole: every reference leads somewhere, every operation has its own name and its path parameters', () => {
    assert.match(document.openapi, /^3\.1\.\d$/);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    assert.ok(refs.length > 40);
    for (const ref of refs) {
      const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(ref) ?? [];
      assert.ok(document.components.schemas[name], ref);
    }
    const names = operations().map(({ operation }) => operation.operationId);
    assert.equal(new Set(names).size, names.length);
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        described.map(({ name, required }) => [name, required]),
        inPath.map((name) => [name, true]),
      );
    }
  });

  it('says for every operation what may be refused, as a problem', () => {
    for (const { path, operation } of operations()) {
      const statuses = Object.keys(operation.responses).map(Number);
      assert.ok(
        statuses.some((status) => status < 400),
        path,
      );
      for (const status of [404, 405, 500, 503]) assert.ok(statuses.includes(status), `${path} ${status}`);
      if (operation.security) assert.ok(statuses.includes(401) && statuses.includes(429), path);
      for (const [status, response] of Object.entries(operation.responses)) {
        assert.doesNotMatch(response.description, /^undefined|\d{3}/, `${path} ${status}: words, no number`);
        if (Number(status) >= 400)
          assert.deepEqual(response.content, {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          });
      }
    }
  });

  it('describes the target and payload of every action', () => {
    const actions = document.components.schemas['ActionRequest'] as {
      oneOf: { $ref: string }[];
      discriminator: { mapping: Record<string, string> };
    };
    assert.deepEqual(Object.keys(actions.discriminator.mapping), [...actionTypes]);
    assert.equal(actions.oneOf.length, actionTypes.length);
    for (const [type, ref] of Object.entries(actions.discriminator.mapping)) {
      const schema = document.components.schemas[ref.split('/').at(-1) ?? ''] as {
        properties: Record<string, { const?: string }>;
        required: string[];
      };
      assert.equal(schema.properties['type']?.const, type);
      assert.deepEqual(Object.keys(schema.properties), ['type', 'on', 'payload']);
      assert.ok(schema.required.includes('on'));
    }
    const decline = JSON.stringify(document.components.schemas['DeclineAction']);
    assert.match(decline, /"minLength":10,"maxLength":1000/);
    assert.match(decline, /scheduleFull/);
  });

  it('is right about what is really answered and sent', async () => {
    const id = await edge.place();
    const on = { status: 'placed' };
    const accepted = await edge.act(id, 'channel', 'accept', {}, { on });
    const page = await edge.call('GET', '/v1/orders', { as: 'client' });
    const message = { clientId: 'message-1', text: '', attachments: ['none'] };
    const chat = await edge.call('GET', `/v1/orders/${id}/messages`, { as: 'client' });
    const problem = await edge.act(id, 'channel', 'accept', {}, { on });
    const checked: [string, unknown][] = [
      ['ActResult', accepted.body],
      ['OrderSnapshot', accepted.body.order],
      ['OrderPage', page.body],
      ['MessagePage', chat.body],
      ['Problem', problem.problem],
      ['AcceptAction', { type: 'accept', on }],
      ['NewMessage', message],
    ];
    for (const [name, value] of checked) assert.doesNotThrow(() => validator(name).parse(value), name);
    assert.throws(() => validator('AcceptAction').parse({ type: 'accept', on: { ...on, more: 1 } }));
    assert.throws(() =>
      validator('DeclineAction').parse({ type: 'decline', on, payload: { reason: 'other' } }),
    );
    assert.throws(() => validator('OrderSnapshot').parse({ ...accepted.body.order, money: null }));
    assert.throws(() => validator('NewMessage').parse({ ...message, attachments: Array(11).fill('none') }));
  });

  it('names what a queue can be asked for', () => {
    const list = operations().find(({ method, path }) => method === 'get' && path === '/v1/orders');
    const asked = list?.operation.parameters.filter((parameter) => parameter.in === 'query');
    assert.deepEqual(
      asked?.map(({ name }) => name),
      ['view', 'search', 'status', 'unread', 'cursor', 'limit'],
    );
    const search = asked?.find(({ name }) => name === 'search');
    assert.match(JSON.stringify(search), /"maxLength":100/);
  });

  it('lets a newer server say more', async () => {
    const { body } = await edge.call<object>('GET', `/v1/orders/${await edge.place()}`, { as: 'client' });
    assert.doesNotThrow(() => validator('OrderSnapshot').parse({ ...body, news: 1, status: 'paused' }));
  });

  it('is made from the routes it is given', () => {
    assert.deepEqual(openApiOf([])['paths'], {});
  });
});
