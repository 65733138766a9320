/** A client who complains: what is filled in, up to the answers that are checked before they are sent. */
import type { Person } from './people.ts';

export async function complain(client: Person): Promise<void> {
  const form = client.widget('dispute-form');
  await form.getByLabel(/Was not published/).check();
  await form
    .getByLabel('What happened?')
    .fill('The agreement names two placements. Only one of them was published.');
  await form.getByLabel(/2\.1/).check();
  await form.getByLabel(/Full refund/).check();
  await client.press('Check your answers', 'dispute-form');
}
