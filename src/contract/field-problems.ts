/** Says what is wrong with a value, field by field, in codes with figures: the only place that knows zod's issues. */
import type * as z from 'zod/mini';
import type { FieldProblem } from './api-error.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** More than this helps nobody. */
const maxProblems = 50;

/** What the schema makes of the value, or every problem, with `at` before each path. */
export function check<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  at = '',
): { value: T; problems: null } | { value: null; problems: FieldProblem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: null };
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, value, at));
  return { value: null, problems: problems.slice(0, maxProblems) };
}

function problemsOf(issue: Issue, root: unknown, at: string, base: Path = []): FieldProblem[] {
  const steps = [...base, ...issue.path];
  const problem = (code: string, params: FieldProblem['params'] = {}, more: Path = []): FieldProblem => ({
    path: pathText(at, [...steps, ...more]),
    code,
    params,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem('unknownField', {}, [key.slice(0, 64)]));
  if (issue.code === 'invalid_union') {
    // Of several possible shapes, the one that was nearly right explains best.
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0];
    if (nearest !== undefined && nearest.length > 0)
      return nearest.flatMap((inner) => problemsOf(inner, root, at, steps));
  }
  const value = valueAt(root, steps);
  if (value === undefined) return [problem('required')];
  return [problem(...explain(issue, value))];
}

/** Text, list or number: each limit has its own word. */
const words: Record<string, { small: string; big: string }> = {
  string: { small: 'tooShort', big: 'tooLong' },
  array: { small: 'tooFew', big: 'tooMany' },
};
const amounts = { small: 'tooSmall', big: 'tooLarge' };

function explain(issue: Issue, value: unknown): [code: string, params?: FieldProblem['params']] {
  switch (issue.code) {
    case 'too_small':
      return sized((words[issue.origin] ?? amounts).small, { min: Number(issue.minimum) }, value);
    case 'too_big':
      return sized((words[issue.origin] ?? amounts).big, { max: Number(issue.maximum) }, value);
    case 'invalid_type':
      return issue.expected === 'int' && typeof value === 'number'
        ? ['notWhole']
        : ['wrongType', { expected: issue.expected }];
    case 'invalid_value':
      return ['notOneOf', { allowed: issue.values.join(', ') }];
    case 'invalid_union':
      return ['notOneOf'];
    case 'invalid_format':
      return ['wrongFormat', { format: issue.format }];
    case 'custom':
      return [/^\w+$/.test(issue.message) ? issue.message : 'notAccepted'];
    default:
      return ['notAccepted'];
  }
}

function sized(
  code: string,
  limit: FieldProblem['params'],
  value: unknown,
): [code: string, params?: FieldProblem['params']] {
  // Typed text counts without the white space around it, as the limits do.
  if (typeof value === 'string') {
    const actual = value.trim().length;
    return actual === 0 ? ['required', limit] : [code, { ...limit, actual }];
  }
  if (Array.isArray(value)) return [code, { ...limit, actual: value.length }];
  return [code, { ...limit, ...(typeof value === 'number' && { actual: value }) }];
}

function valueAt(root: unknown, steps: Path): unknown {
  let value = root;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function pathText(at: string, steps: Path): string {
  return [...(at === '' ? [] : [at]), ...steps.map(String)].join('.');
}
