/** One dispute in the printed case file: both sides next to each other, evidence, offers, questions and the decision. */
import type { Evidence } from '../../../src/contract/dispute.ts';
import { markup, type Safe } from '../markup.ts';
import { erased, headed, line, row, said, table, tableOr, typed } from './page-kit.ts';
import { assetOf, eventText, fileLink, messageText, slotName } from './page-parts.ts';
import type { CaseRecord } from './record.ts';
import type { CaseScene } from './scene.ts';
import { wordFor } from './words.ts';

type Disputed = CaseRecord['disputes'][number];

export function disputePart(scene: CaseScene, dispute: Disputed): Safe {
  return markup`<h2>${`Case ${dispute.caseNumber}: ${wordFor('ground', dispute.ground)}`}</h2>
${facts(scene, dispute)}
<div class="sides">
${claimantSide(scene, dispute)}
${channelSide(scene, dispute)}
</div>
<h3>Claims</h3>
${claims(scene, dispute)}
<h3>Evidence</h3>
${evidence(scene, dispute)}
<h3>Offers</h3>
${offers(scene, dispute)}
${questions(scene, dispute)}
${decision(scene, dispute)}`;
}

function facts({ name, when, terms }: CaseScene, dispute: Disputed): Safe {
  const { escalation, outcome } = dispute;
  const status = 'status' in dispute ? dispute.status : null;
  return table(markup``, [
    row('Opened', markup`${when(dispute.openedAt)}<br>by ${name(dispute.claimant)}`),
    row(
      'About',
      dispute.from === 'ready' ? 'Work that was not delivered' : 'Work that was reported as complete',
    ),
    row('Asked for', terms(dispute.asked)),
    ...(escalation
      ? [
          row(
            'Given to a mediator',
            markup`${when(escalation.at)}<br>${wordFor('cause', escalation.cause.code)}`,
          ),
        ]
      : []),
    ...(status ? [row('Where it stands', wordFor('dispute', status))] : []),
    ...(outcome
      ? [row('Outcome', markup`${wordFor('outcome', outcome.code)}<br>${when(dispute.closedAt)}`)]
      : []),
  ]);
}

function claimantSide({ name, when }: CaseScene, { claimant, text, openedAt, flagged }: Disputed): Safe {
  const note = flagged
    ? markup`<p><small>${name('client')} was told that this is no ground for a dispute, and went on.</small></p>`
    : markup``;
  return markup`<section class="side"><h3>${name(claimant)}</h3>
<p>${when(openedAt)}</p>
${claimant === 'system' ? markup`<p>The last day of the order passed without a completion.</p>` : typed(text)}${note}</section>`;
}

function channelSide({ name, when }: CaseScene, { response }: Disputed): Safe {
  const words =
    response === null
      ? markup`<p>No response on record.</p>`
      : markup`<p>${when(response.respondedAt)}</p>
${typed(response.text)}`;
  return markup`<section class="side"><h3>${name('channel')}</h3>
${words}</section>`;
}

function claims({ record, name }: CaseScene, { claims, decision }: Disputed): Safe {
  const rows = claims.map(({ id, clauseId, answer, words = '' }) => {
    const clause = record.agreement.clauses.find((one) => one.id === clauseId);
    const finding = decision?.findings.find(({ claimId }) => claimId === id)?.finding;
    return line(
      clause
        ? markup`<a href="#agreement">${`${clause.id} ${clause.title}`}</a>`
        : 'The agreement as a whole',
      markup`${answer === null ? 'No answer' : wordFor('answer', answer)}${said(words)}`,
      finding === undefined ? '—' : wordFor('finding', finding),
    );
  });
  return tableOr('None.', headed('Clause', `Answer of ${name('channel')}`, 'Finding of the mediator'), rows);
}

function evidence(scene: CaseScene, dispute: Disputed): Safe {
  const rows = dispute.evidence.map(({ id, by, addedAt, item }) =>
    line(
      id,
      markup`${scene.name(by)}<br>${scene.when(addedAt)}`,
      piece(scene, item),
      dispute.decision?.relied.includes(id) ? 'Relied on' : '—',
    ),
  );
  return tableOr('Nobody added evidence.', headed('No.', 'From', 'What', 'In the decision'), rows);
}

function piece(scene: CaseScene, item: Evidence): Safe {
  switch (item.kind) {
    case 'message': {
      const message = scene.record.messages.find(({ seq }) => seq === item.seq);
      return markup`Message ${String(item.seq)}: ${message ? messageText(scene, message) : '—'}`;
    }
    case 'event': {
      const event = scene.record.events.find(({ seq }) => seq === item.seq);
      const entry = markup`<a href="${`#event-${item.seq}`}">Entry ${String(item.seq)} of the timeline</a>`;
      return event ? markup`${entry}: ${eventText(scene, event)}` : markup`Entry ${String(item.seq)}`;
    }
    case 'version':
      return versionPiece(scene, item.versionId);
    case 'file':
      return fileLink(scene, item.assetId);
    case 'text':
      return typed(item.text);
    case 'url':
      return typed(item.url);
  }
}

function versionPiece(scene: CaseScene, versionId: string): Safe {
  for (const { slotId, versions } of scene.record.creatives) {
    const version = versions.find(({ id }) => id === versionId);
    if (version)
      return markup`${`${slotName(scene, slotId)}, version ${version.number}`}<br>${assetOf(scene, version.asset)}`;
  }
  return erased('A version that is not known any more');
}

function offers({ name, when, terms }: CaseScene, dispute: Disputed): Safe {
  const rows = dispute.offers.map((offer) =>
    line(
      markup`${name(offer.by)}<br>${when(offer.madeAt)}`,
      terms(offer.terms),
      when(offer.dueAt),
      wordFor('offer', offer.state),
    ),
  );
  return tableOr('None was made.', headed('From', 'Offer', 'Open until', 'What became of it'), rows);
}

function questions({ name, when }: CaseScene, { infoRequests }: Disputed): Safe {
  if (infoRequests.length === 0) return markup``;
  const rows = infoRequests.map(({ side, question, askedAt, dueAt, answer, state }) =>
    line(
      markup`${name(side)}<br>${when(askedAt)}`,
      said(question),
      markup`${answer === null ? '' : typed(answer)} <div>${wordFor('info', state)}</div>`,
      when(dueAt),
    ),
  );
  return markup`<h3>Questions of the mediator</h3>
${table(headed('To', 'Question', 'Answer', 'Due'), rows)}`;
}

function decision({ money, when, record }: CaseScene, { decision }: Disputed): Safe {
  if (decision === null) return markup``;
  return markup`<h3>Decision</h3>
${table(markup``, [
  row('Decided', when(decision.decidedAt)),
  row('Refund to the client', `${money(decision.refund)} of ${money(record.money.captured)}`),
  row('Reasons', said(decision.reasons)),
])}`;
}
