/** What the server found wrong, in words beside the fields of a review step. */
import type { FieldProblem } from '../../contract/api-error.ts';
import type { ActionsI18n, Draft, Problems } from './review.ts';

/** Puts beside the fields what the server found wrong. */
export function explain(i18n: ActionsI18n, problems: Problems, found: readonly FieldProblem[]): void {
  const names: Record<string, keyof Draft> = { refund: 'amount', date: 'date', reason: 'explanation' };
  for (const { path, code, params } of found) {
    const field = path.split('.').at(-1) ?? '';
    const texts = { ...params } as Record<string, string>;
    problems[names[field] ?? 'explanation'] =
      i18n.maybe([`problem.${code}`, 'problem.server'], texts) ?? code;
  }
}
