/** What all stories of one element share: its docs from the manifest, the scene it plays in, and the controls. */
import type { StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { TemplateResult } from 'lit';
import { faultNames } from './faults.ts';
import { shown } from './hands.ts';
import { orderNames } from './orders.ts';
import { endScene, inScene, loadScene, type SceneArgs, type SceneContext, sceneOf } from './scene.ts';

export type Story = StoryObj<SceneArgs>;

const scene = { table: { category: 'scene' } } as const;

export const sceneArgTypes = {
  actor: {
    ...scene,
    name: 'seen by',
    description: 'Whose eyes these are.',
    control: 'inline-radio',
    options: ['channel', 'client', 'mediator'],
  },
  order: {
    ...scene,
    description: 'The order, and how far it has come.',
    control: 'select',
    options: orderNames,
  },
  fault: {
    ...scene,
    description: 'What goes wrong between the widget and the backend.',
    control: 'select',
    options: faultNames,
  },
  width: {
    ...scene,
    name: 'container',
    description: 'How wide a place the page gives it.',
    control: 'inline-radio',
    options: ['page', '640px', '360px', '240px'],
  },
} as const;

const sceneArgs: SceneArgs = { actor: 'channel', order: 'placed', fault: 'none', width: 'page' };

export const playable = {
  args: sceneArgs,
  loaders: [loadScene],
  beforeEach: endScene,
  play: shown,
};

/** An order at one point of its life, through one side's eyes. A story that is found by its source must be an export of its own. */
export const seen = (actor: SceneArgs['actor'], order: SceneArgs['order']): Story => ({
  name: `${order.charAt(0).toUpperCase()}${order.slice(1)} · seen by ${actor}`,
  args: { actor, order },
});

/** The meta of one element's stories. */
export function widget(tag: string) {
  const { args, argTypes, template } = getStorybookHelpers(tag, {
    excludeCategories: ['properties', 'methods'],
  });
  // The scene says which order it is.
  const { 'order-id': _, ...own } = argTypes;
  return {
    ...playable,
    component: tag,
    // The helpers expect a text, if empty, for each part and property that can be styled.
    args: { ...args, ...sceneArgs },
    argTypes: { ...own, ...sceneArgTypes },
    render: (args: SceneArgs, context: SceneContext): TemplateResult => {
      const { actor: _actor, order: _order, fault: _fault, width: _width, ...styles } = args;
      const scene = sceneOf(context);
      return inScene(scene, template({ ...styles, 'order-id': scene.orderId }));
    },
  };
}

/** The meta of stories that show several elements together. */
export function page(content: (orderId: string, args: SceneArgs) => TemplateResult) {
  return {
    ...playable,
    component: 'campaign-manager',
    argTypes: sceneArgTypes,
    render: (args: SceneArgs, context: SceneContext): TemplateResult => {
      const scene = sceneOf(context);
      return inScene(scene, content(scene.orderId, args));
    },
  };
}
