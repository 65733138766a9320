import { expect } from '@open-wc/testing';
import { picture } from '../../src/api-adapter/conformance/picture.ts';
import {
  createDemoAdapter,
  createDemoWorld,
  type DemoWorld,
} from '../../src/api-adapter/demo/demo-adapter.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { UploadProgress } from '../../src/contract/api-adapter.ts';
import { sha256Of } from '../support/files.ts';
import { orderToPlace } from '../support/placed.ts';
import { hasty } from '../support/scripted-server.ts';
import { refused } from '../support/upload-stage.ts';

type Fetch = DemoWorld['fetch'];
/** Asks the backend as it is, or does something worse. */
type Line = (ask: () => Promise<Response>, call: Call) => Promise<Response>;

interface Call {
  method: string;
  /** Asks the backend to look at what arrived. */
  isTake: boolean;
  body: Blob | null;
  with(body: Blob): Promise<Response>;
}

const gone = () => new TypeError('Failed to fetch');

describe('uploads to the backend in the page', () => {
  let world: DemoWorld;
  let orderId: string;
  let file: File;
  before(async () => {
    world = createDemoWorld();
    const placed = orderToPlace();
    const hero = { id: 'hero', name: 'Hero', kind: 'image', required: true, note: '' } as const;
    orderId = await world.place({ ...placed, agreement: { ...placed.agreement, slots: [hero] } });
    const channel = createDemoAdapter({ actor: 'channel', world });
    const accept = { type: 'accept', on: { status: 'placed' }, payload: {} } as const;
    await channel.act(orderId, accept, { key: 'accept-it' });
    file = await picture(1000, 700);
  });
  after(() => world.close());

  function client(line: Line = (ask) => ask(), actor: Actor = 'client') {
    const fetch: Fetch = (input, init = {}) => {
      const body = init.body instanceof Blob ? init.body : null;
      const call = {
        method: init.method ?? 'GET',
        isTake: init.method === 'POST' && typeof input === 'string' && input.endsWith('/assets'),
        body,
        with: (other: Blob) => world.fetch(input, { ...init, body: other }),
      };
      return line(() => world.fetch(input, init), call);
    };
    const adapter = createDemoAdapter({ actor, world, fetch, timing: hasty });
    const told: UploadProgress[] = [];
    const names: string[] = [];
    const send = (over: { resume?: string; signal?: AbortSignal } = {}) =>
      adapter.upload(file, {
        orderId,
        purpose: 'creative',
        slotId: 'hero',
        onProgress: (progress) => told.push(progress),
        onResumable: (name) => names.push(name),
        ...over,
      });
    return { adapter, send, told, names };
  }

  it('arrive whole although requests break off in the middle and replies are lost', async () => {
    let patches = 0;
    const { send, told } = client(async (ask, { method, body, with: sending }) => {
      if (method !== 'PATCH') return ask();
      patches += 1;
      if (patches === 1) await sending(body!.slice(0, 120_000));
      if (patches === 3) await ask();
      if (patches < 5) throw gone();
      return ask();
    });
    const { checksum } = await send();
    expect(checksum).to.equal(await sha256Of(await file.arrayBuffer()));
    const arrived = told.map(({ bytes }) => bytes);
    expect(arrived).to.deep.equal(arrived.toSorted((a, b) => a - b));
    expect(arrived).to.include(120_000);
  });

  it('are taken in once although the reply to that is lost, and again after a reload', async () => {
    let isCut = true;
    const line: Line = async (ask, call) => {
      const response = await ask();
      if (isCut && call.isTake) throw gone();
      return response;
    };
    const first = client(line);
    expect((await refused(first.send())).code).to.equal('network');
    isCut = false;
    let sent = 0;
    const later = client((ask, { method }) => {
      if (method === 'PATCH') sent += 1;
      return ask();
    });
    const ref = await later.send({ resume: first.names[0]! });
    expect(ref.checksum).to.equal(await sha256Of(await file.arrayBuffer()));
    expect(sent).to.equal(0);
  });

  it('go on where they were given up', async () => {
    const leave = new AbortController();
    const first = client((ask, { method }) => {
      if (method === 'PATCH' && first.told.at(-1)!.bytes > 0) leave.abort();
      return ask();
    });
    await refused(first.send({ signal: leave.signal }));
    const stood = first.told.at(-1)!.bytes;
    expect(stood).to.be.within(1, file.size - 1);
    const second = client();
    const ref = await second.send({ resume: first.names[0]! });
    expect(second.told[0]!.bytes).to.be.at.least(stood);
    const url = await second.adapter.assetUrl(ref.id, { orderId, use: 'file' });
    expect(url).to.match(/^blob:/);
    const whole = await (await fetch(url)).arrayBuffer();
    URL.revokeObjectURL(url);
    expect(await sha256Of(whole)).to.equal(ref.checksum);
  });

  it('go on with a new token when the old one is not taken any more', async () => {
    let isRefused = false;
    let patches = 0;
    const { send } = client(async (ask, { method }) => {
      if (method === 'PATCH' && ++patches === 2 && !isRefused) {
        isRefused = true;
        return new Response(null, { status: 401 });
      }
      return ask();
    });
    expect((await send()).checksum).to.match(/^[0-9a-f]{64}$/);
    expect(isRefused).to.equal(true);
  });
});
