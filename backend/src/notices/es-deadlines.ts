/** In Spanish: what a deadline asks of its owner, and what happens to the money when it passes. `.you` is said to the owner. */
import type { enDeadlines } from './en-deadlines.ts';

/** After the colon of a subject. */
const asks = {
  'ask.decision': 'responder antes del {short}',
  'ask.hardStop': 'actuar antes del {short}',
  'ask.overdue': 'finalizar antes del {short}',
  'ask.cancellation': 'responder antes del {short}',
  'ask.disputeWindow': 'comprobar antes del {short}',
  'ask.offer.client': 'responder antes del {short}',
  'ask.offer.channel': 'responder antes del {short}',
  'ask.response': 'responder antes del {short}',
  'ask.escalateOpens': 'posible desde el {short}',
  'ask.negotiation': 'entenderse antes del {short}',
  'ask.mediatorSilence': 'decidir antes del {short}',
  'ask.unclaimed': 'tomarlo antes del {short}',
  'ask.overdueCase': 'decidir antes del {short}',
  'ask.info': 'responder antes del {short}',
} as const;

const means = {
  'means.decision.you': 'Si no responde antes del {due}, el pedido vence y {client} recupera {captured}.',
  'means.decision':
    'Si {channel} no responde antes del {due}, el pedido vence y {client} recupera {captured}.',
  'means.hardStop.you': 'Si el pedido no está listo antes del {due}, vence y {client} recupera {captured}.',
  'means.hardStop': 'Si el pedido no está listo antes del {due}, vence y {client} recupera {captured}.',
  'means.hardStop.case.you':
    'Si el pedido no se finaliza antes del {due}, se abre un caso y un mediador decide sobre {captured}.',
  'means.hardStop.case':
    'Si el pedido no se finaliza antes del {due}, se abre un caso y un mediador decide sobre {captured}.',
  'means.overdue.you':
    'Si el pedido no se finaliza antes del {due}, {client} puede abrir una disputa. {captured} quedan en depósito.',
  'means.overdue':
    'Si el pedido no se finaliza antes del {due}, {client} puede abrir una disputa. {captured} quedan en depósito.',
  'means.cancellation.you':
    'Si no responde antes del {due}, la solicitud caduca y el pedido continúa. {captured} quedan en depósito.',
  'means.cancellation':
    'Sin respuesta antes del {due}, la solicitud caduca y el pedido continúa. {captured} quedan en depósito.',
  'means.disputeWindow.you':
    'Si no hace nada antes del {due}, {settled}, y el pedido ya no se puede disputar.',
  'means.disputeWindow':
    'Si {client} no hace nada antes del {due}, {settled}. Una disputa congelaría el dinero.',
  'means.offer.client.you':
    'Si no responde antes del {due}, la oferta caduca y {captured} siguen congelados.',
  'means.offer.client': 'Sin respuesta antes del {due}, la oferta caduca y {captured} siguen congelados.',
  'means.offer.channel.you':
    'Si no responde antes del {due}, la oferta caduca y {captured} siguen congelados.',
  'means.offer.channel': 'Sin respuesta antes del {due}, la oferta caduca y {captured} siguen congelados.',
  'means.response.you':
    'Si no responde antes del {due}, la disputa pasa a un mediador con la nota «sin respuesta». {captured} siguen congelados hasta que termine la disputa.',
  'means.response':
    'Si {channel} no responde antes del {due}, la disputa pasa a un mediador. {captured} siguen congelados hasta que termine la disputa.',
  'means.escalateOpens.you':
    'Desde el {due}, cualquiera de las partes puede acudir a un mediador. {captured} siguen congelados hasta que termine la disputa.',
  'means.escalateOpens':
    'Desde el {due}, cualquiera de las partes puede acudir a un mediador. {captured} siguen congelados hasta que termine la disputa.',
  'means.negotiation.you':
    'Sin un entendimiento antes del {due}, la disputa pasa a un mediador. {captured} siguen congelados hasta que termine la disputa.',
  'means.negotiation':
    'Sin un entendimiento antes del {due}, la disputa pasa a un mediador. {captured} siguen congelados hasta que termine la disputa.',
  'means.mediatorSilence.refund':
    'Si no se decide antes del {due}, {client} recupera {captured}. Hasta entonces el dinero sigue congelado.',
  'means.mediatorSilence.release':
    'Si no se decide antes del {due}, {settled}. Hasta entonces el dinero sigue congelado.',
  'means.mediatorSilence.notify':
    'Si no se decide antes del {due}, se avisa al operador de {marketplace}. El dinero sigue congelado.',
  'means.unclaimed.you':
    'Si ningún mediador toma el caso antes del {due}, se avisa al operador. {captured} siguen congelados.',
  'means.unclaimed':
    'Si ningún mediador toma el caso antes del {due}, se avisa al operador de {marketplace}. {captured} siguen congelados.',
  'means.overdueCase.you':
    'La decisión se espera antes del {due}. Después se avisa al operador cada día; {captured} siguen congelados.',
  'means.overdueCase':
    'La decisión se espera antes del {due}. Después se avisa cada día al operador de {marketplace}; {captured} siguen congelados.',
  'means.info.you':
    'Si no responde antes del {due}, el mediador continúa sin su respuesta. {captured} siguen congelados.',
  'means.info': 'Sin respuesta antes del {due}, el mediador continúa sin ella. {captured} siguen congelados.',
  'then.refund':
    'Si ningún mediador decide en los {silenceDays} días siguientes, {client} recupera {captured}.',
  'then.release': 'Si ningún mediador decide en los {silenceDays} días siguientes, {settled}.',
  'then.notify':
    'Si ningún mediador decide en los {silenceDays} días siguientes, se avisa al operador de {marketplace}.',
  'settled.release': '{channel} recibe {payoutNow}',
  'settled.split': '{channel} recibe {payoutNow} y {client} recupera {promised}',
} as const;

/** What the button of a mail says, by the action that it leads to. */
const calls = {
  'do.open': 'Abrir el pedido',
  'do.accept': 'Aceptar o rechazar',
  'do.submitCreative': 'Enviar creatividades',
  'do.approveCreative': 'Revisar la creatividad',
  'do.acceptEstimate': 'Ver la fecha',
  'do.markReady': 'Continuar con el pedido',
  'do.complete': 'Ir al pedido',
  'do.release': 'Comprobar el pedido',
  'do.dispute': 'Ver el pedido',
  'do.acceptCancellation': 'Responder a la solicitud',
  'do.respond': 'Responder a la disputa',
  'do.acceptOffer': 'Ver la oferta',
  'do.makeOffer': 'Ir a la disputa',
  'do.escalate': 'Acudir a un mediador',
  'do.provideInfo': 'Responder a la pregunta',
  'do.claimCase': 'Tomar el caso',
  'do.decide': 'Ir al caso',
} as const;

export const esDeadlines = { ...asks, ...means, ...calls } as const satisfies Record<
  keyof typeof enDeadlines,
  string
>;
