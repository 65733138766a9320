/** The case file as a page to read and to print: no script, nothing from elsewhere, everything escaped. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../../../src/contract/primitives.ts';
import { markup, type Safe } from '../markup.ts';
import { disputePart } from './page-dispute.ts';
import {
  agreementPart,
  creativesPart,
  filesPart,
  messagesPart,
  moneyPart,
  timelinePart,
} from './page-parts.ts';
import { row, table } from './page-kit.ts';
import type { CaseRecord } from './record.ts';
import { type CaseScene, sceneOf } from './scene.ts';
import { wordFor } from './words.ts';

/** Without any sign that has to be escaped, or its sum would not hold. */
const css = `
:root { color-scheme: light; font: 11pt/1.5 Georgia, serif; color: #1a1d23; background: #fff }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1.5rem }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; border-block-end: 1px solid #8a8f98; padding-block-end: .2rem }
h3 { font-size: 1rem; margin: 1.25rem 0 .4rem }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0; border-block-end: 1px solid #d6d9de }
th { font-weight: 600 }
small { color: #555b66; font-size: .82em }
code { font: .8em/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
.said { white-space: pre-wrap; overflow-wrap: anywhere }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem }
.side { border-inline-start: 3px solid #8a8f98; padding-inline-start: .9rem }
.side h3 { margin-block-start: 0 }
.erased { color: #555b66; font-style: italic }
@media print { body { margin: 0; max-width: none; padding: 0 } h2, h3 { break-after: avoid } tr { break-inside: avoid } }
`;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(css)))}'; base-uri 'none'; form-action 'none'`;

export interface Printed {
  exportedAt: Instant;
  /** Of the key that signs the manifest. */
  keyId: string;
}

export function pageOf(record: CaseRecord, printed: Printed): string {
  const scene = sceneOf(record);
  const { number } = record.order;
  const cases = record.disputes.map(({ caseNumber }) => caseNumber).join(', ');
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${`Case ${cases} · Order ${number}`}</title>
<style>${css}</style>
</head>
<body>
<h1>${`Case file ${cases}`}</h1>
${summary(scene, printed)}
${record.disputes.map((dispute) => disputePart(scene, dispute))}
${moneyPart(scene)}
${agreementPart(scene)}
${creativesPart(scene)}
${timelinePart(scene)}
${messagesPart(scene)}
${filesPart(scene)}
${proof(printed)}
</body>
</html>
`.text;
}

function summary({ record, name, when }: CaseScene, { exportedAt }: Printed): Safe {
  const { order, marketplace, parties } = record;
  const end = order.endReason === null ? '' : ` (${wordFor('end', order.endReason)})`;
  return table(markup``, [
    row('Marketplace', marketplace),
    row('Order', `${order.number} (${order.id}), version ${order.version}`),
    row('Channel (seller)', `${name('channel')} (${parties.channel.id}), ${parties.channel.timeZone}`),
    row('Client (buyer)', `${name('client')} (${parties.client.id}), ${parties.client.timeZone}`),
    row('Status', wordFor('status', order.status) + end),
    row('Placed', when(order.placedAt)),
    row('Accepted', when(order.acceptedAt)),
    row('Completed', when(order.completedAt)),
    row('Ended', when(order.endedAt)),
    row('Exported', when(exportedAt)),
  ]);
}

function proof({ keyId }: Printed): Safe {
  return markup`<h2>Proof</h2>
<p>The archive that holds this page also holds <code>case.json</code>, the same record as data; <code>manifest.json</code>, the
SHA-256 sum of every file in the archive; and <code>manifest.sig</code>, the marketplace’s Ed25519 signature of that manifest,
made with the key <code>${keyId}</code>. The events of the timeline are a hash chain: none can be changed, added or left out
without breaking it. Where something was erased by law, its hash remains and proves the rest. Keep the archive as it is:
unpacked and packed again, it no longer verifies.</p>`;
}
