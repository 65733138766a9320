/** Every sentence of a mail, in German: the same keys and the same facts as in English. */
import type { enTold } from './en.ts';

/** What a notice is about, and its own paragraphs. */
const told = {
  acted: 'Auftrag {number}: {happened}',
  'acted.1': '{happened}. Der Auftrag läuft weiter.',
  'acted.unknown': '{who} hat den Auftrag geändert: {code}',
  placed: '{client} hat {channel} den Auftrag {number} erteilt',
  'placed.1':
    '{client} hat {channel} einen Auftrag erteilt: {deliverables}. {captured} sind bezahlt und bleiben bis zum Ende des Auftrags hinterlegt.',
  accept: '{channel} hat den Auftrag {number} angenommen',
  'accept.1':
    '{channel} hat den Auftrag {number} angenommen. Die Vereinbarung steht damit für beide Seiten fest.',
  'accept.slots': 'Werbemittel, die von {client} noch fehlen: {missing}.',
  decline: '{channel} hat den Auftrag {number} abgelehnt',
  'decline.1': '{channel} hat den Auftrag {number} abgelehnt. Grund: {reason}',
  cancel: '{client} hat den Auftrag {number} storniert',
  'cancel.1': '{client} hat den Auftrag {number} storniert, bevor {channel} geantwortet hat.',
  expired: 'Der Auftrag {number} ist abgelaufen',
  submitCreative: '{client} hat „{slot}“ zum Auftrag {number} eingereicht',
  'submitCreative.1':
    '{client} hat „{slot}“ eingereicht, Version {version}. Geschaltet wird sie erst, wenn {channel} sie freigegeben hat.',
  'submitCreative.proposed':
    'Die freigegebene Version gilt weiter, bis {channel} die neue Version freigegeben hat.',
  withdrawCreative: '{client} hat „{slot}“ zum Auftrag {number} zurückgezogen',
  'withdrawCreative.1': '{client} hat „{slot}“, Version {version}, vor der Freigabe zurückgezogen.',
  approveCreative: '{channel} hat „{slot}“ zum Auftrag {number} freigegeben',
  'approveCreative.1': '{channel} hat „{slot}“, Version {version}, freigegeben.',
  requestChanges: '{channel} bittet um Änderungen an „{slot}“ zum Auftrag {number}',
  'requestChanges.1': '{channel} hat „{slot}“, Version {version}, geprüft und bittet um Änderungen.',
  nudge: '{channel} wartet auf Werbemittel zum Auftrag {number}',
  'nudge.1': '{channel} möchte mit dem Auftrag {number} weitermachen.',
  setEstimate: '{channel} rechnet mit dem Abschluss des Auftrags {number} am {estimate}',
  'setEstimate.1':
    '{channel} rechnet mit dem Abschluss des Auftrags {number} am {estimate}. Ein späterer Termin als der vereinbarte gilt erst, wenn {client} ihn angenommen hat.',
  acceptEstimate: '{client} hat den Termin {estimate} für den Auftrag {number} angenommen',
  'acceptEstimate.1':
    '{client} hat den Termin {estimate} angenommen: Bis dahin soll der Auftrag {number} erledigt sein.',
  markReady: '{channel} hat den Auftrag {number} startbereit gemeldet',
  'markReady.1':
    'Alle Werbemittel, die die Vereinbarung verlangt, sind freigegeben. Die Kampagne kann laufen.',
  complete: '{channel} hat den Auftrag {number} abgeschlossen',
  'complete.1':
    '{channel} meldet, dass der Auftrag {number} kurz vor dem Abschluss steht, und bittet Sie, die Zahlung freizugeben.',
  'complete.other':
    '{channel} meldet, dass der Auftrag {number} kurz vor dem Abschluss steht, und bittet {client}, die Zahlung freizugeben.',
  'complete.how':
    'Bitte prüfen Sie die Kampagne. Bis {due} können Sie einen Streitfall eröffnen: Öffnen Sie den Auftrag, wählen Sie „Streitfall eröffnen“, schildern Sie, was geschehen ist, und nennen Sie die betroffenen Klauseln der Vereinbarung.',
  'complete.ground':
    'Wenige Conversions und anderes, worauf {channel} keinen Einfluss hat, sind kein Grund für einen Streitfall. Ein Grund ist nur ein echter Verstoß gegen die Vereinbarung.',
  'complete.estimate':
    'Der voraussichtliche Abschlusstermin, {estimate}, liegt nach dem Ende Ihrer Einspruchsfrist: Die Kampagne läuft dann womöglich noch, wenn die Frist endet.',
  'complete.terms': 'Das sagen die Bedingungen über Streitfälle: {termsDisputes}',
  'complete.reorder': 'Zufrieden mit der Kampagne? Beauftragen Sie sie erneut: {reorder}',
  retractCompletion: '{channel} hat den Abschluss des Auftrags {number} zurückgenommen',
  'retractCompletion.1':
    'Der Auftrag ist wieder startbereit, und das Geld bleibt hinterlegt. Mit einem späteren Abschluss beginnt eine neue Einspruchsfrist.',
  released: 'Auftrag {number}: {channel} erhält {payout}',
  refunded: 'Auftrag {number}: {client} erhält {refund} zurück',
  split: 'Auftrag {number}: {refund} zurück an {client}, {payout} an {channel}',
  overdue: 'Der Auftrag {number} ist überfällig',
  'overdue.1':
    'Der Auftrag {number} war bis {nonDelivery} fällig, und {channel} hat ihn nicht abgeschlossen. {client} kann jetzt einen Streitfall eröffnen oder abwarten.',
  refundOffered: '{channel} sagt für den Auftrag {number} eine Erstattung von {promised} zu',
  'refundOffered.1':
    '{channel} sagt {client} eine Erstattung von {promised} zu, wie auch immer der Auftrag endet. Die Zusage kann nicht gesenkt werden und wird am Ende des Auftrags ausgezahlt.',
  cancellationRequested: '{by} möchte den Auftrag {number} stornieren',
  'cancellationRequested.1':
    '{by} möchte den Auftrag {number} stornieren: {proposed} gingen zurück an {client} und {proposedPayout} an {channel}. Der Auftrag läuft weiter, bis die andere Seite antwortet.',
  cancellationDeclined: 'Die Stornierung des Auftrags {number} wurde abgelehnt',
  cancellationLapsed: 'Die Stornierungsanfrage zum Auftrag {number} ist verfallen',
  cancellationWithdrawn: 'Die Stornierungsanfrage zum Auftrag {number} wurde zurückgezogen',
  'cancellation.on': 'Der Auftrag läuft wie vereinbart weiter, und es ist kein Geld geflossen.',
  cancelled: 'Der Auftrag {number} ist storniert',
  disputeOpened: '{client} hat einen Streitfall zum Auftrag {number} eröffnet',
  'disputeOpened.1':
    '{client} hat einen Streitfall eröffnet, Fall {case}. Grund: {ground} Gefordert: {asked}. Das Geld ist eingefroren, bis der Streitfall beendet ist.',
  'dispute.claims': 'Darum geht es: {claims}.',
  'evidence.given': 'Mitgegebene Nachweise: {evidence}.',
  caseOpened: 'Zum Auftrag {number} wurde ein Fall eröffnet',
  'caseOpened.1':
    'Der Auftrag {number} hat seinen letzten Tag ohne Abschluss erreicht. Deshalb befasst sich die Schlichtungsstelle mit ihm (Fall {case}). Ein Teil der Arbeit kann geleistet sein: Es ist kein Geld geflossen.',
  responded: '{channel} hat zum Streitfall um den Auftrag {number} Stellung genommen',
  'responded.1':
    '{channel} hat Stellung genommen. Beide Seiten können jetzt Angebote machen; niemand muss eines annehmen.',
  offerMade: '{by} macht ein Angebot zum Auftrag {number}',
  'offerMade.1':
    '{by} bietet an: {terms}. Wer annimmt, beendet den Streitfall; Schweigen gilt nie als Zustimmung.',
  'offer.net':
    'Mit der Annahme erhält {client} {offerRefund} zurück, {channel} erhält {offerPayout}, und die Gebühr von {marketplace} beträgt {offerFee}.',
  'offer.redo':
    'Mit der Annahme ist der Streitfall beendet, {captured} bleiben hinterlegt, und mit einem späteren Abschluss beginnt eine neue Einspruchsfrist.',
  offerWithdrawn: 'Ein Angebot zum Auftrag {number} wurde zurückgezogen',
  offerRejected: 'Ein Angebot zum Auftrag {number} wurde abgelehnt',
  offerLapsed: 'Ein Angebot zum Auftrag {number} ist verfallen',
  'offer.gone':
    'Das Angebot lautete: {terms}. Es kann nicht mehr angenommen werden; der Streitfall läuft weiter.',
  'offer.enough':
    'Es wurden so viele Angebote abgelehnt, dass jede Seite jetzt die Schlichtungsstelle anrufen kann.',
  redoAgreed: 'Der Auftrag {number} wird bis {estimate} erneut ausgeführt',
  'redoAgreed.1':
    '{channel} und {client} haben vereinbart, dass die Leistung bis {estimate} erneut erbracht wird. Der Streitfall ist beendet, und das Geld bleibt hinterlegt. Mit einem späteren Abschluss beginnt eine neue Einspruchsfrist.',
  escalateOpens: 'Zum Auftrag {number} kann jetzt die Schlichtungsstelle angerufen werden',
  'escalateOpens.1':
    'Wenn {channel} und {client} sich nicht einigen, kann jetzt jede Seite den Streitfall der Schlichtungsstelle übergeben. Angebote bleiben möglich.',
  escalated: 'Der Streitfall um den Auftrag {number} geht an die Schlichtungsstelle',
  'escalated.1':
    'Die Schlichtungsstelle von {marketplace} befasst sich mit Fall {case}. Ab jetzt kann sie den Auftrag und seinen Chat lesen.',
  'escalated.decides':
    'Die Schlichtungsstelle hört beide Seiten, kann Fragen stellen und entscheidet, wie {captured} aufgeteilt werden. Diese Entscheidung ist endgültig. Bis dahin können sich beide Seiten weiterhin einigen.',
  'escalated.asked': '{escalatedBy} hat die Schlichtungsstelle angerufen.',
  'escalated.over': 'Die Zeit für eine Einigung ist ohne Ergebnis abgelaufen.',
  'escalated.noResponse':
    '{channel} hat nicht rechtzeitig zum Streitfall Stellung genommen. {channel} kann weiterhin Nachweise vorlegen, ein Angebot machen oder die Forderung anerkennen.',
  caseClaimed: 'Die Schlichtungsstelle hat Fall {case} zum Auftrag {number} übernommen',
  'caseClaimed.1':
    'Die Schlichtungsstelle prüft den Streitfall. Beide Seiten können sich weiterhin einigen, bis eine Entscheidung gespeichert ist.',
  caseReturned: 'Fall {case} zum Auftrag {number} wartet erneut auf die Schlichtungsstelle',
  'caseReturned.1':
    'Der Fall wurde zurückgegeben und wird in der Schlichtungsstelle neu vergeben; der letzte Termin für eine Entscheidung verschiebt sich nicht.',
  infoRequested: 'Rückfrage der Schlichtungsstelle an {side} zum Auftrag {number}',
  'infoRequested.1':
    'Die Schlichtungsstelle hat in Fall {case} eine Frage an {side}. Der Termin für die Entscheidung verschiebt sich um die Zeit für die Antwort, auf {decisionDue}.',
  infoProvided: '{side} hat der Schlichtungsstelle zum Auftrag {number} geantwortet',
  'infoProvided.1': '{side} hat die Frage der Schlichtungsstelle beantwortet.',
  infoMissing: '{side} hat der Schlichtungsstelle zum Auftrag {number} nicht geantwortet',
  'infoMissing.1':
    'Die Zeit für die Antwort ist vorbei. Die Schlichtungsstelle arbeitet mit dem weiter, was vorliegt.',
  evidenceAdded: 'Neuer Nachweis im Streitfall um den Auftrag {number}',
  'evidenceAdded.1': '{by} hat in Fall {case} Nachweise vorgelegt.',
  caseUnclaimed: 'Fall {case} zum Auftrag {number} wartet auf die Schlichtungsstelle',
  'caseUnclaimed.1':
    'Niemand aus der Schlichtungsstelle hat Fall {case} bisher übernommen. Bitte sorgen Sie dafür, dass das geschieht.',
  caseOverdue: 'Die Entscheidung zum Auftrag {number} verspätet sich',
  'caseOverdue.1':
    'Fall {case} hätte bereits entschieden sein sollen. Bitte sorgen Sie dafür, dass entschieden wird.',
  conceded: '{channel} hat die Forderung zum Auftrag {number} anerkannt',
  'conceded.1': '{channel} stimmt dem zu, was {client} gefordert hat: {asked}.',
  disputeWithdrawn: '{client} hat den Streitfall zum Auftrag {number} zurückgezogen',
  'disputeWithdrawn.1': '{client} hat den Streitfall zurückgezogen.',
  decided: 'Die Schlichtungsstelle hat über den Auftrag {number} entschieden',
  'decided.1': 'Die Entscheidung der Schlichtungsstelle in Fall {case} ist endgültig.',
  mediatorSilence: 'Der Fall zum Auftrag {number} endete ohne Entscheidung',
  'mediatorSilence.1':
    'Es wurde nicht rechtzeitig entschieden. Deshalb gilt die Regel, die für diesen Fall vereinbart ist.',
  settlementFailed: 'Eine Zahlung zum Auftrag {number} kam nicht zustande',
  'settlementFailed.1': 'Die Beträge ändern sich nicht, und die Zahlung wird von selbst erneut versucht.',
  reminder: 'Erinnerung an den Auftrag {number}',
  'reminder.1': 'Der Auftrag {number} zwischen {channel} und {client} wartet noch auf Sie.',
} as const;

