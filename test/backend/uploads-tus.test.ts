/** Our uploads do what tus 1.0 says, measured on the same checks as the server that the protocol's own people publish. */
import { describe, it } from 'node:test';
import { answersOf } from '../support/tus-differences.ts';
import { openOwn, openTheirs } from '../support/tus-servers.ts';
import type { TusServer } from '../support/tus-asking.ts';
import { type TusAnswers, tusChecks } from '../support/tus-suite.ts';

function suite(open: () => Promise<TusServer>, answers: TusAnswers): void {
  for (const { name, run } of tusChecks)
    it(name, async () => {
      const server = await open();
      try {
        await run(server, answers);
      } finally {
        await server.close();
      }
    });
}

describe('our uploads', () => suite(openOwn, answersOf('ours')));
describe('@tus/server', () => suite(openTheirs, answersOf('theirs')));
