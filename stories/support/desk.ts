/** What all stories of the mediator's desk share: one case that the story is about, and others beside it; none at all beside an order that was just placed. */
import { html, type TemplateResult } from 'lit';
import type { SeedOrder } from '../../backend/src/demo/seed-script.ts';
import { orders } from './orders.ts';
import { inScene, prepare, type Scene, type SceneArgs, type SceneContext, sceneOf } from './scene.ts';
import { createStoryWorld } from './story-world.ts';
import { widget } from './widget.ts';

const others: readonly SeedOrder[] = [
  orders['disputed, waits for a mediator'],
  orders['disputed, at a mediator'],
  orders['disputed, mediator asks the client'],
  orders['disputed, the system’s own case'],
];

function loadDesk(context: SceneContext): Promise<{ scene: Scene }> {
  const { order } = context.args;
  const main = orders[order];
  const beside = order === 'placed' ? [] : others.filter(({ id }) => id !== main.id);
  return prepare(context, `desk ${order}`, () => createStoryWorld(main, ...beside));
}

/** The meta of the stories of mediator-desk. */
export function deskWidget() {
  const shared = widget('mediator-desk');
  const args: SceneArgs = { ...shared.args, actor: 'mediator', order: 'disputed, at a mediator' };
  return { ...shared, loaders: [loadDesk], args };
}

/** The desk before a case is chosen. */
export const unchosen = (_args: SceneArgs, context: SceneContext): TemplateResult =>
  inScene(sceneOf(context), html`<mediator-desk></mediator-desk>`);