/** Why an order ended, by `endReason`. */
const ended = {
  'end.declined': '{channel} hat den Auftrag abgelehnt.',
  'end.notAccepted': '{channel} hat nicht rechtzeitig geantwortet.',
  'end.clientCancelled': '{client} hat den Auftrag storniert, bevor er angenommen war.',
  'end.notReady': 'Der Auftrag war an seinem letzten Tag nicht startbereit.',
  'end.cancellationAgreed': '{channel} und {client} haben sich auf die Stornierung geeinigt.',
  'end.refundPromised': '{channel} hat die volle Erstattung zugesagt.',
  'end.released': '{client} hat die Zahlung freigegeben.',
  'end.windowElapsed': 'Die Einspruchsfrist endete ohne Streitfall.',
  'end.offerAccepted': '{channel} und {client} haben sich auf ein Angebot geeinigt.',
  'end.conceded': '{channel} hat die Forderung anerkannt.',
  'end.withdrawn': '{client} hat den Streitfall zurückgezogen.',
  'end.decided': 'Die Schlichtungsstelle hat den Streitfall entschieden.',
  'end.mediatorSilence':
    'Die Schlichtungsstelle hat nicht rechtzeitig entschieden. Deshalb galt die Regel, die für diesen Fall vereinbart ist.',
} as const;

