/** Setting the completion date, with its texts in the language around the element that asks. */
import { forms } from '../../i18n/en/forms.ts';
import { setEstimate } from '../shared/estimate-form.ts';
import type { ActionsI18n } from '../shared/review.ts';
import type { Reviews } from '../shared/review-step.ts';

export async function load(i18n: ActionsI18n): Promise<Reviews> {
  await i18n.add({ forms });
  return { setEstimate };
}
