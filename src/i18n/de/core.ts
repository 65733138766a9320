/**
 * German texts of the first load. The words, the same in the library and in the mails: order = Auftrag, channel = Kanal,
 * client = Kunde, mediator = Schlichtungsstelle, creative = Werbemittel, dispute = Streitfall, case = Fall,
 * held = hinterlegt, frozen = eingefroren, dispute window = Einspruchsfrist, ready = startbereit,
 * complete = abschließen, release and approve = freigeben, cancel = stornieren, refund = Erstattung,
 * respond = Stellung nehmen, evidence = Nachweis, lapse = verfallen.
 */
import type { core as en } from '../en/core.ts';
import type { PartTexts } from '../keys.ts';

export const core = {
  'status.placed': 'Erteilt',
  'status.accepted': 'Angenommen',
  'status.ready': 'Startbereit',
  'status.completed': 'Abgeschlossen',
  'left.days.other': 'noch {count} Tage',
  'left.dayHours.one': 'noch {count} Tag {hours} Std.',
  'left.dayHours.other': 'noch {count} Tage {hours} Std.',
  'left.hours': 'noch {hours} Std. {minutes} Min.',
  'left.clock': 'noch {clock}',
  goBack: 'Zurück',
  'order.channel': 'Auftrag {number} von {name} · {captured}',
  'order.client': 'Auftrag {number} an {name} · {captured}',
  'loading.order': 'Auftrag wird geladen',
  'receipt.meta': '{time} · Referenz {reference}',
  'problem.short': 'Bisher {actual} Zeichen. Schreiben Sie mindestens {min}.',
  'problem.empty': 'Schreiben Sie mindestens {min} Zeichen.',
  'problem.choose': 'Wählen Sie eine Möglichkeit.',
  'field.count': '{count} von {max}',
  'split.payout': '{channel} erhält',
  'split.payout.channel': 'Sie erhalten',
  'split.fee': 'Gebühr ({fee})',
  'split.refund': '{client} erhält zurück',
  'split.refund.client': 'Sie erhalten zurück',
  'split.captured.client': 'Sie haben bezahlt',
  'due.urgent': 'Dringend: {due}',
  'due.decision.you': 'Antworten Sie bis {when}',
  'due.decision.other': '{name} antwortet bis {when}',
  'due.hardStop.you': 'Schließen Sie bis {when} ab',
  'due.hardStop.other': '{name} schließt bis {when} ab',
  'due.hardStop.accepted': 'Alles startbereit bis {when}',
  'due.hardStop.mark': 'Melden Sie den Auftrag bis {when} startbereit',
  'due.disputeWindow.you': 'Streitfall möglich bis {when}',
  'due.disputeWindow.other': 'Auszahlung nach {when}',
  'means.decision.channel': 'Wenn Sie nichts tun, läuft der Auftrag ab, und {client} erhält {refund} zurück.',
  'means.decision.client': 'Ohne Antwort läuft der Auftrag ab, und Sie erhalten {refund} zurück.',
  'means.hardStop.refundAll.client':
    'Wenn der Auftrag bis dahin nicht startbereit ist, läuft er ab, und Sie erhalten {refund} zurück.',
  'means.hardStop.refundAll':
    'Wenn der Auftrag bis dahin nicht startbereit ist, läuft er ab, und {client} erhält {refund} zurück.',
  'means.opensCase.channel':
    'Wenn Sie nichts tun, entscheidet die Schlichtungsstelle über {captured}. Durch Schweigen wird niemand bezahlt.',
  'means.opensCase':
    'Wenn {channel} den Auftrag nicht abschließt, entscheidet die Schlichtungsstelle über {captured}.',
  'means.disputeWindow.channel':
    'Wenn {client} nichts tut, erhalten Sie {payout}. Ein Streitfall friert das Geld ein.',
  'means.disputeWindow.client':
    'Wenn Sie nichts tun, erhält {channel} {payout}, und zum Auftrag kann kein Streitfall mehr eröffnet werden.',
} as const satisfies PartTexts<typeof en>;
