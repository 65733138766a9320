/** Who asks, as the token says; never taken from a request's body. */
import type { By } from '../../src/machines/decide.ts';

export interface Viewer extends By {
  /** The only orders this token may see; absent when it is not narrowed. */
  orders?: readonly string[] | undefined;
}
