/** How the readers of formats say that a file is not taken. */
import { fileFormats } from '../../../../src/contract/file-rules.ts';
import type { Coded } from '../../../../src/contract/primitives.ts';

export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly problem: Coded;
  constructor(code: string, params: Coded['params'] = {}) {
    super(code);
    this.problem = { code, params };
  }
}

/** Not whole, or not what its first bytes promise. */
export const damaged = (): NotTaken => new NotTaken('damaged');

/** Whole, but with something in it that a creative has no need of. */
export const unsafe = (found: string): NotTaken => new NotTaken('unsafe', { found });

const allFormats = Object.values(fileFormats).flatMap((formats) => Object.keys(formats));

export const isTaken = (type: string): boolean => allFormats.includes(type);

export const wrongFormat = (actual: string): NotTaken =>
  new NotTaken('wrongFormat', { actual, allowed: allFormats.join(' ') });
