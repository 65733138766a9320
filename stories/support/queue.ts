/** What all stories of the queue share: several orders of one side in one world, and the element with its own properties. */
import type { StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import type { SeedOrder } from '../../backend/src/demo/seed-script.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { QueueState } from '../../src/controllers/events.ts';
import { crowded } from './crowd.ts';
import { longOrder } from './long-orders.ts';
import { orders } from './orders.ts';
import { inScene, prepare, type Scene, type SceneArgs, type SceneContext, sceneOf } from './scene.ts';
import { createStoryWorld } from './story-world.ts';
import { playable, sceneArgTypes } from './widget.ts';

/** How many orders there are, and which. */
export type QueueName = 'none' | 'three' | 'each kind' | 'long names' | 'ten thousand';
export interface QueueArgs extends SceneArgs, QueueState {
  orders: QueueName;
  /** Id of the order that the page shows beside the list. */
  selected: string;
}
export type QueueStory = StoryObj<QueueArgs>;

/** An order that nobody has answered yet. */
export const fresh = (
  number: string,
  client: SeedOrder['client'],
  price: number,
  placed: number,
): SeedOrder => ({
  ...orders.placed,
  id: number.toLowerCase(),
  number,
  client,
  price,
  placed,
  steps: [],
});

const three = [
  orders.placed,
  fresh('CM-2419', 'lumen', 87_000, 12),
  fresh('CM-2420', 'kettleby', 64_000, 5),
] as const;

const eachKind = [
  orders.placed,
  fresh('CM-2419', 'lumen', 87_000, 12),
  orders['accepted, creatives to review'],
  orders['accepted, nothing sent yet'],
  orders['ready, client asks to cancel'],
  orders.completed,
  orders['disputed, waits for a response'],
  orders['disputed, at a mediator'],
  orders['disputed, waits for a mediator'],
  orders.declined,
  orders['released by the client'],
  orders['split, offer accepted'],
] as const;

const long = (['placed', 'accepted', 'completed', 'disputed', 'declined'] as const).map((upTo) =>
  longOrder({ upTo }),
);

/** The same orders, all of one side; mediators see those of everybody. */
function ofOne(side: Actor, all: readonly SeedOrder[]): [SeedOrder, ...SeedOrder[]] {
  const own = { channel: { channel: 'harbour' }, client: { client: 'northfold' }, mediator: {} } as const;
  return all.map((order) => ({ ...order, ...own[side] })) as [SeedOrder, ...SeedOrder[]];
}

const worlds: Record<QueueName, readonly SeedOrder[]> = {
  none: [orders.placed],
  three,
  'each kind': eachKind,
  'long names': long,
  'ten thousand': [orders.placed],
};

/** Rows that no world holds. */
const crowds: Partial<Record<QueueName, number>> = { none: 0, 'ten thousand': 10_000 };

/** One and the same for a story that is only dressed differently. */
const crowd = new WeakMap<ApiAdapter, ApiAdapter>();

async function loadQueue(context: SceneContext): Promise<{ scene: Scene }> {
  const { actor, orders: name } = context.args as QueueArgs;
  const all = name === 'long names' ? (long as [SeedOrder, ...SeedOrder[]]) : ofOne(actor, worlds[name]);
  const { scene } = await prepare(context, `${actor} ${name}`, () => createStoryWorld(...all));
  const count = crowds[name];
  if (count === undefined) return { scene };
  const adapter = crowd.get(scene.adapter) ?? crowded(scene.adapter, count);
  crowd.set(scene.adapter, adapter);
  return { scene: { ...scene, adapter } };
}

/** The meta of the stories of order-queue. */
export function queueWidget() {
  const { args, argTypes, template } = getStorybookHelpers('order-queue', {
    excludeCategories: ['properties', 'methods'],
  });
  const { order: _, ...scene } = sceneArgTypes;
  const countOf = {
    table: { category: 'scene' },
    description: 'How many orders there are, and which.',
    control: 'select',
    options: Object.keys(worlds),
  } as const;
  return {
    ...playable,
    loaders: [loadQueue],
    component: 'order-queue',
    args: {
      ...args,
      ...playable.args,
      orders: 'each kind',
      view: 'needsYou',
      search: '',
      status: '',
      unread: false,
      selected: '',
    } as QueueArgs,
    argTypes: { ...argTypes, ...scene, orders: countOf },
    render: (args: SceneArgs, context: SceneContext): TemplateResult => {
      const { actor: _a, order: _o, fault: _f, width: _w, orders: _n, ...own } = args as QueueArgs;
      const { view, search, status, unread, selected } = own;
      // The helpers leave out what is empty, and no view means all orders.
      const all = html`<order-queue
        view=""
        search=${search}
        status=${status}
        ?unread=${unread}
        selected=${selected}
      ></order-queue>`;
      return inScene(sceneOf(context), view === '' ? all : template(own));
    },
  };
}
