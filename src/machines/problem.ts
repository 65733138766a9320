/** One thing wrong with a payload: where, and a code with figures. */
import type { FieldProblem } from '../contract/api-error.ts';

export const problem = (path: string, code: string, params: FieldProblem['params'] = {}): FieldProblem => ({
  path,
  code,
  params,
});
