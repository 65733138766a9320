/** German of the forms and review steps of a case. */
import type { caseForms as en } from '../en/case-forms.ts';
import type { PartTexts } from '../keys.ts';

export const caseForms = {
  'step.final': 'Der Fall endet sofort, und das Geld fließt. Das kann nicht zurückgenommen werden.',
  'step.redo':
    '{channel} erbringt die Leistung bis {day} erneut. {captured} bleiben bis dahin hinterlegt, und der Auftrag ist wieder startbereit.',
  'step.redo.channel':
    'Sie erbringen die Leistung bis {day} erneut. {captured} bleiben bis dahin hinterlegt, und der Auftrag ist wieder startbereit.',
  'step.redo.final':
    'Der Fall endet sofort, und es fließt noch kein Geld. Eine erneute Leistung ist einmal je Auftrag möglich.',
  'step.bad.redoUsed':
    'Eine erneute Leistung ist einmal je Auftrag möglich und wurde schon vereinbart. Bieten Sie einen Betrag an.',

  'respond.title': 'Stellung zu {client} nehmen',
  'respond.hint':
    'Was {client} schreibt, steht darüber. Antworten Sie auf jeden Vorwurf, dann auf das Ganze.',
  'respond.answer': 'Ihre Antwort auf Vorwurf {number}',
  'respond.admit': 'Einräumen',
  'respond.partly': 'Teilweise einräumen',
  'respond.deny': 'Bestreiten',
  'respond.words': 'Ihre Worte zu Vorwurf {number} (freiwillig)',
  'respond.text': 'Ihre Stellungnahme im Ganzen',
  'respond.text.hint':
    'Nennen Sie das Datum und den Sachverhalt. {client} und die Schlichtungsstelle lesen das.',
  'respond.all':
    'Sie räumen jeden Vorwurf ein. Das allein zahlt niemandem etwas. Um den Fall jetzt mit {refund} zurück an {client} zu beenden, gehen Sie zurück und erkennen Sie die Forderung an.',
  'respond.all.redo':
    'Sie räumen jeden Vorwurf ein. Das allein beendet nichts. Um den Fall jetzt mit erneuter Leistung bis {day} zu beenden, gehen Sie zurück und erkennen Sie die Forderung an.',
  'respond.check': 'Stellungnahme prüfen',
  'respond.claim': 'Vorwurf {number}, {title}',
  'respond.then':
    'Sie und {client} können dann bis etwa {until} Angebote machen. Danach entscheidet die Schlichtungsstelle.',
  'respond.frozen': '{captured} bleiben solange eingefroren.',
  'respond.final':
    'Antworten und Text können nicht mehr geändert werden. Sie können weiterhin Nachweise hinzufügen, Angebote machen und die Forderung anerkennen.',
  'respond.send': 'Stellungnahme senden',

  'concede.title': 'Forderung in Fall {case} anerkennen',
  'concede.confirm': '{refund} anerkennen',
  'concede.confirm.redo': 'Erneute Leistung anerkennen',

  'makeOffer.title': '{name} ein Angebot machen',
  'makeOffer.terms': 'Was bieten Sie an?',
  'makeOffer.refund': 'Einen Betrag zurück',
  'makeOffer.redo': 'Die Leistung erneut',
  'makeOffer.amount': 'Erstattung an {client}',
  'makeOffer.amount.client': 'Erstattung an Sie',
  'makeOffer.slider': 'Erstattung an {client}, Schieberegler',
  'makeOffer.slider.client': 'Erstattung an Sie, Schieberegler',
  'makeOffer.range': 'Von {min} bis {max}.',
  'makeOffer.range.promised': 'Von {min} (schon zugesagt) bis {max}.',
  'makeOffer.date': 'Erneut erbracht bis',
  'makeOffer.dates': 'Von {min} bis {max}.',
  'makeOffer.until': 'Offen bis etwa {until}.',
  'makeOffer.then':
    'Wenn {name} annimmt, endet der Fall, und das Geld fließt sofort. Bis dahin können Sie das Angebot zurückziehen.',
  'makeOffer.then.redo':
    'Wenn {name} annimmt, endet der Fall, und der Auftrag ist wieder startbereit; {captured} bleiben hinterlegt. Bis dahin können Sie das Angebot zurückziehen.',
  'makeOffer.replaces': 'Dieses Angebot ersetzt Ihr offenes.',
  'makeOffer.confirm': '{refund} Erstattung anbieten',
  'makeOffer.confirm.redo': 'Erneute Leistung anbieten',

  'acceptOffer.title': 'Angebot von {name} annehmen',
  'escalate.title': 'Die Schlichtungsstelle anrufen',
  'escalate.reads':
    'Die Schlichtungsstelle liest die Vereinbarung, den Chat, die Werbemittel und alle Nachweise und entscheidet dann.',
  'escalate.range':
    '{captured} bleiben eingefroren. {client} erhält zwischen {promised} und {captured} zurück.',
  'escalate.range.client':
    '{captured} bleiben eingefroren. Sie erhalten zwischen {promised} und {captured} zurück.',
  'escalate.dates':
    'Sobald jemand den Fall übernommen hat, sehen beide Seiten, wann eine Entscheidung fällig ist. Der letzte Termin ist etwa {until}.',
  'escalate.final': 'Die Verhandlung endet und beginnt nicht wieder. Offene Angebote bleiben offen.',
  'escalate.confirm': 'Schlichtungsstelle in Fall {case} anrufen',

  'withdraw.dispute': 'Fall {case} zurückziehen',
  'withdraw.dispute.final':
    'Der Fall endet sofort, und zu diesem Abschluss ist kein Streitfall mehr möglich. Das kann nicht zurückgenommen werden.',
  'withdraw.dispute.back':
    'Der Auftrag ist wieder startbereit, und {channel} kann ihn bis {instant} abschließen. {captured} bleiben hinterlegt.',
  'withdraw.dispute.again':
    'Solange nicht geliefert ist, können Sie später erneut einen Streitfall eröffnen.',
  'withdraw.dispute.past':
    'Der letzte Tag des Auftrags, {instant}, ist verstrichen. Die Schlichtungsstelle erhält den Fall sofort und entscheidet über {captured}.',
  'withdraw.dispute.confirm': 'Zurückziehen und {payout} zahlen',

  'addEvidence.title': 'Nachweise hinzufügen',
  'addEvidence.then':
    '{name} und die Schlichtungsstelle können sie sehen. Nachweise können nicht zurückgenommen werden.',
  'addEvidence.none': 'Wählen Sie mindestens einen Nachweis.',
  'addEvidence.confirm.one': '{count} Nachweis hinzufügen',
  'addEvidence.confirm.other': '{count} Nachweise hinzufügen',
  'provideInfo.title': 'Der Schlichtungsstelle antworten',
  'provideInfo.until':
    'Fällig {instant}. Ohne Antwort entscheidet die Schlichtungsstelle nach dem, was vorliegt.',
  'provideInfo.answer': 'Ihre Antwort',
  'provideInfo.hint': '{name} kann das auch lesen.',
  'provideInfo.confirm': 'Antwort senden',
} as const satisfies PartTexts<typeof en>;
