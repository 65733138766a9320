/** Spanish of choosing and uploading files. */
import type { uploads as en } from '../en/uploads.ts';
import type { PartTexts } from '../keys.ts';

export const uploads = {
  'file.choose': 'Elegir archivo',
  'file.choose.other': 'Elegir otro archivo',
  'file.choose.again': 'Elegir {name} de nuevo',
  'file.choose.instead': 'Subir {other} en su lugar',
  'file.next': 'Elegir una nueva versión',
  'file.propose': 'Elegir una versión nueva que proponer',
  'file.drop': 'o suéltelo aquí, o péguelo',
  'file.pause': 'Pausar',
  'file.resume': 'Reanudar',
  'file.cancel': 'Cancelar la subida',
  'file.remove': 'Quitar',
  'file.row': 'Archivo para {slot}: {name}',
  'file.uploading': 'Subiendo {name}',
  'file.stopped': '{name} en pausa',
  'file.none': 'Aquí no se pueden enviar archivos. Pregunte a {channel} en el chat cómo entregar este.',
  'file.chat': 'Abrir el chat',
  'file.chat.elsewhere': 'El chat de este pedido está en otra página de este sitio.',

  'upload.measuring': '{name} · {size} · examinando',
  'upload.waiting': '{name} · {size} · espera a las otras subidas',
  'upload.begin': '{name} · subiendo {size}',
  'upload.sending': '{name} · subidos {done} de {total}',
  'upload.sending.left': '{name} · subidos {done} de {total}, quedan {left}',
  'upload.checking': '{name} · los {size} han llegado y se están comprobando',
  'upload.paused': '{name} · en pausa en {done} de {total}',
  'upload.dropped': '{name} · en pausa en {done} de {total}, se cortó la conexión. Continúa por sí solo.',
  'upload.held': '{name} · en pausa en {done} de {total}. {reason} Continúa por sí solo.',
  'upload.lost': '{name} · {done} de {total} han llegado. Elija de nuevo el mismo archivo para continuar.',
  'upload.other': '{other} es un archivo distinto de {name}, que ya se empezó.',
  'upload.arrived': '{name} · {facts} · ha llegado, aún no enviado',
  'upload.failed': '{name} no se subió. {reason}',
  'upload.gone': 'El servidor ya no tiene {name}. No se envió nada. Elíjalo de nuevo.',

  'bytes.all': '{count} bytes',
  'lasts.s': '{count}\u00a0s',
  'lasts.min': '{count}\u00a0min',
  'lasts.h': '{count}\u00a0h',

  'heard.percent': '{name}: {percent} subido.',
  'heard.arrived': '{name} ha llegado y se puede enviar.',
  'heard.paused': '{name}: en pausa.',
  'heard.dropped': '{name}: en pausa, se cortó la conexión.',
  'heard.lost': '{name} no está completo. Elíjalo de nuevo para continuar.',

  'misfit.empty': '{name} está vacío. Elija un archivo con contenido.',
  'misfit.wrongFormat': '{name} es {actual}. Aquí se necesita {wanted}.',
  'misfit.wrongFormat.unknown': '{name} es de un tipo que aquí no se conoce. Aquí se necesita {wanted}.',
  'misfit.tooLarge': '{name} ocupa {actual}. Aquí se admite {wanted}.',
  'misfit.tooManyPixels':
    '{name} mide {actual}, {count} millones de píxeles. Use {max} millones como máximo.',
  'misfit.wrongSize': '{name} mide {actual}. Aquí se necesita {wanted}.',
  'misfit.wrongRatio': '{name} es {actual}. Aquí se necesita {wanted}, ancho por alto.',
  'misfit.wrongDuration': '{name} dura {actual}. Aquí se necesita {wanted}.',
  'misfit.wrongPages': '{name} tiene {actual}. Aquí se necesita {wanted}.',
  'misfit.damaged': '{name} está dañado o incompleto. Expórtelo de nuevo y elija el archivo nuevo.',
  'misfit.unsafe':
    '{name} contiene más de lo que admite una creatividad, por ejemplo un script. Expórtelo sin eso y elija el archivo nuevo.',
  'misfit.checksumMismatch': '{name} no llegó como se envió. Envíelo de nuevo.',
  'misfit.incomplete': '{name} no llegó completo. Envíelo de nuevo.',
  'misfit.changed': '{name} se cambió o se movió después de elegirlo. Elíjalo de nuevo.',
  'misfit.quotaReached':
    '{name} ocupa {actual}. De los {max} para archivos de este pedido quedan {left}. Elija un archivo más pequeño.',
  'misfit.storageFull':
    'El servidor no tiene espacio para {name} en este momento. Vuelva a intentarlo en unos minutos.',
  'misfit.several': 'Dio {count} archivos. Aquí se admite uno.',
  'misfit.other': 'El servidor no aceptó {name}. Elija otro archivo.',

  'bar.send.one': 'Enviar {count} creatividad a revisión',
  'bar.send.other': 'Enviar {count} creatividades a revisión',
  'bar.propose.one': 'Proponer {count} creatividad',
  'bar.propose.other': 'Proponer {count} creatividades',
  'bar.sending': 'Enviando {at} de {count}…',
  'bar.opens': 'Será posible cuando llegue {name}.',
} as const satisfies PartTexts<typeof en>;
