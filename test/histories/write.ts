/** Writes the histories of this release: `node test/histories/write.ts`, once per release. Later releases must agree with them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import { createMemoryAssets } from '../../backend/src/assets/memory-assets.ts';
import { createDemo } from '../../backend/src/demo/demo.ts';
import { demoLinks } from '../../backend/src/demo/links.ts';
import { demoOrders } from '../../backend/src/demo/seed.ts';
import { pageTokens } from '../../backend/src/demo/session.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Store } from '../../backend/src/store/store.ts';
import type { Body, History } from './replay.ts';

const begin = Date.parse('2026-03-24T11:22:00.000Z');

async function historyOf(store: Store, id: string): Promise<History> {
  const stored = await store.read(id);
  if (stored === null) throw new Error(`the demo has no order ${id}`);
  const { order } = stored;
  const { number, agreement, agreementHash, parties, reorderOf, context } = order;
  const events = await store.events(id, { after: 0, limit: 1000 });
  return {
    placed: { id, number, agreement, agreementHash, parties, reorderOf, policy: context.policy },
    events: events.map(({ body }) => JSON.parse(body ?? 'null') as Body),
    order,
  };
}

/** Each adds something that those before it have not. */
function worthKeeping(histories: readonly History[]): History[] {
  const seen = new Set<string>();
  const kindsOf = ({ events, order }: History) => [
    ...events.map(({ type }) => type),
    `ends as ${order.status}`,
    ...order.context.disputes.flatMap(({ ground, evidence, offers, outcome }) => [
      `about ${ground}`,
      `closed by ${outcome?.code}`,
      ...evidence.map(({ item }) => `proved by ${item.kind}`),
      ...offers.map(({ terms, state }) => `${terms.kind} ${state}`),
    ]),
  ];
  return histories
    .toSorted((a, b) => b.events.length - a.events.length)
    .filter((history) => {
      const fresh = kindsOf(history).filter((kind) => !seen.has(kind));
      for (const kind of fresh) seen.add(kind);
      return fresh.length > 0;
    });
}

const store = createMemoryStore();
const demo = await createDemo({
  links: demoLinks('https://demo.example'),
  store,
  assets: createMemoryAssets(),
  inspector: createPageInspector(),
  tokens: pageTokens(() => begin),
  origins: [],
  wall: () => begin,
});
const all = await Promise.all(demoOrders.map(({ id }) => historyOf(store, id)));
await demo.close();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const kept = worthKeeping(all);
const file = `test/histories/${version}.jsonl`;
writeFileSync(file, kept.map((history) => `${JSON.stringify(history)}\n`).join(''));
process.stdout.write(
  `${file}: ${kept.length} orders, ${kept.flatMap(({ events }) => events).length} events\n`,
);
