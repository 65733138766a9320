/** The parts of the printed case file that tell of the order: agreement, money, creatives, timeline, chat and files. */
import type { Asset } from '../../../src/contract/creative.ts';
import type { Coded } from '../../../src/contract/primitives.ts';
import { markup, type Safe } from '../markup.ts';
import { cell, code, erased, headed, line, row, said, table, tableOr, typed } from './page-kit.ts';
import type { CaseEvent, CaseMessage } from './record.ts';
import type { CaseScene } from './scene.ts';
import { wordFor } from './words.ts';

/** Where a file of the archive lies, seen from the page; or that it was erased. */
export function fileLink({ record, when }: CaseScene, assetId: string): Safe {
  const file = record.files.find((one) => one.assetId === assetId);
  if (file === undefined) return erased('A file that is not known any more');
  if (file.path === null) return markup`${erased('Erased file')}<br>${when(file.erasedAt)}`;
  const href = file.path.split('/').map(encodeURIComponent).join('/');
  return markup`<a href="${href}">${file.name || file.path}</a>`;
}

export function assetOf(scene: CaseScene, asset: Asset): Safe {
  if (asset.kind === 'file') return fileLink(scene, asset.assetId);
  return typed(asset.kind === 'text' ? asset.text : asset.url);
}

export function moneyPart({ record, money }: CaseScene): Safe {
  const { captured, promisedRefund, feeBps, state, settlement, ledger } = record.money;
  return markup`<h2>Money</h2>
${table(markup``, [
  row('Captured', money(captured)),
  row('Fee', `${feeBps / 100} % of what is not refunded, rounded down`),
  row('Promised refund', money(promisedRefund)),
  row(
    'Where it is',
    wordFor('money', state === 'held' && record.order.status === 'disputed' ? 'frozen' : state),
  ),
  ...(settlement
    ? [
        row('Refund to the client', money(settlement.refund)),
        row('Paid to the channel', money(settlement.payout)),
        row('Fee of the marketplace', money(settlement.fee)),
      ]
    : []),
])}
<h3>Ledger</h3>
${tableOr(
  'Nothing is booked.',
  headed('Booking', 'Account', 'Amount'),
  ledger.map(({ booking, account, amount }) =>
    line(booking, wordFor('account', account), amount < 0 ? `−${money(-amount)}` : money(amount)),
  ),
)}`;
}

export function agreementPart({ record, day, money }: CaseScene): Safe {
  const { agreement, agreementHash } = record;
  return markup`<h2 id="agreement">Agreement</h2>
<p>Frozen when the channel accepted. SHA-256: ${code(agreementHash)}</p>
${table(markup``, [
  row('Deliverables', list(agreement.deliverables)),
  row('From', day(agreement.startDate)),
  row('Until', day(agreement.endDate)),
  row('Price', money(agreement.price)),
  row('Disclosure', list(agreement.disclosure)),
])}
<h3>Creatives wanted</h3>
${tableOr(
  'None.',
  headed('Name', 'Kind', 'Required', 'Note'),
  agreement.slots.map(({ name, kind, required, note }) =>
    line(name, kind, required ? 'yes' : 'no', said(note)),
  ),
)}
<h3>Clauses</h3>
${tableOr(
  'None.',
  headed('Clause', 'Text'),
  agreement.clauses.map(({ id, title, text }) => line(`${id} ${title}`, said(text))),
)}`;
}

const list = (items: readonly string[]): Safe => (items.length === 0 ? markup`—` : said(items.join('\n')));

export function creativesPart(scene: CaseScene): Safe {
  const { record, when } = scene;
  const rows = record.creatives.flatMap(({ slotId, approvedId, versions }) =>
    versions.map((version) =>
      line(
        `${slotName(scene, slotId)}, version ${version.number}`,
        markup`${assetOf(scene, version.asset)}${said(version.note)}`,
        markup`${wordFor('version', version.status)}${version.id === approvedId ? ', in use' : ''}${version.comments.map(({ text }) => markup`<div>${typed(text)}</div>`)}`,
        when(version.submittedAt),
        code(version.checksum),
      ),
    ),
  );
  return markup`<h2>Creatives</h2>
${tableOr('None was sent.', headed('Creative', 'Content', 'Review', 'Sent', 'SHA-256'), rows)}`;
}

export const slotName = ({ record }: CaseScene, slotId: string): string =>
  record.agreement.slots.find(({ id }) => id === slotId)?.name ?? slotId;

export function timelinePart(scene: CaseScene): Safe {
  const { record, when } = scene;
  const rows = record.events.map(
    (event) => markup`<tr id="${`event-${event.seq}`}">${[
      cell(String(event.seq)),
      cell(when(event.at)),
      cell(eventText(scene, event)),
      cell(code(event.hash)),
    ]}</tr>
`,
  );
  return markup`<h2>Timeline</h2>
${table(headed('No.', 'When', 'What', 'Hash of the chain'), rows)}`;
}

/** What happened, with the words that came with it; or since when nobody knows more. */
export function eventText(scene: CaseScene, { erasedAt = null, ...event }: CaseEvent): Safe {
  if (event.body === null)
    return markup`${scene.happened({ ...event, params: {} })}<br>${erased('What it said was erased:')} ${scene.when(erasedAt)}`;
  const { params = {} } = JSON.parse(event.body) as Partial<Coded>;
  const words = params[event.type === 'requestCancellation' ? 'reason' : 'explanation'];
  return markup`${scene.happened({ ...event, params })}${typeof words === 'string' ? said(words) : ''}`;
}

/** What people wrote; the order's own lines in the chat stand in the timeline. */
export function messagesPart(scene: CaseScene): Safe {
  const rows = scene.record.messages
    .filter(({ event }) => event === null)
    .map(
      (message) => markup`<tr id="${`message-${message.seq}`}">${[
        cell(String(message.seq)),
        cell(scene.when(message.at)),
        cell(scene.name(message.by)),
        cell(messageText(scene, message)),
      ]}</tr>
`,
    );
  return markup`<h2>Messages</h2>
${tableOr('Nobody wrote a message.', headed('No.', 'When', 'Who', 'What'), rows)}`;
}

/** What a message says, with its files; or which event its line in the chat tells of. */
export function messageText(
  scene: CaseScene,
  { by, text, event, attachments, erasedAt = null }: CaseMessage,
): Safe {
  if (event !== null) return markup`${scene.happened({ type: event.code, by, params: event.params })}`;
  const body = erasedAt === null ? said(text) : markup`${erased('Erased:')} ${scene.when(erasedAt)}`;
  return markup`${body}${attachments.map(({ assetId }) => markup`<div>${fileLink(scene, assetId)}</div>`)}`;
}

export function filesPart(scene: CaseScene): Safe {
  const rows = scene.record.files.map(({ assetId, type, bytes, by, createdAt, sha256 }) =>
    line(
      fileLink(scene, assetId),
      `${type}, ${bytes} bytes`,
      markup`${scene.name(by)}<br>${scene.when(createdAt)}`,
      code(sha256),
    ),
  );
  return markup`<h2>Files</h2>
${tableOr('There are none.', headed('File', 'What it is', 'From', 'SHA-256'), rows)}`;
}
