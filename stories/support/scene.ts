/** A story's scene: its world, the wire to it, and the page's provider around the element. */
import type { StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { type FaultName, Wire } from './faults.ts';
import { type OrderName, orders } from './orders.ts';
import { address, type ClockName, createStoryWorld, type StoryWorld } from './story-world.ts';

export interface SceneArgs {
  /** Who looks. */
  actor: Actor;
  order: OrderName;
  /** What goes wrong between the widget and the backend. */
  fault: FaultName;
  /** How wide the widget's container is. */
  width: 'page' | '640px' | '360px' | '240px';
}

export interface Scene {
  orderId: string;
  world: StoryWorld;
  wire: Wire;
  adapter: ApiAdapter;
  /** Where a page would keep drafts; only stories that load their page again use it. */
  drafts: DraftStorage;
}

export type SceneContext = StoryContext<SceneArgs>;

/** What was prepared for a story. */
export const sceneOf = ({ loaded }: Pick<SceneContext, 'loaded'>): Scene => loaded['scene'] as Scene;

/** Repeats soon, so that a story of a failure does not keep its viewer waiting; never gives up by itself. */
const timing = { backoffMs: 20, timeoutMs: 86_400_000, openMs: 86_400_000 };

interface Kept {
  key: string;
  world: StoryWorld;
  wire: Wire;
  adapters: Map<Actor, ApiAdapter>;
  drafts: DraftStorage;
}

/** One per canvas: a story that is only dressed differently goes on where it was. */
const kept = new WeakMap<Element, Kept>();

/** Stories that act themselves, or show a fault, keep their own viewer and clock. */
const isPlayed = ({ parameters }: SceneContext) => parameters['played'] === true;

function wishesOf(context: SceneContext): { actor: Actor; clock: ClockName } {
  const { actor, clock } = context.globals as { actor: Actor | 'story'; clock: ClockName };
  if (isPlayed(context)) return { actor: context.args.actor, clock: 'seeded' };
  return { actor: actor === 'story' ? context.args.actor : actor, clock };
}

/** Prepares the scene before a story is rendered; also when only its controls or the toolbar changed. */
export const loadScene = (context: SceneContext): Promise<{ scene: Scene }> =>
  prepare(context, context.args.order, () => createStoryWorld(orders[context.args.order]));

/** The scene over the world of this name. */
export async function prepare(
  context: SceneContext,
  name: string,
  open: () => Promise<StoryWorld>,
): Promise<{ scene: Scene }> {
  const { args, canvasElement, id } = context;
  const { actor, clock } = wishesOf(context);
  const key = `${id} ${name} ${clock}`;
  let stage = kept.get(canvasElement);
  if (stage?.key !== key) {
    void stage?.world.close();
    const world = await open();
    await world.moveTo(clock);
    stage = { key, world, wire: new Wire(world.fetch), adapters: new Map(), drafts: memory() };
    kept.set(canvasElement, stage);
    stage.wire.break(args.fault);
  } else if (!isPlayed(context)) stage.wire.break(args.fault);
  const { world, wire, adapters, drafts } = stage;
  const adapter = adapters.get(actor) ?? adapterOver(wire, () => world.token(actor));
  adapters.set(actor, adapter);
  return { scene: { orderId: world.orderId, world, wire, adapter, drafts } };
}

/** What plays media asks the network, and cannot reach a backend in the page. */
function adapterOver({ fetch }: Wire, getToken: () => Promise<string>): ApiAdapter {
  const adapter = createHttpAdapter({ baseUrl: address, getToken, fetch, timing });
  return {
    ...adapter,
    async assetUrl(id, call) {
      const url = await adapter.assetUrl(id, call);
      return call.use === 'preview' ? url : URL.createObjectURL(await (await fetch(url)).blob());
    },
  };
}

/** A story that is left, or played again, begins in a new world. */
export function endScene({ canvasElement }: SceneContext): () => void {
  return () => {
    void kept.get(canvasElement)?.world.close();
    kept.delete(canvasElement);
  };
}

/** The element inside its provider, as a page embeds it; drafts are kept nowhere unless a story says so. */
export function inScene(
  { adapter }: Pick<Scene, 'adapter'>,
  content: TemplateResult,
  drafts: DraftStorage | false = false,
): TemplateResult {
  return html`<campaign-manager .adapter=${adapter} .drafts=${drafts}>${content}</campaign-manager>`;
}

function memory(): DraftStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
