/**
 * Spanish texts of the first load, in a Spanish that is read everywhere. The words, the same in the library and in the
 * mails: order = pedido, channel = canal, client = cliente, mediator = mediador, creative = creatividad,
 * agreement = acuerdo, dispute = disputa, case = caso, claim = reclamación, ground = motivo, held = en depósito,
 * frozen = congelado, dispute window = plazo de disputa, ready = listo, complete = finalizar, completion = finalización,
 * release = liberar, approve = aprobar, cancel = cancelar, refund = reembolso, respond = responder, evidence = prueba,
 * concede = aceptar lo solicitado, escalate = acudir a un mediador, redo = repetir el trabajo, fee = comisión,
 * marketplace = plataforma, lapse = caducar.
 */
import type { core as en } from '../en/core.ts';
import type { PartTexts } from '../keys.ts';

export const core = {
  'status.placed': 'Realizado',
  'status.accepted': 'Aceptado',
  'status.ready': 'Listo',
  'status.completed': 'Finalizado',
  'left.days.other': 'quedan {count} días',
  'left.dayHours.one': 'queda {count} día {hours} h',
  'left.dayHours.other': 'quedan {count} días {hours} h',
  'left.hours': 'quedan {hours} h {minutes} min',
  'left.clock': 'quedan {clock}',
  goBack: 'Volver',
  'order.channel': 'Pedido {number} de {name} · {captured}',
  'order.client': 'Pedido {number} a {name} · {captured}',
  'loading.order': 'Cargando el pedido',
  'receipt.meta': '{time} · Referencia {reference}',
  'problem.short': '{actual} caracteres por ahora. Escriba al menos {min}.',
  'problem.empty': 'Escriba al menos {min} caracteres.',
  'problem.choose': 'Elija una opción.',
  'field.count': '{count} de {max}',
  'split.payout': '{channel} recibe',
  'split.payout.channel': 'Usted recibe',
  'split.fee': 'Comisión ({fee})',
  'split.refund': '{client} recupera',
  'split.refund.client': 'Usted recupera',
  'split.captured.client': 'Usted pagó',
  'due.urgent': 'Urgente: {due}',
  'due.decision.you': 'Responda antes del {when}',
  'due.decision.other': '{name} responde antes del {when}',
  'due.hardStop.you': 'Finalice antes del {when}',
  'due.hardStop.other': '{name} finaliza antes del {when}',
  'due.hardStop.accepted': 'Todo listo antes del {when}',
  'due.hardStop.mark': 'Márquelo como listo antes del {when}',
  'due.disputeWindow.you': 'Disputa posible hasta el {when}',
  'due.disputeWindow.other': 'Se paga después del {when}',
  'means.decision.channel': 'Si no hace nada, el pedido vence y {client} recupera {refund}.',
  'means.decision.client': 'Sin respuesta, el pedido vence y usted recupera {refund}.',
  'means.hardStop.refundAll.client':
    'Si el pedido no está listo para entonces, vence y usted recupera {refund}.',
  'means.hardStop.refundAll': 'Si el pedido no está listo para entonces, vence y {client} recupera {refund}.',
  'means.opensCase.channel':
    'Si no hace nada, un mediador decide sobre {captured}. El silencio no paga a nadie.',
  'means.opensCase': 'Si {channel} no finaliza, un mediador decide sobre {captured}.',
  'means.disputeWindow.channel':
    'Si {client} no hace nada, usted recibe {payout}. Una disputa congela el dinero.',
  'means.disputeWindow.client':
    'Si no hace nada, {channel} recibe {payout} y el pedido ya no se puede disputar.',
} as const satisfies PartTexts<typeof en>;
