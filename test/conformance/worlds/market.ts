/** A marketplace in this process: the real services on memory, with a clock that stands still until it is moved. */
import { createFiles } from '../../../backend/src/assets/files.ts';
import { createCaseFiles } from '../../../backend/src/case-file/case-files.ts';
import { passingSigner } from '../../../backend/src/case-file/keys.ts';
import { createMemoryAssets } from '../../../backend/src/assets/memory-assets.ts';
import { createUploads } from '../../../backend/src/assets/receive.ts';
import { createUpkeep } from '../../../backend/src/assets/upkeep.ts';
import { randomFileKey } from '../../../backend/src/auth/file-links.ts';
import { travel } from '../../../backend/src/demo/travel.ts';
import { createHints } from '../../../backend/src/hints.ts';
import { ledgerGateway } from '../../../backend/src/money/gateway.ts';
import { createNodeInspector } from '../../../backend/src/node/inspector.ts';
import { renderNotice } from '../../../backend/src/notices/render.ts';
import { noLinks } from '../../../backend/src/orders/links.ts';
import { createOrders } from '../../../backend/src/orders/orders.ts';
import { createOutbox } from '../../../backend/src/outbox/outbox.ts';
import { createMemoryStore } from '../../../backend/src/store/memory.ts';
import { standardPolicy } from '../../../src/contract/policy.ts';
import { latest, shift } from '../../../src/contract/time.ts';

/** A fee that divides nothing evenly. */
const policy = { ...standardPolicy, id: 'odd', feeBps: 1237 };

export type Market = ReturnType<typeof openMarket>;

export function openMarket() {
  const store = createMemoryStore();
  const hints = createHints();
  let now = '2026-03-04T09:00:00.000Z';
  const clock = {
    now: () => now,
    async moveTo(at: string) {
      now = latest(now, at);
    },
  };
  const shared = { store, clock, hints, policy, links: noLinks, marketplace: 'Tallypost' };
  const onError = (error: unknown) => {
    throw error;
  };
  const orders = createOrders({ ...shared, onError });
  const assets = createMemoryAssets();
  const held = { ...shared, onError, assets, inspector: createNodeInspector(), fileKey: randomFileKey() };
  const upkeep = createUpkeep({ store, assets, clock });
  const outbox = createOutbox({
    ...shared,
    mail: { send: async () => {} },
    gateway: ledgerGateway(shared),
    render: renderNotice,
    operator: { name: 'Operator', address: 'ops@tallypost.example' },
    onError,
  });
  return {
    store,
    hints,
    clock,
    orders,
    uploads: createUploads(held),
    files: createFiles(held),
    caseFiles: createCaseFiles({ ...held, signer: passingSigner }),
    /** Everything due on the way happens. */
    advance: (ms: number) => travel({ clock, orders, outbox, upkeep, store, policy }, shift(now, ms)),
  };
}
