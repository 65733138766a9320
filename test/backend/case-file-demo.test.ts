import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createDemoBackend } from '../../backend/src/demo/in-page.ts';
import { demoOrders } from '../../backend/src/demo/seed.ts';
import { verdictOf } from '../support/case-edge.ts';
import { partsOf } from '../support/forged-case.ts';

describe('the demo', () => {
  it('exports a case file of each of its cases, and each one verifies', async () => {
    const demo = await createDemoBackend({ limits: { caseFiles: 1000 } });
    after(() => demo.close());
    const cases: string[] = [];
    for (const { id } of demoOrders) {
      const { token } = await demo.tokenFor('client', id);
      const headers = { authorization: `Bearer ${token}` };
      const answer = await demo.fetch(`https://demo.example/v1/orders/${id}/case-file`, { headers });
      if (answer.status === 409) continue;
      assert.equal(answer.status, 200, id);
      const archive = new Uint8Array(await answer.arrayBuffer());
      assert.deepEqual((await verdictOf(archive)).altered, [], id);
      const page = Buffer.from((await partsOf(archive))[1]!.content).toString();
      assert.doesNotMatch(page, /undefined|NaN|\[object|Invalid|null|\{\w+\}…|<th scope="col"><\/th>/, id);
      cases.push(id);
    }
    assert.ok(cases.length > 5, cases.join());
  });
});
