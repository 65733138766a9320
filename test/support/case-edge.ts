/** A case with everything in it that a case file can hold, and the ways to export it and to check what came out. */
import { archiveIn, readArchive } from '../../backend/src/node/case-archive.ts';
import { type Verdict, verdictOn } from '../../backend/src/case-file/checks.ts';
import { ledgerGateway } from '../../backend/src/money/gateway.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { HOUR } from '../../src/contract/time.ts';
import { base, type Edge, type Person, tokenFor } from './edge.ts';
import { orderAt, stored } from './files-edge.ts';

const reasons =
  'The letter names another bakery on every page, which clause 2.1 rules out; half of the price goes back. '.repeat(
    2,
  );

export interface Case {
  id: string;
  hero: string;
  attached: string;
  evidence: string;
}

/** Disputed with evidence of each kind, answered, offered about, escalated and asked about; not decided yet. */
export async function mediated(edge: Edge): Promise<Case> {
  const { id, file: hero } = await orderAt(edge, 'completed');
  const attached = await stored(edge, id, 'square', {
    purpose: 'message',
    as: 'client',
    name: 'Lesung "am" Abend.webp',
  });
  await edge.call('POST', `/v1/orders/${id}/messages`, {
    as: 'client',
    body: { clientId: 'message-1', text: 'Is <b>this</b> ours?', attachments: [attached.id] },
  });
  const { creatives } = await edge.read(id, 'client');
  const [version] = creatives[0]?.versions ?? [];
  await edge.act(id, 'client', 'dispute', {
    ...complaint,
    evidence: [
      { kind: 'message', seq: 7 },
      { kind: 'version', versionId: version?.id },
      { kind: 'event', seq: 6 },
      { kind: 'text', text: 'A "witness" saw it & said <script>alert(1)</script> so.' },
      { kind: 'url', url: 'https://letter.example/issue?a=1&b=2' },
    ],
  });
  const evidence = await stored(edge, id, 'sheet-1', {
    purpose: 'evidence',
    as: 'client',
    name: 'Beweis Nº 1.pdf',
  });
  await edge.act(id, 'client', 'addEvidence', { evidence: [{ kind: 'file', assetId: evidence.id }] });
  const [claim] = (await edge.read(id, 'channel')).dispute?.claims ?? [];
  const answers = [{ claimId: claim?.id, answer: 'partly', words: 'Only on page one.' }];
  await edge.act(id, 'channel', 'respond', { answers, text: 'We named the wrong one once.', evidence: [] });
  await edge.act(id, 'channel', 'makeOffer', { terms: { kind: 'refund', refund: 20_000 } });
  await edge.act(id, 'client', 'rejectOffer');
  edge.clock.advance(25 * HOUR);
  await edge.act(id, 'client', 'escalate');
  await edge.act(id, 'mediator', 'claimCase');
  await edge.act(id, 'mediator', 'requestInfo', { side: 'channel', question: 'On which pages was it?' });
  await edge.act(id, 'channel', 'provideInfo', { answer: 'On page one and page four.', evidence: [] });
  return { id, hero: hero?.id ?? '', attached: attached.id, evidence: evidence.id };
}

const complaint = {
  ground: 'wrongContent',
  text: 'The section names another bakery than ours, on every page of the letter.\nSee <page> "four" & on.',
  clauses: ['2.1'],
  asked: { kind: 'refund', refund: 60_000 },
};

/** Disputed, about a creative that is a text: a case file without files. */
export async function plain(edge: Edge): Promise<string> {
  const id = await edge.place();
  await edge.act(id, 'channel', 'accept');
  await edge.act(id, 'client', 'submitCreative', { asset: { kind: 'text', text: 'Bread' }, note: '' });
  await edge.act(id, 'channel', 'approveCreative');
  await edge.act(id, 'channel', 'markReady');
  await edge.act(id, 'channel', 'complete', { availabilityTold: true });
  await edge.act(id, 'client', 'dispute', {
    ground: 'missedDate',
    text: 'The letter came out two days after the date that was agreed.',
    clauses: [],
    asked: { kind: 'refund', refund: 1 },
    evidence: [],
  });
  return id;
}

/** Half goes back, and the money has moved. */
export async function decided(edge: Edge): Promise<Case> {
  const one = await mediated(edge);
  await settle(edge, await decide(edge, one));
  return one;
}

/** The money is on its way. */
export async function decide(edge: Edge, one: Case): Promise<OrderSnapshot> {
  const { dispute } = await edge.read(one.id, 'client');
  const findings = (dispute?.claims ?? []).map(({ id }) => ({ claimId: id, finding: 'upheld' }));
  const relied = (dispute?.evidence ?? []).slice(0, 2).map(({ id }) => id);
  const { body } = await edge.act(one.id, 'mediator', 'decide', {
    refund: 60_000,
    findings,
    relied,
    reasons,
  });
  return body.order;
}

export async function settle(edge: Edge, { id, money }: OrderSnapshot): Promise<void> {
  const { refund, payout, fee, currency } = money;
  if (refund === null || payout === null || fee === null) throw new Error('not decided');
  const now = edge.clock.now();
  const [row] = await edge.store.claimOutbox(['money'], now, now, 1);
  await ledgerGateway(edge).settle({ id, currency }, { refund, payout, fee }, `settlement:${id}`);
  await edge.store.outboxDone(row?.key ?? '');
}

export async function requestExport(edge: Edge, id: string, as: Person = 'client'): Promise<Response> {
  const headers = { authorization: `Bearer ${await tokenFor(as)}` };
  return edge.app.fetch(new Request(`${base}/v1/orders/${id}/case-file`, { headers }));
}

export async function exported(
  edge: Edge,
  id: string,
  as: Person = 'client',
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await requestExport(edge, id, as);
  if (response.status !== 200) throw new Error(`refused: ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

export const verdictOf = async (bytes: Uint8Array): Promise<Verdict> =>
  verdictOn(await readArchive(archiveIn(bytes)));
