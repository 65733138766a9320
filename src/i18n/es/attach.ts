/** Spanish of files that are to go with a message or into a case. */
import type { attach as en } from '../en/attach.ts';
import type { PartTexts } from '../keys.ts';

export const attach = {
  'attach.list.message': 'Archivos de este mensaje',
  'attach.list.evidence': 'Archivos de este caso',
  'attach.row': '{name}, {state}',
  'attach.progress': 'Subiendo {name}',
  'attach.measuring': '{total} · examinando',
  'attach.waiting': '{total} · espera a las otras subidas',
  'attach.sending': '{done} de {total} subidos',
  'attach.sending.left': '{done} de {total} subidos · {left}',
  'attach.checking': 'Los {total} han llegado y se están comprobando',
  'attach.arrived': '{total} · listo para enviar',
  'attach.paused': 'En pausa en {done} de {total}',
  'attach.dropped': 'En pausa en {done} de {total}, se cortó la conexión. Continúa por sí solo.',
  'attach.held': 'En pausa en {done} de {total}. {reason} Continúa por sí solo.',
  'attach.lost': '{done} de {total} han llegado. Elija de nuevo el mismo archivo para continuar.',
  'attach.gone': 'El servidor ya no tiene este archivo. Elíjalo de nuevo.',
  'attach.failed': 'No se subió. {reason}',

  'attach.empty': 'Este archivo está vacío. Elija uno con contenido.',
  'attach.wrongFormat':
    'Se aceptan imágenes, vídeos, audios y PDF. Este archivo no tiene ninguno de los formatos aceptados.',
  'attach.tooLarge': 'Este archivo ocupa {actual}. Uno de su tipo puede ocupar {max}.',
  'attach.tooLarge.all': 'Este archivo ocupa {actual}. El servidor no acepta tanto.',
  'attach.tooManyPixels': 'Esta imagen tiene {actual} millones de píxeles. Puede tener {max} millones.',
  'attach.damaged': 'Este archivo está dañado o incompleto. Expórtelo de nuevo y elija el archivo nuevo.',
  'attach.unsafe':
    'Este archivo contiene más de lo permitido, por ejemplo un script. Expórtelo sin eso y elija el archivo nuevo.',
  'attach.changed': 'Este archivo se cambió o se movió después de elegirlo. Elíjalo de nuevo.',
  'attach.checksumMismatch': 'Este archivo no llegó como se envió. Envíelo de nuevo.',
  'attach.incomplete': 'Este archivo no llegó completo. Envíelo de nuevo.',
  'attach.quotaReached':
    'Este archivo ocupa {actual}. De los {max} para archivos de este pedido quedan {left}.',
  'attach.storageFull':
    'El servidor no tiene espacio para este archivo en este momento. Vuelva a intentarlo en unos minutos.',
  'attach.other': 'El servidor no aceptó este archivo. Elija otro.',
  'attach.tooMany.message.one':
    'Se omitió {count} archivo: un mensaje admite {max}. Envíelo con el siguiente.',
  'attach.tooMany.message.other':
    'Se omitieron {count} archivos: un mensaje admite {max}. Envíelos con el siguiente.',
  'attach.tooMany.evidence.one': 'Se omitió {count} archivo: se pueden dar {max} pruebas a la vez.',
  'attach.tooMany.evidence.other': 'Se omitieron {count} archivos: se pueden dar {max} pruebas a la vez.',

  'attach.pause': 'Pausar',
  'attach.resume': 'Reanudar',
  'attach.cancel': 'Cancelar la subida',
  'attach.remove': 'Quitar',
  'attach.again': 'Elegir de nuevo',
  'attach.act': '{act}: {name}',
} as const satisfies PartTexts<typeof en>;
