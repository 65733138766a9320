/** In Brazilian Portuguese: what a deadline asks of its owner, and what happens to the money when it passes. `.you` is said to the owner. */
import type { enDeadlines } from './en-deadlines.ts';

/** After the colon of a subject. */
const asks = {
  'ask.decision': 'responda até {short}',
  'ask.hardStop': 'aja até {short}',
  'ask.overdue': 'conclua até {short}',
  'ask.cancellation': 'responda até {short}',
  'ask.disputeWindow': 'confira até {short}',
  'ask.offer.client': 'responda até {short}',
  'ask.offer.channel': 'responda até {short}',
  'ask.response': 'responda até {short}',
  'ask.escalateOpens': 'possível a partir de {short}',
  'ask.negotiation': 'entendam-se até {short}',
  'ask.mediatorSilence': 'decida até {short}',
  'ask.unclaimed': 'assuma até {short}',
  'ask.overdueCase': 'decida até {short}',
  'ask.info': 'responda até {short}',
} as const;

const means = {
  'means.decision.you':
    'Se você não responder até {due}, o pedido expira e {client} recebe {captured} de volta.',
  'means.decision':
    'Se {channel} não responder até {due}, o pedido expira e {client} recebe {captured} de volta.',
  'means.hardStop.you':
    'Se o pedido não estiver pronto até {due}, ele expira e {client} recebe {captured} de volta.',
  'means.hardStop':
    'Se o pedido não estiver pronto até {due}, ele expira e {client} recebe {captured} de volta.',
  'means.hardStop.case.you':
    'Se o pedido não for concluído até {due}, um caso é aberto e um mediador decide sobre {captured}.',
  'means.hardStop.case':
    'Se o pedido não for concluído até {due}, um caso é aberto e um mediador decide sobre {captured}.',
  'means.overdue.you':
    'Se o pedido não for concluído até {due}, {client} pode abrir uma disputa. {captured} ficam em custódia.',
  'means.overdue':
    'Se o pedido não for concluído até {due}, {client} pode abrir uma disputa. {captured} ficam em custódia.',
  'means.cancellation.you':
    'Se você não responder até {due}, a solicitação caduca e o pedido continua. {captured} ficam em custódia.',
  'means.cancellation':
    'Sem resposta até {due}, a solicitação caduca e o pedido continua. {captured} ficam em custódia.',
  'means.disputeWindow.you':
    'Se você não fizer nada até {due}, {settled}, e o pedido não pode mais ser disputado.',
  'means.disputeWindow':
    'Se {client} não fizer nada até {due}, {settled}. Uma disputa congelaria o dinheiro.',
  'means.offer.client.you':
    'Se você não responder até {due}, a oferta caduca e {captured} continuam congelados.',
  'means.offer.client': 'Sem resposta até {due}, a oferta caduca e {captured} continuam congelados.',
  'means.offer.channel.you':
    'Se você não responder até {due}, a oferta caduca e {captured} continuam congelados.',
  'means.offer.channel': 'Sem resposta até {due}, a oferta caduca e {captured} continuam congelados.',
  'means.response.you':
    'Se você não responder até {due}, a disputa vai para um mediador com a nota “sem resposta”. {captured} continuam congelados até a disputa terminar.',
  'means.response':
    'Se {channel} não responder até {due}, a disputa vai para um mediador. {captured} continuam congelados até a disputa terminar.',
  'means.escalateOpens.you':
    'A partir de {due}, qualquer um dos lados pode acionar um mediador. {captured} continuam congelados até a disputa terminar.',
  'means.escalateOpens':
    'A partir de {due}, qualquer um dos lados pode acionar um mediador. {captured} continuam congelados até a disputa terminar.',
  'means.negotiation.you':
    'Sem um entendimento até {due}, a disputa vai para um mediador. {captured} continuam congelados até a disputa terminar.',
  'means.negotiation':
    'Sem um entendimento até {due}, a disputa vai para um mediador. {captured} continuam congelados até a disputa terminar.',
  'means.mediatorSilence.refund':
    'Se não houver decisão até {due}, {client} recebe {captured} de volta. Até lá o dinheiro continua congelado.',
  'means.mediatorSilence.release':
    'Se não houver decisão até {due}, {settled}. Até lá o dinheiro continua congelado.',
  'means.mediatorSilence.notify':
    'Se não houver decisão até {due}, o operador de {marketplace} é avisado. O dinheiro continua congelado.',
  'means.unclaimed.you':
    'Se nenhum mediador assumir o caso até {due}, o operador é avisado. {captured} continuam congelados.',
  'means.unclaimed':
    'Se nenhum mediador assumir o caso até {due}, o operador de {marketplace} é avisado. {captured} continuam congelados.',
  'means.overdueCase.you':
    'A decisão é esperada até {due}. Depois disso o operador é avisado todos os dias; {captured} continuam congelados.',
  'means.overdueCase':
    'A decisão é esperada até {due}. Depois disso o operador de {marketplace} é avisado todos os dias; {captured} continuam congelados.',
  'means.info.you':
    'Se você não responder até {due}, o mediador continua sem a sua resposta. {captured} continuam congelados.',
  'means.info': 'Sem resposta até {due}, o mediador continua sem ela. {captured} continuam congelados.',
  'then.refund':
    'Se nenhum mediador decidir nos {silenceDays} dias seguintes, {client} recebe {captured} de volta.',
  'then.release': 'Se nenhum mediador decidir nos {silenceDays} dias seguintes, {settled}.',
  'then.notify':
    'Se nenhum mediador decidir nos {silenceDays} dias seguintes, o operador de {marketplace} é avisado.',
  'settled.release': '{channel} recebe {payoutNow}',
  'settled.split': '{channel} recebe {payoutNow} e {client} recebe {promised} de volta',
} as const;

/** What the button of a mail says, by the action that it leads to. */
const calls = {
  'do.open': 'Abrir o pedido',
  'do.accept': 'Aceitar ou recusar',
  'do.submitCreative': 'Enviar criativos',
  'do.approveCreative': 'Analisar o criativo',
  'do.acceptEstimate': 'Ver a data',
  'do.markReady': 'Continuar o pedido',
  'do.complete': 'Ir para o pedido',
  'do.release': 'Conferir o pedido',
  'do.dispute': 'Ver o pedido',
  'do.acceptCancellation': 'Responder à solicitação',
  'do.respond': 'Responder à disputa',
  'do.acceptOffer': 'Ver a oferta',
  'do.makeOffer': 'Ir para a disputa',
  'do.escalate': 'Acionar um mediador',
  'do.provideInfo': 'Responder à pergunta',
  'do.claimCase': 'Assumir o caso',
  'do.decide': 'Ir para o caso',
} as const;

export const ptDeadlines = { ...asks, ...means, ...calls } as const satisfies Record<
  keyof typeof enDeadlines,
  string
>;
