/** German of an open case at a mediator's desk. */
import type { mediatorCase as en } from '../en/mediator-case.ts';
import type { PartTexts } from '../keys.ts';

export const mediatorCase = {
  'pane.all': 'Teil des Falls',
  'pane.claims': 'Vorwürfe {count}',
  'pane.agreement': 'Vereinbarung',
  'pane.timeline': 'Verlauf {count}',
  'pane.chat': 'Chat {count}',
  'pane.creatives': 'Werbemittel {count}',
  'pane.evidence': 'Nachweise {count}',
  'pane.offers': 'Angebote {count}',
  'pane.notes': 'Notizen',
  'pane.unprinted':
    'Nicht in diesem Ausdruck. Öffnen Sie diesen Teil vor dem Drucken, oder speichern Sie die Fallakte.',
  'pane.unloaded': 'Dieser Teil des Falls konnte nicht geladen werden.',
  'pane.begins': 'Diese Liste beginnt am {instant}. Im Chat steht jeder Schritt seit der Auftragserteilung.',
  'pane.slot.none': '{client} hat dafür nichts eingereicht.',
  'pane.creatives.none': 'Die Vereinbarung nennt keine Werbemittel.',
  'pane.version.current': 'Die Kampagne läuft mit dieser Version.',

  'agreed.deliverables': 'Leistungen',
  'agreed.slots': 'Gewünschte Werbemittel',
  'agreed.slot': '{name}: {wanted}',
  'agreed.dates': 'Termine',
  'agreed.begins': 'Ab {day}',
  'agreed.ends': 'Bis {day}',
  'agreed.disclosure': 'Kennzeichnung',
  'agreed.price': 'Preis',
  'agreed.fee': 'Gebühr des Marktplatzes',
  'agreed.clauses': 'Klauseln',
  'agreed.clause': '{id} {title}',
  'agreed.hash': 'Festgeschrieben mit der Annahme durch {channel}, Prüfsumme {sum}',

  'ask.heading': 'Die Parteien befragen',
  'ask.to': '{name} fragen',
  'ask.field': 'Frage an {name}',
  'ask.hint': 'Beide Parteien lesen sie. {name} hat dann {hours} Std. Zeit zu antworten.',
  'ask.left': 'Verbleibende Fragen: {channel} {one}, {client} {other}.',
  'ask.moves': 'Eine Frage verschiebt den Termin der Entscheidung um {hours} Std.; beide sehen das.',
  'ask.none': 'Alle Fragen an {name} sind gestellt.',
  'ask.send': 'Frage senden',
  'ask.sending': 'Wird gesendet …',
  'ask.waits': 'Eine Frage zur Zeit: {name} antwortet bis {when}.',
  'ask.cancel': 'Schließen',

  'notes.hint': 'Keine der Parteien sieht das, aber die ganze Schlichtungsstelle.',
  'notes.none': 'Noch keine Notizen.',
  'notes.you': 'Sie, {instant}',
  'notes.other': 'Jemand anderes aus der Schlichtungsstelle, {instant}',
  'notes.field': 'Neue Notiz',
  'notes.save': 'Notiz speichern',
  'notes.saving': 'Wird gespeichert …',
  'notes.unsaved': 'Die Notiz wurde nicht gespeichert. Ihr Text bleibt erhalten.',
  'notes.failed': 'Die Notizen wurden nicht geladen.',

  'decider.title': 'Entscheidung',
  'decider.closed': 'Der Fall wurde geschlossen, bevor Sie entschieden haben',
  'decider.claim': 'Zum Entscheiden den Fall übernehmen',
  'decider.claim.text':
    'Solange Sie den Fall haben, befragen nur Sie die Parteien und entscheiden nur Sie. Sie können ihn jederzeit zurückgeben.',
  'decider.other': 'Jemand anderes hat diesen Fall übernommen',
  'decider.other.since': 'Seit {instant}. Sie können alles lesen und Notizen machen.',
  'decider.takeOver':
    'Nehmen Sie den Fall an sich, sehen das beide Parteien, und von da an entscheiden nur Sie.',
  'decider.typed': 'Was Sie geschrieben hatten',
  'decider.later': 'Zurzeit ist nichts zu entscheiden.',
} as const satisfies PartTexts<typeof en>;
