/** Filling the form that opens a dispute, as a person does. */
import type { Hands } from './hands.ts';

export const complaint =
  'Only the issue of the first Thursday carried our paragraph; the second issue did not, and nobody told us.';

/** Answers everything, up to the check of the answers. */
export async function complain({ click, fill, see }: Hands): Promise<void> {
  await click('radio', /Was not published/);
  await fill(/What happened/, complaint);
  await click('checkbox', /What is published/);
  await click('radio', /Full refund/);
  await click('button', 'Check your answers');
  await see(complaint);
}