const words = {
  hello: 'Guten Tag {name},',
  why: '{marketplace} sendet Ihnen diese E-Mail wegen des Auftrags {number} zwischen {channel} und {client}.',
  'why.support': 'Fragen? {support}',
  'why.reminder': 'Keine Erinnerungen mehr senden: {unsubscribe}',
  quote: '{author} schrieb:',
  'quote.time': '{author} schrieb, bei {time}:',
  'quote.page': '{author} schrieb, zu Seite {page}:',
  'quote.claim': '{author} zu „{clause}“: {verdict}',
  'claim.whole': 'Die Vereinbarung als Ganzes',
  'verdict.admit': 'eingeräumt',
  'verdict.deny': 'bestritten',
  'verdict.partly': 'teilweise eingeräumt',
  'verdict.upheld': 'bestätigt',
  'verdict.partlyUpheld': 'teilweise bestätigt',
  'verdict.notUpheld': 'nicht bestätigt',
  'evidence.record': '{count} × aus den Unterlagen des Auftrags',
  'evidence.file': '{count} × als Datei',
  'evidence.url': '{count} × als Link',
  'evidence.text': '{count} × in Worten',
  mediator: 'Die Schlichtungsstelle',
  'reason.scheduleFull': 'Der Terminplan ist voll.',
  'reason.offBrand': 'Die Kampagne passt nicht.',
  'reason.termsUnclear': 'Die Bedingungen sind unklar.',
  'reason.priceTooLow': 'Der Preis ist zu niedrig.',
  'reason.prohibitedContent': 'Der Inhalt ist nicht erlaubt.',
  'reason.other': 'ein anderer, siehe unten.',
  'ground.willNotPerform': 'Der Kanal erklärt, dass er nicht leisten wird.',
  'ground.notPublished': 'nicht veröffentlicht.',
  'ground.removedEarly': 'zu früh entfernt.',
  'ground.wrongContent': 'falscher Inhalt.',
  'ground.wrongAudienceOrPlacement': 'falsche Zielgruppe oder Platzierung.',
  'ground.missedDate': 'ein versäumter Termin.',
  'ground.missingDisclosure': 'eine fehlende Kennzeichnung.',
  'ground.notCompleted': 'Der Auftrag wurde nicht abgeschlossen.',
  'ground.other': 'etwas anderes.',
  'terms.refund': '{amount} zurück',
  'terms.redo': 'die Leistung noch einmal bis {date}',
  'version.proposed': 'ein Vorschlag',
  'money.refund': 'Zurück an {client}',
  'money.payout': 'An {channel}',
  'money.fee': 'Gebühr von {marketplace}',
  'money.total': 'Für den Auftrag bezahlt',
  'money.held': '{captured} bleiben hinterlegt. Sie müssen jetzt nichts tun.',
  'money.frozen': '{captured} bleiben eingefroren, bis der Streitfall beendet ist.',
  'money.trying': 'Das Geld ist noch nicht geflossen.',
  'link.order': 'Auftrag öffnen',
  'link.dispute': 'Streitfall eröffnen',
  'link.terms': 'Bedingungen zu Streitfällen',
  'link.reorder': 'Erneut beauftragen',
  'link.support': 'Support',
} as const;

/** Every key of the English mails: one that is missing, or that English does not have, does not compile. */
export const deTold = { ...told, ...ended, ...words } as const satisfies Record<keyof typeof enTold, string>;
