/** Spanish of the forms and review steps of a case. */
import type { caseForms as en } from '../en/case-forms.ts';
import type { PartTexts } from '../keys.ts';

export const caseForms = {
  'step.final': 'El caso termina de inmediato y el dinero se mueve. Esto no se puede deshacer.',
  'step.redo':
    '{channel} repite el trabajo para el {day}. {captured} quedan en depósito hasta entonces, y el pedido vuelve a estar listo.',
  'step.redo.channel':
    'Usted repite el trabajo para el {day}. {captured} quedan en depósito hasta entonces, y el pedido vuelve a estar listo.',
  'step.redo.final':
    'El caso termina de inmediato y aún no se mueve dinero. Un pedido se puede repetir una vez.',
  'step.bad.redoUsed': 'Un pedido se puede repetir una vez, y este ya se repitió. Ofrezca un importe.',

  'respond.title': 'Responder a {client}',
  'respond.hint': 'Las palabras de {client} están arriba. Responda a cada reclamación y luego al conjunto.',
  'respond.answer': 'Su respuesta a la reclamación {number}',
  'respond.admit': 'Reconocer',
  'respond.partly': 'Reconocer en parte',
  'respond.deny': 'Negar',
  'respond.words': 'Sus palabras sobre la reclamación {number} (opcional)',
  'respond.text': 'Su respuesta en conjunto',
  'respond.text.hint': 'Nombre la fecha y el hecho. {client} y un mediador leen esto.',
  'respond.all':
    'Reconoce todas las reclamaciones. Eso solo no paga a nadie. Para terminar el caso ahora y devolver {refund} a {client}, vuelva atrás y acepte lo solicitado.',
  'respond.all.redo':
    'Reconoce todas las reclamaciones. Eso solo no termina nada. Para terminar el caso ahora y repetir el trabajo para el {day}, vuelva atrás y acepte lo solicitado.',
  'respond.check': 'Revisar su respuesta',
  'respond.claim': 'Reclamación {number}, {title}',
  'respond.then':
    'Usted y {client} podrán hacer ofertas hasta el {until} aproximadamente. Después decide un mediador.',
  'respond.frozen': '{captured} siguen congelados entretanto.',
  'respond.final':
    'Las respuestas y el texto ya no se podrán cambiar. Aún podrá añadir pruebas, hacer ofertas y aceptar lo solicitado.',
  'respond.send': 'Enviar respuesta',

  'concede.title': 'Aceptar lo solicitado en el caso {case}',
  'concede.confirm': 'Conceder {refund}',
  'concede.confirm.redo': 'Conceder la repetición',

  'makeOffer.title': 'Hacer una oferta a {name}',
  'makeOffer.terms': '¿Qué ofrece?',
  'makeOffer.refund': 'Devolver un importe',
  'makeOffer.redo': 'Repetir el trabajo',
  'makeOffer.amount': 'Reembolso a {client}',
  'makeOffer.amount.client': 'Reembolso a usted',
  'makeOffer.slider': 'Reembolso a {client}, control deslizante',
  'makeOffer.slider.client': 'Reembolso a usted, control deslizante',
  'makeOffer.range': 'De {min} a {max}.',
  'makeOffer.range.promised': 'De {min} (ya prometidos) a {max}.',
  'makeOffer.date': 'Repetido para el',
  'makeOffer.dates': 'Del {min} al {max}.',
  'makeOffer.until': 'Abierta hasta el {until} aproximadamente.',
  'makeOffer.then':
    'Si {name} acepta, el caso termina y el dinero se mueve de inmediato. Hasta entonces puede retirar la oferta.',
  'makeOffer.then.redo':
    'Si {name} acepta, el caso termina y el pedido vuelve a estar listo; {captured} quedan en depósito. Hasta entonces puede retirar la oferta.',
  'makeOffer.replaces': 'Esta oferta reemplaza la que tiene abierta.',
  'makeOffer.confirm': 'Ofrecer {refund} de reembolso',
  'makeOffer.confirm.redo': 'Ofrecer repetir el trabajo',

  'acceptOffer.title': 'Aceptar la oferta de {name}',
  'escalate.title': 'Acudir a un mediador',
  'escalate.reads':
    'Un mediador lee el acuerdo, el chat, las creatividades y todas las pruebas, y luego decide.',
  'escalate.range': '{captured} siguen congelados. {client} recupera entre {promised} y {captured}.',
  'escalate.range.client': '{captured} siguen congelados. Usted recupera entre {promised} y {captured}.',
  'escalate.dates':
    'Cuando un mediador tenga el caso, ambas partes verán para cuándo se espera la decisión. La última fecha es el {until} aproximadamente.',
  'escalate.final': 'La negociación termina y no se vuelve a abrir. Las ofertas abiertas siguen abiertas.',
  'escalate.confirm': 'Llevar el caso {case} a un mediador',

  'withdraw.dispute': 'Retirar el caso {case}',
  'withdraw.dispute.final':
    'El caso termina de inmediato, y esta finalización ya no se puede disputar. Esto no se puede deshacer.',
  'withdraw.dispute.back':
    'El pedido vuelve a estar listo, y {channel} puede finalizarlo hasta el {instant}. {captured} quedan en depósito.',
  'withdraw.dispute.again': 'Mientras no se entregue, se podrá abrir otra disputa más tarde.',
  'withdraw.dispute.past':
    'El último día del pedido, {instant}, ya pasó. Un mediador recibe el caso de inmediato y decide sobre {captured}.',
  'withdraw.dispute.confirm': 'Retirar y pagar {payout}',

  'addEvidence.title': 'Añadir pruebas',
  'addEvidence.then': '{name} y un mediador pueden verlas. Las pruebas no se pueden retirar.',
  'addEvidence.none': 'Elija al menos una prueba.',
  'addEvidence.confirm.one': 'Añadir {count} prueba',
  'addEvidence.confirm.other': 'Añadir {count} pruebas',
  'provideInfo.title': 'Responder al mediador',
  'provideInfo.until': 'Hasta el {instant}. Sin respuesta, el mediador decide con lo que hay.',
  'provideInfo.answer': 'Su respuesta',
  'provideInfo.hint': '{name} también puede leerla.',
  'provideInfo.confirm': 'Enviar respuesta',
} as const satisfies PartTexts<typeof en>;
