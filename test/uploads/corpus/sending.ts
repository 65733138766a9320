/** Sends one file of the corpus the way a browser would, and says what came of it. */
import { createNodeInspector } from '../../../backend/src/node/inspector.ts';
import { base, type Edge, type Heard, openEdge, tokenFor } from '../../support/edge.ts';
import { append, begin, idOf, take, type Wish } from '../../support/files-edge.ts';
import { sha256Of } from '../../support/files.ts';
import { orderToPlace } from '../../support/placed.ts';
import type { Sample } from './sample.ts';

export interface Outcome {
  /** The media type of a file that was taken in, or the code of its refusal. */
  came: string;
  params: Record<string, unknown>;
  /** What else should not have happened. */
  amiss: string[];
  ms: number;
}

const slot = (id: string, kind: Sample['slot'], maxBytes?: number) => ({
  id,
  name: id,
  kind,
  required: true,
  note: '',
  ...(maxBytes && { file: { maxBytes } }),
});
const slots = [
  slot('image', 'image'),
  slot('video', 'video'),
  slot('audio', 'audio'),
  slot('pdf', 'pdf'),
  slot('small', 'image', 10_000),
];

const plenty = 1_000_000;
const limits = { uploads: plenty, actions: plenty, reads: plenty } as const;

export const openBench = (): Edge => openEdge({ inspector: createNodeInspector(), limits });

export async function newOrder(edge: Edge): Promise<string> {
  const { agreement } = orderToPlace();
  const id = await edge.place({ agreement: { ...agreement, slots } });
  await edge.act(id, 'channel', 'accept');
  return id;
}

export async function send(edge: Edge, order: string, sample: Sample): Promise<Outcome> {
  const started = process.cpuUsage();
  const { bytes, name, slot, expected } = sample;
  const wish: Wish = { name, slot, length: bytes.length };
  const begun = await begin(edge, order, wish);
  const upload = idOf(begun);
  const heard: Heard[] = [begun];
  if (begun.status === 201) {
    heard.push(await append(edge, order, upload, bytes));
    heard.push(await take(edge, order, upload, await sha256Of(bytes)));
  }
  const last = heard.at(-1)!;
  const amiss = heard.filter(({ status }) => status >= 500).map(({ status }) => `answered ${status}`);
  const problem = last.problem?.fields?.[0] ?? last.problem?.reason;
  const file = last.problem === null ? (last.body as { type: string; name: string }) : null;
  if (upload !== '')
    amiss.push(...(file ? await shownOf(edge, order, upload, sample) : await leftOf(edge, order, upload)));
  if (file && sample.called !== undefined && file.name !== sample.called)
    amiss.push(`is called ${file.name}`);
  for (const [figure, value] of Object.entries(sample.params ?? {}))
    if (problem?.params[figure] !== value) amiss.push(`says ${figure} ${String(problem?.params[figure])}`);
  const came = file?.type ?? problem?.code ?? `${last.status}`;
  if (came !== expected) amiss.unshift(`expected ${expected}`);
  const { user, system } = process.cpuUsage(started);
  return { came, params: problem?.params ?? {}, amiss, ms: (user + system) / 1000 };
}

/** Nothing that was refused is served, or kept. */
async function leftOf(edge: Edge, order: string, upload: string): Promise<string[]> {
  const preview = await ask(edge, order, upload, 'preview');
  const link = await edge.call('POST', `/v1/orders/${order}/assets/${upload}/links`, { as: 'client' });
  const kept = await edge.assets.keys();
  return [
    ...(preview.status === 404 ? [] : [`preview answered ${preview.status}`]),
    ...(link.status === 404 ? [] : [`link answered ${link.status}`]),
    ...(kept.some((key) => key.startsWith(upload)) ? ['its bytes were kept'] : []),
  ];
}

/** What is shown is a picture made anew, in answers that no browser runs. */
async function shownOf(
  edge: Edge,
  order: string,
  upload: string,
  { planted, expected }: Sample,
): Promise<string[]> {
  if (!expected.startsWith('image/')) return [];
  const { status, headers, bytes } = await ask(edge, order, upload, 'preview');
  const text = Buffer.from(bytes).toString('latin1');
  const wanted: Record<string, RegExp> = {
    'content-type': /^image\/webp$/,
    'x-content-type-options': /^nosniff$/,
    'content-security-policy': /sandbox/,
    'content-disposition': /^attachment/,
  };
  return [
    ...(status === 200 ? [] : [`preview answered ${status}`]),
    ...Object.entries(wanted).flatMap(([name, value]) =>
      value.test(headers.get(name) ?? '') ? [] : [`preview says ${name} ${headers.get(name)}`],
    ),
    ...['EXIF', 'XMP ', 'ICCP', planted]
      .filter((word) => word && text.includes(word))
      .map((word) => `shows ${word}`),
  ];
}

async function ask(edge: Edge, order: string, upload: string, what: string) {
  const response = await edge.app.fetch(
    new Request(`${base}/v1/orders/${order}/assets/${upload}/${what}`, {
      headers: { authorization: `Bearer ${await tokenFor('client')}` },
    }),
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}
