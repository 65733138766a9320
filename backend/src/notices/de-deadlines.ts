/** In German: what a deadline asks of its owner, and what happens to the money when it passes. `.you` is said to the owner. */
import type { enDeadlines } from './en-deadlines.ts';

/** After the colon of a subject. */
const asks = {
  'ask.decision': 'Antwort bis {short}',
  'ask.hardStop': 'zu erledigen bis {short}',
  'ask.overdue': 'Abschluss bis {short}',
  'ask.cancellation': 'Antwort bis {short}',
  'ask.disputeWindow': 'bitte prüfen bis {short}',
  'ask.offer.client': 'Antwort bis {short}',
  'ask.offer.channel': 'Antwort bis {short}',
  'ask.response': 'Stellungnahme bis {short}',
  'ask.escalateOpens': 'möglich ab {short}',
  'ask.negotiation': 'Einigung bis {short}',
  'ask.mediatorSilence': 'Entscheidung bis {short}',
  'ask.unclaimed': 'Übernahme bis {short}',
  'ask.overdueCase': 'Entscheidung bis {short}',
  'ask.info': 'Antwort bis {short}',
} as const;

/** `{settled}` begins with its verb: it stands after a clause with “wenn”. */
const means = {
  'means.decision.you':
    'Wenn Sie bis {due} nicht antworten, läuft der Auftrag ab, und {client} erhält {captured} zurück.',
  'means.decision':
    'Wenn {channel} bis {due} nicht antwortet, läuft der Auftrag ab, und {client} erhält {captured} zurück.',
  'means.hardStop.you':
    'Wenn der Auftrag bis {due} nicht startbereit ist, läuft er ab, und {client} erhält {captured} zurück.',
  'means.hardStop':
    'Wenn der Auftrag bis {due} nicht startbereit ist, läuft er ab, und {client} erhält {captured} zurück.',
  'means.hardStop.case.you':
    'Wenn der Auftrag bis {due} nicht abgeschlossen ist, wird ein Fall eröffnet, und die Schlichtungsstelle entscheidet über {captured}.',
  'means.hardStop.case':
    'Wenn der Auftrag bis {due} nicht abgeschlossen ist, wird ein Fall eröffnet, und die Schlichtungsstelle entscheidet über {captured}.',
  'means.overdue.you':
    'Wenn der Auftrag bis {due} nicht abgeschlossen ist, kann {client} einen Streitfall eröffnen. {captured} bleiben hinterlegt.',
  'means.overdue':
    'Wenn der Auftrag bis {due} nicht abgeschlossen ist, kann {client} einen Streitfall eröffnen. {captured} bleiben hinterlegt.',
  'means.cancellation.you':
    'Wenn Sie bis {due} nicht antworten, verfällt die Anfrage, und der Auftrag läuft weiter. {captured} bleiben hinterlegt.',
  'means.cancellation':
    'Ohne Antwort bis {due} verfällt die Anfrage, und der Auftrag läuft weiter. {captured} bleiben hinterlegt.',
  'means.disputeWindow.you':
    'Wenn Sie bis {due} nichts tun, {settled}, und zum Auftrag kann kein Streitfall mehr eröffnet werden.',
  'means.disputeWindow':
    'Wenn {client} bis {due} nichts tut, {settled}. Ein Streitfall würde das Geld einfrieren.',
  'means.offer.client.you':
    'Wenn Sie bis {due} nicht antworten, verfällt das Angebot, und {captured} bleiben eingefroren.',
  'means.offer.client': 'Ohne Antwort bis {due} verfällt das Angebot, und {captured} bleiben eingefroren.',
  'means.offer.channel.you':
    'Wenn Sie bis {due} nicht antworten, verfällt das Angebot, und {captured} bleiben eingefroren.',
  'means.offer.channel': 'Ohne Antwort bis {due} verfällt das Angebot, und {captured} bleiben eingefroren.',
  'means.response.you':
    'Wenn Sie bis {due} nicht Stellung nehmen, geht der Streitfall mit dem Vermerk „keine Stellungnahme“ an die Schlichtungsstelle. {captured} bleiben eingefroren, bis der Streitfall beendet ist.',
  'means.response':
    'Wenn {channel} bis {due} nicht Stellung nimmt, geht der Streitfall an die Schlichtungsstelle. {captured} bleiben eingefroren, bis der Streitfall beendet ist.',
  'means.escalateOpens.you':
    'Ab {due} kann jede Seite die Schlichtungsstelle anrufen. {captured} bleiben eingefroren, bis der Streitfall beendet ist.',
  'means.escalateOpens':
    'Ab {due} kann jede Seite die Schlichtungsstelle anrufen. {captured} bleiben eingefroren, bis der Streitfall beendet ist.',
  'means.negotiation.you':
    'Ohne Einigung bis {due} geht der Streitfall an die Schlichtungsstelle. {captured} bleiben eingefroren, bis der Streitfall beendet ist.',
  'means.negotiation':
    'Ohne Einigung bis {due} geht der Streitfall an die Schlichtungsstelle. {captured} bleiben eingefroren, bis der Streitfall beendet ist.',
  'means.mediatorSilence.refund':
    'Wenn bis {due} keine Entscheidung fällt, erhält {client} {captured} zurück. Bis dahin bleibt das Geld eingefroren.',
  'means.mediatorSilence.release':
    'Wenn bis {due} keine Entscheidung fällt, {settled}. Bis dahin bleibt das Geld eingefroren.',
  'means.mediatorSilence.notify':
    'Wenn bis {due} keine Entscheidung fällt, wird der Betreiber von {marketplace} benachrichtigt. Das Geld bleibt eingefroren.',
  'means.unclaimed.you':
    'Wenn den Fall bis {due} niemand übernimmt, wird der Betreiber benachrichtigt. {captured} bleiben eingefroren.',
  'means.unclaimed':
    'Wenn den Fall bis {due} niemand übernimmt, wird der Betreiber von {marketplace} benachrichtigt. {captured} bleiben eingefroren.',
  'means.overdueCase.you':
    'Die Entscheidung ist bis {due} fällig. Danach wird der Betreiber täglich benachrichtigt; {captured} bleiben eingefroren.',
  'means.overdueCase':
    'Die Entscheidung ist bis {due} fällig. Danach wird der Betreiber von {marketplace} täglich benachrichtigt; {captured} bleiben eingefroren.',
  'means.info.you':
    'Wenn Sie bis {due} nicht antworten, macht die Schlichtungsstelle ohne Ihre Antwort weiter. {captured} bleiben eingefroren.',
  'means.info':
    'Ohne Antwort bis {due} macht die Schlichtungsstelle ohne sie weiter. {captured} bleiben eingefroren.',
  'then.refund':
    'Wenn danach innerhalb von {silenceDays} Tagen keine Entscheidung fällt, erhält {client} {captured} zurück.',
  'then.release': 'Wenn danach innerhalb von {silenceDays} Tagen keine Entscheidung fällt, {settled}.',
  'then.notify':
    'Wenn danach innerhalb von {silenceDays} Tagen keine Entscheidung fällt, wird der Betreiber von {marketplace} benachrichtigt.',
  'settled.release': 'erhält {channel} {payoutNow}',
  'settled.split': 'erhält {channel} {payoutNow}, und {promised} gehen zurück an {client}',
} as const;

/** What the button of a mail says, by the action that it leads to. */
const calls = {
  'do.open': 'Auftrag öffnen',
  'do.accept': 'Annehmen oder ablehnen',
  'do.submitCreative': 'Werbemittel einreichen',
  'do.approveCreative': 'Werbemittel prüfen',
  'do.acceptEstimate': 'Termin ansehen',
  'do.markReady': 'Mit dem Auftrag weitermachen',
  'do.complete': 'Zum Auftrag',
  'do.release': 'Auftrag prüfen',
  'do.dispute': 'Auftrag ansehen',
  'do.acceptCancellation': 'Anfrage beantworten',
  'do.respond': 'Zum Streitfall Stellung nehmen',
  'do.acceptOffer': 'Angebot ansehen',
  'do.makeOffer': 'Zum Streitfall',
  'do.escalate': 'Schlichtungsstelle anrufen',
  'do.provideInfo': 'Frage beantworten',
  'do.claimCase': 'Fall übernehmen',
  'do.decide': 'Zum Fall',
} as const;

export const deDeadlines = { ...asks, ...means, ...calls } as const satisfies Record<
  keyof typeof enDeadlines,
  string
>;
