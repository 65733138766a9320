/** Reads one action: its type first, then what it acts on and its payload, with every problem at once. */
import { type ActionType, actionTypes } from '../../../src/contract/actions.ts';
import type { FieldProblem } from '../../../src/contract/api-error.ts';
import { type Command, commands } from '../../../src/contract/commands.ts';
import { Refused } from '../refused.ts';
import { check, invalidFields } from './field-problems.ts';
import { coded } from './problem.ts';

/** The checked command; refuses with 422. */
export function parseCommand(body: unknown): Command {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalidFields([{ path: '', code: 'wrongType', params: { expected: 'object' } }]);
  const { type, on, payload } = body as Record<string, unknown>;
  if (!isActionType(type))
    throw new Refused('invalid', {
      reason: coded('unknownAction', {
        type: typeof type === 'string' ? type.slice(0, 64) : typeof type,
        known: actionTypes.join(', '),
      }),
      fields: [{ path: 'type', code: type === undefined ? 'required' : 'notOneOf', params: {} }],
    });
  const shape = commands[type];
  const target = check<unknown>(shape.on, on, 'on');
  const content = check<unknown>(shape.payload, payload, 'payload');
  const problems: FieldProblem[] = [...(target.problems ?? []), ...(content.problems ?? [])];
  if (problems.length > 0) throw invalidFields(problems);
  // Both halves were checked by this type's own schemas; the compiler cannot follow the pairing.
  return { type, on: target.value, payload: content.value } as Command;
}

function isActionType(type: unknown): type is ActionType {
  return typeof type === 'string' && Object.hasOwn(commands, type);
}
