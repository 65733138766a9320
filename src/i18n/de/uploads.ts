/** German of choosing and uploading files. */
import type { uploads as en } from '../en/uploads.ts';
import type { PartTexts } from '../keys.ts';

export const uploads = {
  'file.choose': 'Datei wählen',
  'file.choose.other': 'Andere Datei wählen',
  'file.choose.again': '{name} erneut wählen',
  'file.choose.instead': 'Stattdessen {other} hochladen',
  'file.next': 'Neue Version wählen',
  'file.propose': 'Neue Version zum Vorschlagen wählen',
  'file.drop': 'oder hier ablegen oder einfügen',
  'file.pause': 'Anhalten',
  'file.resume': 'Fortsetzen',
  'file.cancel': 'Hochladen abbrechen',
  'file.remove': 'Entfernen',
  'file.row': 'Datei für {slot}: {name}',
  'file.uploading': '{name} wird hochgeladen',
  'file.stopped': '{name} ist angehalten',
  'file.none':
    'Dateien lassen sich hier nicht einreichen. Fragen Sie {channel} im Chat, wie Sie diese übergeben können.',
  'file.chat': 'Chat öffnen',
  'file.chat.elsewhere': 'Der Chat zu diesem Auftrag steht auf einer anderen Seite dieser Website.',

  'upload.measuring': '{name} · {size} · wird angesehen',
  'upload.waiting': '{name} · {size} · wartet auf die anderen Dateien',
  'upload.begin': '{name} · {size} werden hochgeladen',
  'upload.sending': '{name} · {done} von {total} hochgeladen',
  'upload.sending.left': '{name} · {done} von {total} hochgeladen, noch {left}',
  'upload.checking': '{name} · alle {size} sind angekommen und werden geprüft',
  'upload.paused': '{name} · angehalten bei {done} von {total}',
  'upload.dropped':
    '{name} · angehalten bei {done} von {total}, die Verbindung ist abgebrochen. Es geht von selbst weiter.',
  'upload.held': '{name} · angehalten bei {done} von {total}. {reason} Es geht von selbst weiter.',
  'upload.lost':
    '{name} · {done} von {total} sind angekommen. Wählen Sie dieselbe Datei erneut, damit es weitergeht.',
  'upload.other': '{other} ist eine andere Datei als {name}, die schon begonnen wurde.',
  'upload.arrived': '{name} · {facts} · angekommen, noch nicht eingereicht',
  'upload.failed': '{name} wurde nicht hochgeladen. {reason}',
  'upload.gone':
    'Der Server hat {name} nicht mehr. Es wurde nichts eingereicht. Wählen Sie die Datei erneut.',

  'bytes.all': '{count} Bytes',
  'lasts.s': '{count}\u00a0s',
  'lasts.min': '{count}\u00a0min',
  'lasts.h': '{count}\u00a0h',

  'heard.percent': '{name}: {percent} hochgeladen.',
  'heard.arrived': '{name} ist angekommen und kann eingereicht werden.',
  'heard.paused': '{name}: angehalten.',
  'heard.dropped': '{name}: angehalten, die Verbindung ist abgebrochen.',
  'heard.lost': '{name} ist nicht vollständig. Wählen Sie die Datei erneut, damit es weitergeht.',

  'misfit.empty': '{name} ist leer. Wählen Sie eine Datei mit Inhalt.',
  'misfit.wrongFormat': '{name} ist {actual}. Möglich ist hier {wanted}.',
  'misfit.wrongFormat.unknown': '{name} ist von keiner hier bekannten Art. Möglich ist hier {wanted}.',
  'misfit.tooLarge': '{name} hat {actual}. Möglich ist hier {wanted}.',
  'misfit.tooManyPixels':
    '{name} hat {actual}, das sind {count} Millionen Pixel. Möglich sind höchstens {max} Millionen.',
  'misfit.wrongSize': '{name} hat {actual}. Gebraucht wird hier {wanted}.',
  'misfit.wrongRatio': '{name} hat {actual}. Gebraucht wird hier {wanted}, Breite zu Höhe.',
  'misfit.wrongDuration': '{name} dauert {actual}. Gebraucht wird hier {wanted}.',
  'misfit.wrongPages': '{name} hat {actual}. Gebraucht wird hier {wanted}.',
  'misfit.damaged':
    '{name} ist beschädigt oder unvollständig. Exportieren Sie die Datei neu und wählen Sie die neue.',
  'misfit.unsafe':
    '{name} enthält mehr, als ein Werbemittel darf, zum Beispiel ein Skript. Exportieren Sie die Datei ohne das und wählen Sie die neue.',
  'misfit.checksumMismatch':
    '{name} ist nicht so angekommen, wie die Datei gesendet wurde. Senden Sie sie noch einmal.',
  'misfit.incomplete': '{name} ist nicht ganz angekommen. Senden Sie die Datei noch einmal.',
  'misfit.changed':
    '{name} wurde geändert oder verschoben, nachdem Sie die Datei gewählt haben. Wählen Sie sie erneut.',
  'misfit.quotaReached':
    '{name} hat {actual}. Von den {max} für Dateien dieses Auftrags sind noch {left} frei. Wählen Sie eine kleinere Datei.',
  'misfit.storageFull':
    'Der Server hat im Moment keinen Platz für {name}. Versuchen Sie es in einigen Minuten noch einmal.',
  'misfit.several': 'Sie haben {count} Dateien abgelegt. Hier ist Platz für eine.',
  'misfit.other': 'Der Server hat {name} nicht angenommen. Wählen Sie eine andere Datei.',

  'bar.send.one': '{count} Werbemittel zur Prüfung einreichen',
  'bar.send.other': '{count} Werbemittel zur Prüfung einreichen',
  'bar.propose.one': '{count} Werbemittel vorschlagen',
  'bar.propose.other': '{count} Werbemittel vorschlagen',
  'bar.sending': '{at} von {count} wird gesendet …',
  'bar.opens': 'Möglich, sobald {name} angekommen ist.',
} as const satisfies PartTexts<typeof en>;
