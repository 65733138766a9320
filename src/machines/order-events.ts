/** What the order machine hears: a checked command with its circumstances, or a deadline that was reached. */
import type { Command } from '../contract/commands.ts';
import type { ActionType } from '../contract/actions.ts';
import type { FileAsset } from '../contract/creative.ts';
import type { DeadlineKind } from '../contract/deadlines.ts';
import type { Instant } from '../contract/primitives.ts';
import type { By } from './order-record.ts';

/** What travels beside a command: who, when, and what only the server knows. */
interface Told {
  by: By;
  at: Instant;
  checksum?: string | undefined;
  files?: readonly FileAsset[] | undefined;
  talked?: boolean | undefined;
  caseNumber: string;
}

export type ActionEvent<T extends ActionType = ActionType> = Command<T> & Told;

/** One event type per kind, so that the chart names each. `at` is when it was recorded, maybe late. */
export type DeadlineEvent = {
  [K in DeadlineKind]: { type: `deadline.${K}`; dueAt: Instant; at: Instant; caseNumber: string };
}[DeadlineKind];

export type OrderEvent = ActionEvent | DeadlineEvent;
export type EventOf<T extends OrderEvent['type']> = Extract<OrderEvent, { type: T }>;
