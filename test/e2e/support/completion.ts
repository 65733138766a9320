/** A channel that reports its campaign complete, with points of the checklist still open: each press once its step is seen. */
import type { Person } from './people.ts';

export async function complete(channel: Person): Promise<void> {
  await channel.press('Complete order');
  await channel.sees('Complete this order');
  await channel.press('Complete order');
  await channel.sees(/^Complete with \d open points?/);
  await channel.press('Complete order');
  await channel.sees('You completed this order');
}
