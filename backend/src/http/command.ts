/** Reads one action from a body. */
import type { Command } from '../../../src/contract/commands.ts';
import { readCommand } from '../../../src/contract/input.ts';
import { Refused } from '../refused.ts';

/** The checked command; refuses with 422. */
export function parseCommand(body: unknown): Command {
  const command = readCommand(body);
  if ('type' in command) return command;
  throw new Refused('invalid', command);
}
