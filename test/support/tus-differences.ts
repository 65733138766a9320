/** Where our uploads differ by choice from those of @tus/server. */
import type { TusAnswers } from './tus-suite.ts';

/** What @tus/server answers, what we do, and why. */
const differences: Record<keyof TusAnswers, { theirs: unknown; ours: unknown; why: string }> = {
  otherVersion: {
    theirs: 400,
    ours: 412,
    why: 'the protocol asks for 412, with the versions that are spoken',
  },
  noOffset: { theirs: 403, ours: 400, why: 'the request is malformed; nobody is forbidden anything' },
  wrongType: { theirs: 400, ours: 415, why: 'the protocol suggests 415' },
  noType: { theirs: 403, ours: 415, why: 'the protocol suggests 415' },
  zeroLength: {
    theirs: 201,
    ours: 422,
    why: 'an empty file is of no use to anybody: said before it is sent',
  },
  deferLength: {
    theirs: 201,
    ours: 400,
    why: 'not offered: what a file takes is checked before the first byte',
  },
  overBytesKept: {
    theirs: 0,
    ours: 10,
    why: 'what fits has arrived; the checksum tells whether it is right',
  },
  withBytes: {
    theirs: '4',
    ours: null,
    why: 'not offered: bytes whose answer is lost could not be resumed',
  },
};

export const answersOf = (whose: 'theirs' | 'ours') =>
  Object.fromEntries(
    Object.entries(differences).map(([name, row]) => [name, row[whose]]),
  ) as unknown as TusAnswers;
