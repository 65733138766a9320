/** Commands that must be refused as `invalid`, each for what is wrong with it. */
import { isTrue, same } from './expect.ts';
import type { Side } from './side.ts';

export type Bad = [type: string, payload: object, path: string, code: string];

/** Sends each as it is offered, and looks for the field problem it must be refused with; nothing is done. */
export async function areInvalid(side: Side, bad: readonly Bad[]): Promise<void> {
  const before = await side.order();
  const offered = (type: string) => before.actions.find((action) => action.type === type)?.on ?? {};
  for (const [type, payload, path, code] of bad) {
    const what = `${type} with ${JSON.stringify(payload).slice(0, 120)}`;
    const error = await side.refused('invalid', { type, on: offered(type), payload }, what);
    const found = error.fields.map((field) => `${field.path}: ${field.code}`);
    isTrue(found.includes(`${path}: ${code}`), `the fields of ${what}`, `${path}: ${code}`, found);
    same(error.retryable, false, `retryable of ${what}`);
  }
  same((await side.order()).version, before.version, 'the version afterwards');
}
