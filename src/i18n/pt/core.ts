/**
 * Brazilian Portuguese texts of the first load. The words, the same in the library and in the mails: order = pedido,
 * channel = canal, client = cliente, mediator = mediador, creative = criativo, agreement = acordo, dispute = disputa,
 * case = caso, claim = reclamação, ground = motivo, held = em custódia, frozen = congelado,
 * dispute window = prazo de disputa, ready = pronto, complete = concluir, completion = conclusão, release = liberar,
 * approve = aprovar, cancel = cancelar, refund = reembolso, respond = responder, evidence = prova,
 * concede = aceitar o que foi pedido, escalate = acionar um mediador, redo = refazer o trabalho, fee = taxa,
 * marketplace = plataforma, lapse = caducar, upload = carregar.
 */
import type { core as en } from '../en/core.ts';
import type { PartTexts } from '../keys.ts';

export const core = {
  'status.placed': 'Feito',
  'status.accepted': 'Aceito',
  'status.ready': 'Pronto',
  'status.completed': 'Concluído',
  'left.days.other': 'restam {count} dias',
  'left.dayHours.one': 'resta {count} dia {hours} h',
  'left.dayHours.other': 'restam {count} dias {hours} h',
  'left.hours': 'restam {hours} h {minutes} min',
  'left.clock': 'restam {clock}',
  goBack: 'Voltar',
  'order.channel': 'Pedido {number} de {name} · {captured}',
  'order.client': 'Pedido {number} para {name} · {captured}',
  'loading.order': 'Carregando o pedido',
  'receipt.meta': '{time} · Referência {reference}',
  'problem.short': '{actual} caracteres até agora. Escreva pelo menos {min}.',
  'problem.empty': 'Escreva pelo menos {min} caracteres.',
  'problem.choose': 'Escolha uma opção.',
  'field.count': '{count} de {max}',
  'split.payout': '{channel} recebe',
  'split.payout.channel': 'Você recebe',
  'split.fee': 'Taxa ({fee})',
  'split.refund': '{client} recebe de volta',
  'split.refund.client': 'Você recebe de volta',
  'split.captured.client': 'Você pagou',
  'due.urgent': 'Urgente: {due}',
  'due.decision.you': 'Responda até {when}',
  'due.decision.other': '{name} responde até {when}',
  'due.hardStop.you': 'Conclua até {when}',
  'due.hardStop.other': '{name} conclui até {when}',
  'due.hardStop.accepted': 'Tudo pronto até {when}',
  'due.hardStop.mark': 'Marque como pronto até {when}',
  'due.disputeWindow.you': 'Disputa possível até {when}',
  'due.disputeWindow.other': 'Pago depois de {when}',
  'means.decision.channel': 'Se você não fizer nada, o pedido expira e {client} recebe {refund} de volta.',
  'means.decision.client': 'Sem resposta, o pedido expira e você recebe {refund} de volta.',
  'means.hardStop.refundAll.client':
    'Se o pedido não estiver pronto até lá, ele expira e você recebe {refund} de volta.',
  'means.hardStop.refundAll':
    'Se o pedido não estiver pronto até lá, ele expira e {client} recebe {refund} de volta.',
  'means.opensCase.channel':
    'Se você não fizer nada, um mediador decide sobre {captured}. O silêncio não paga ninguém.',
  'means.opensCase': 'Se {channel} não concluir, um mediador decide sobre {captured}.',
  'means.disputeWindow.channel':
    'Se {client} não fizer nada, você recebe {payout}. Uma disputa congela o dinheiro.',
  'means.disputeWindow.client':
    'Se você não fizer nada, {channel} recebe {payout} e o pedido não pode mais ser disputado.',
} as const satisfies PartTexts<typeof en>;
