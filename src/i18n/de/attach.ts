/** German of files that are to go with a message or into a case. */
import type { attach as en } from '../en/attach.ts';
import type { PartTexts } from '../keys.ts';

export const attach = {
  'attach.list.message': 'Dateien für diese Nachricht',
  'attach.list.evidence': 'Dateien für diesen Fall',
  'attach.row': '{name}, {state}',
  'attach.progress': '{name} wird hochgeladen',
  'attach.measuring': '{total} · wird angesehen',
  'attach.waiting': '{total} · wartet auf die anderen Dateien',
  'attach.sending': '{done} von {total} hochgeladen',
  'attach.sending.left': '{done} von {total} hochgeladen · {left}',
  'attach.checking': 'Alle {total} sind angekommen und werden geprüft',
  'attach.arrived': '{total} · bereit zum Senden',
  'attach.paused': 'Angehalten bei {done} von {total}',
  'attach.dropped':
    'Angehalten bei {done} von {total}, die Verbindung ist abgebrochen. Es geht von selbst weiter.',
  'attach.held': 'Angehalten bei {done} von {total}. {reason} Es geht von selbst weiter.',
  'attach.lost':
    '{done} von {total} sind angekommen. Wählen Sie dieselbe Datei noch einmal, damit es weitergeht.',
  'attach.gone': 'Der Server hat diese Datei nicht mehr. Wählen Sie sie noch einmal.',
  'attach.failed': 'Nicht hochgeladen. {reason}',

  'attach.empty': 'Diese Datei ist leer. Wählen Sie eine mit Inhalt.',
  'attach.wrongFormat':
    'Möglich sind Bilder, Videos, Töne und PDF. Diese Datei hat keines der möglichen Formate.',
  'attach.tooLarge': 'Diese Datei hat {actual}. Eine Datei dieser Art darf {max} haben.',
  'attach.tooLarge.all': 'Diese Datei hat {actual}. So viel nimmt der Server nicht an.',
  'attach.tooManyPixels': 'Dieses Bild hat {actual} Millionen Pixel. Es darf {max} Millionen haben.',
  'attach.damaged':
    'Diese Datei ist beschädigt oder unvollständig. Exportieren Sie sie neu und wählen Sie die neue Datei.',
  'attach.unsafe':
    'Diese Datei enthält mehr, als sie darf, zum Beispiel ein Skript. Exportieren Sie sie ohne und wählen Sie die neue Datei.',
  'attach.changed':
    'Diese Datei wurde geändert oder verschoben, nachdem Sie sie gewählt hatten. Wählen Sie sie noch einmal.',
  'attach.checksumMismatch':
    'Diese Datei kam nicht so an, wie sie gesendet wurde. Senden Sie sie noch einmal.',
  'attach.incomplete': 'Diese Datei ist nicht ganz angekommen. Senden Sie sie noch einmal.',
  'attach.quotaReached':
    'Diese Datei hat {actual}. Von den {max} für Dateien dieses Auftrags sind noch {left} frei.',
  'attach.storageFull':
    'Der Server hat gerade keinen Platz für diese Datei. Versuchen Sie es in ein paar Minuten noch einmal.',
  'attach.other': 'Der Server hat diese Datei nicht angenommen. Wählen Sie eine andere.',
  'attach.tooMany.message.one':
    '{count} Datei blieb weg: Eine Nachricht nimmt {max} auf. Senden Sie sie mit der nächsten.',
  'attach.tooMany.message.other':
    '{count} Dateien blieben weg: Eine Nachricht nimmt {max} auf. Senden Sie sie mit der nächsten.',
  'attach.tooMany.evidence.one': '{count} Datei blieb weg: Auf einmal sind {max} Nachweise möglich.',
  'attach.tooMany.evidence.other': '{count} Dateien blieben weg: Auf einmal sind {max} Nachweise möglich.',

  'attach.pause': 'Anhalten',
  'attach.resume': 'Fortsetzen',
  'attach.cancel': 'Hochladen abbrechen',
  'attach.remove': 'Entfernen',
  'attach.again': 'Noch einmal wählen',
  'attach.act': '{act}: {name}',
} as const satisfies PartTexts<typeof en>;
