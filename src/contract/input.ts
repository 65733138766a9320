/** What people send, checked as the reference backend checks it: for adapters and backends with doors of their own. */
import { type ActionType, actionTypes } from './actions.ts';
import { ApiError, type FieldProblem } from './api-error.ts';
import { type Command, commands } from './commands.ts';
import { check } from './field-problems.ts';
import { NewMessage } from './message.ts';
import type { Coded } from './primitives.ts';

/** Why it cannot be taken: what is wrong as a whole, and where. */
export interface Unfit {
  reason: Coded;
  fields: readonly FieldProblem[];
}

/** Reads one action: its type first, then what it acts on and its payload, with every problem at once. */
export function readCommand(input: unknown): Command | Unfit {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return unfit([{ path: '', code: 'wrongType', params: { expected: 'object' } }]);
  const { type, on, payload } = input as Record<string, unknown>;
  if (!isActionType(type)) return unknownAction(type);
  const shape = commands[type];
  const target = check<unknown>(shape.on, on, 'on');
  const content = check<unknown>(shape.payload, payload, 'payload');
  const problems: FieldProblem[] = [...(target.problems ?? []), ...(content.problems ?? [])];
  if (problems.length > 0) return unfit(problems);
  // Both halves were checked by this type's own schemas; the compiler cannot follow the pairing.
  return { type, on: target.value, payload: content.value } as Command;
}

/** The checked and trimmed command; throws `ApiError('invalid')` with every problem. */
export function parseCommand(input: unknown): Command {
  const command = readCommand(input);
  if ('type' in command) return command;
  throw new ApiError('invalid', 'this is no action that can be taken', command);
}

/** The checked and trimmed message; throws `ApiError('invalid')` with every problem. */
export function parseMessage(input: unknown): NewMessage {
  const { value, problems } = check(NewMessage, input);
  if (problems === null) return value;
  throw new ApiError('invalid', 'this is no message that can be sent', unfit(problems));
}

const unfit = (fields: readonly FieldProblem[]): Unfit => ({
  reason: { code: 'invalidFields', params: {} },
  fields,
});

const unknownAction = (type: unknown): Unfit => ({
  reason: {
    code: 'unknownAction',
    params: {
      type: typeof type === 'string' ? type.slice(0, 64) : typeof type,
      known: actionTypes.join(', '),
    },
  },
  fields: [{ path: 'type', code: type === undefined ? 'required' : 'notOneOf', params: {} }],
});

function isActionType(type: unknown): type is ActionType {
  return typeof type === 'string' && Object.hasOwn(commands, type);
}
