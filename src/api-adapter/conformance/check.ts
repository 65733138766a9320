/** One thing that every adapter must do. */
import type { Stage } from './stage.ts';

export interface Check {
  /** The rule of the contract, as one sentence. */
  readonly rule: string;
  /** What the world must be able to do for it. */
  readonly needs?: 'advance' | 'cut';
  run(stage: Stage): Promise<void>;
}

export type Checks = Readonly<Record<string, Check>>;
