/** The states that every element has, each made by a real fault on the wire, each looked at by its play function. */
import { waitFor } from 'storybook/test';
import { type Hands, patience, play, rootsOf, shown } from './hands.ts';
import type { Scene, SceneArgs, SceneContext } from './scene.ts';
import type { Story } from './widget.ts';

type Script = (at: Scene & Hands) => Promise<void>;

/** A state that begins with a fault. */
export function broken(fault: SceneArgs['fault'], script: Script): Story {
  return { args: { fault }, play: play(script) };
}

/** A state that an open element comes to. */
export function open(script: Script): Story {
  return {
    play: async (context: SceneContext) => {
      await shown(context);
      await play(script)(context);
    },
  };
}

export const loading: Story = {
  args: { fault: 'nothing is ever answered' },
  play: async ({ canvasElement }) => {
    await waitFor(() => {
      if (!rootsOf(canvasElement).some((root) => root.querySelector('.bone'))) throw new Error('no skeleton');
    }, patience);
  },
};

/** Nothing could be loaded: the reference, and a way to try again. */
export const loadingFailed = broken('loading fails', async ({ see, find }) => {
  await see('The server reported a fault.');
  await see('Reference req-7K4M2P');
  await find('button', 'Try again');
});

export const signedOut = broken('signed out', async ({ see, find }) => {
  await see('Sign in to go on');
  await find('button', 'Sign in');
});

export const forbidden = broken('loading is forbidden', ({ see }) => see('This order is not open to you'));

export const notFound = broken('not found', ({ see }) => see('Order not found'));

/** What was loaded stays readable when the network goes. */
export const offline = open(async ({ see, wire }) => {
  wire.break('network down');
  await see('You are offline.');
});
