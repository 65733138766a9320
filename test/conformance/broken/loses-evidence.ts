/** Passes on only the first piece of evidence that an action gives. */
import type { CommandInput } from '../../../src/contract/commands.ts';
import type { Broken } from './broken.ts';

function shortened(command: CommandInput): CommandInput {
  const { payload } = command as { payload?: { evidence?: unknown[] } };
  if (!Array.isArray(payload?.evidence)) return command;
  return { ...command, payload: { ...payload, evidence: payload.evidence.slice(0, 1) } } as CommandInput;
}

export const losesEvidence: Broken = {
  fault: 'loses evidence',
  seenBy: ['evidence.picked', 'evidence.unknown'],
  wrap: (adapter) => ({
    ...adapter,
    act: (id, command, options) => adapter.act(id, shortened(command), options),
  }),
};
