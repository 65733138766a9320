/** Every sentence of a mail, in Spanish: the same keys and the same facts as in English. */
import type { enTold } from './en.ts';

/** What a notice is about, and its own paragraphs. */
const told = {
  acted: 'Pedido {number}: {happened}',
  'acted.1': '{happened}. El pedido continúa.',
  'acted.unknown': '{who} cambió el pedido: {code}',
  placed: '{client} realizó el pedido {number} a {channel}',
  'placed.1':
    '{client} realizó un pedido a {channel}: {deliverables}. {captured} están pagados y quedan en depósito hasta que termine el pedido.',
  accept: '{channel} aceptó el pedido {number}',
  'accept.1': '{channel} aceptó el pedido {number}. El acuerdo queda fijado para ambas partes.',
  'accept.slots': 'Creatividades que {client} aún debe enviar: {missing}.',
  decline: '{channel} rechazó el pedido {number}',
  'decline.1': '{channel} rechazó el pedido {number}. Motivo: {reason}',
  cancel: '{client} canceló el pedido {number}',
  'cancel.1': '{client} canceló el pedido {number} antes de que {channel} respondiera.',
  expired: 'El pedido {number} venció',
  submitCreative: '{client} envió «{slot}» para el pedido {number}',
  'submitCreative.1':
    '{client} envió «{slot}», versión {version}. Se publica solo después de que {channel} la apruebe.',
  'submitCreative.proposed': 'La versión aprobada sigue vigente hasta que {channel} apruebe la nueva.',
  withdrawCreative: '{client} retiró «{slot}» del pedido {number}',
  'withdrawCreative.1': '{client} retiró «{slot}», versión {version}, antes de su aprobación.',
  approveCreative: '{channel} aprobó «{slot}» para el pedido {number}',
  'approveCreative.1': '{channel} aprobó «{slot}», versión {version}.',
  requestChanges: '{channel} solicita cambios en «{slot}» del pedido {number}',
  'requestChanges.1': '{channel} revisó «{slot}», versión {version}, y solicita cambios.',
  nudge: '{channel} espera creatividades para el pedido {number}',
  'nudge.1': '{channel} quisiera continuar con el pedido {number}.',
  setEstimate: '{channel} prevé finalizar el pedido {number} el {estimate}',
  'setEstimate.1':
    '{channel} prevé finalizar el pedido {number} el {estimate}. Una fecha posterior a la acordada cuenta solo cuando {client} la acepta.',
  acceptEstimate: '{client} aceptó el {estimate} para el pedido {number}',
  'acceptEstimate.1': '{client} aceptó el {estimate} como fecha de finalización del pedido {number}.',
  markReady: '{channel} marcó como listo el pedido {number}',
  'markReady.1': 'Todas las creatividades que pide el acuerdo están aprobadas. La campaña puede publicarse.',
  complete: '{channel} finalizó el pedido {number}',
  'complete.1':
    '{channel} informa de que el pedido {number} está a punto de completarse y le solicita que libere el pago.',
  'complete.other':
    '{channel} informa de que el pedido {number} está a punto de completarse y solicita a {client} que libere el pago.',
  'complete.how':
    'Compruebe la campaña. Puede abrir una disputa hasta el {due}: abra el pedido, elija «Abrir disputa», cuente qué ocurrió y nombre las cláusulas del acuerdo a las que se refiere.',
  'complete.ground':
    'Las pocas conversiones y otras cosas fuera del control de {channel} no son motivo de disputa. Solo lo es un incumplimiento real del acuerdo.',
  'complete.estimate':
    'La fecha de finalización prevista, {estimate}, es posterior al final de su plazo de disputa: la campaña podría seguir en curso cuando termine el plazo.',
  'complete.terms': 'Lo que dicen las condiciones sobre las disputas: {termsDisputes}',
  'complete.reorder': '¿Le gustó la campaña? Vuelva a pedir: {reorder}',
  retractCompletion: '{channel} retiró la finalización del pedido {number}',
  'retractCompletion.1':
    'El pedido vuelve a estar listo y el dinero sigue en depósito. Una finalización posterior abre un nuevo plazo de disputa.',
  released: 'Pedido {number}: {channel} recibe {payout}',
  refunded: 'Pedido {number}: {client} recupera {refund}',
  split: 'Pedido {number}: {refund} de vuelta a {client}, {payout} a {channel}',
  overdue: 'El pedido {number} superó su fecha',
  'overdue.1':
    'El pedido {number} se esperaba para el {nonDelivery}, y {channel} no lo ha finalizado. {client} puede abrir ahora una disputa o esperar.',
  refundOffered: '{channel} promete devolver {promised} del pedido {number}',
  'refundOffered.1':
    '{channel} promete devolver {promised} a {client}, termine como termine el pedido. La promesa no se puede reducir y se paga cuando termina el pedido.',
  cancellationRequested: '{by} solicita cancelar el pedido {number}',
  'cancellationRequested.1':
    '{by} solicita cancelar el pedido {number}, con {proposed} de vuelta a {client} y {proposedPayout} a {channel}. El pedido continúa hasta que responda la otra parte.',
  cancellationDeclined: 'Se rechazó la cancelación del pedido {number}',
  cancellationLapsed: 'La solicitud de cancelar el pedido {number} caducó',
  cancellationWithdrawn: 'La solicitud de cancelar el pedido {number} se retiró',
  'cancellation.on': 'El pedido continúa según lo acordado, y no se ha movido dinero.',
  cancelled: 'El pedido {number} está cancelado',
  disputeOpened: '{client} abrió una disputa sobre el pedido {number}',
  'disputeOpened.1':
    '{client} abrió una disputa, caso {case}. Motivo: {ground} Solicita: {asked}. El dinero está congelado hasta que termine la disputa.',
  'dispute.claims': 'De qué se trata: {claims}.',
  'evidence.given': 'Pruebas adjuntas: {evidence}.',
  caseOpened: 'Se abrió un caso sobre el pedido {number}',
  'caseOpened.1':
    'El pedido {number} llegó a su último día sin finalizarse, así que lo examina un mediador (caso {case}). Puede que parte del trabajo esté hecha: no se ha movido dinero.',
  responded: '{channel} respondió a la disputa sobre el pedido {number}',
  'responded.1':
    '{channel} respondió. Ambas partes pueden hacer ofertas ahora; nadie tiene que aceptar ninguna.',
  offerMade: '{by} hace una oferta para el pedido {number}',
  'offerMade.1':
    '{by} ofrece: {terms}. Aceptarla pone fin a la disputa; el silencio nunca es consentimiento.',
  'offer.net':
    'Si se acepta, {client} recupera {offerRefund}, {channel} recibe {offerPayout} y la comisión de {marketplace} es de {offerFee}.',
  'offer.redo':
    'Si se acepta, la disputa se cierra, {captured} quedan en depósito y una finalización posterior abre un nuevo plazo de disputa.',
  offerWithdrawn: 'Se retiró una oferta para el pedido {number}',
  offerRejected: 'Se rechazó una oferta para el pedido {number}',
  offerLapsed: 'Una oferta para el pedido {number} caducó',
  'offer.gone': 'La oferta era: {terms}. Ya no se puede aceptar; la disputa continúa.',
  'offer.enough':
    'Se rechazaron tantas ofertas que cualquiera de las partes puede acudir ahora a un mediador.',
  redoAgreed: 'El pedido {number} se repite para el {estimate}',
  'redoAgreed.1':
    '{channel} y {client} acordaron repetir el trabajo para el {estimate}. La disputa está cerrada y el dinero sigue en depósito. Una finalización posterior abre un nuevo plazo de disputa.',
  escalateOpens: 'Ya se puede acudir a un mediador por el pedido {number}',
  'escalateOpens.1':
    'Si {channel} y {client} no se entienden, cualquiera de las partes puede llevar ahora la disputa a un mediador. Las ofertas siguen siendo posibles.',
  escalated: 'La disputa sobre el pedido {number} pasa a un mediador',
  'escalated.1':
    'Un mediador de {marketplace} examinará el caso {case}. Desde ahora los mediadores pueden leer el pedido y su chat.',
  'escalated.decides':
    'El mediador escucha a ambas partes, puede hacer preguntas y decide cómo se reparten {captured}. Esa decisión es definitiva. Hasta entonces, las dos partes aún pueden entenderse.',
  'escalated.asked': '{escalatedBy} acudió a un mediador.',
  'escalated.over': 'El plazo para entenderse terminó sin resultado.',
  'escalated.noResponse':
    '{channel} no respondió a la disputa a tiempo. {channel} aún puede añadir pruebas, hacer una oferta o aceptar lo solicitado.',
  caseClaimed: 'Un mediador tomó el caso {case} sobre el pedido {number}',
  'caseClaimed.1':
    'Un mediador examina la disputa. Ambas partes aún pueden entenderse mientras no se registre una decisión.',
  caseReturned: 'El caso {case} sobre el pedido {number} espera a otro mediador',
  'caseReturned.1': 'El mediador devolvió el caso. Otro lo tomará; la última fecha para decidir no cambia.',
  infoRequested: 'El mediador pregunta a {side} sobre el pedido {number}',
  'infoRequested.1':
    'El mediador tiene una pregunta para {side}, sobre el caso {case}. La fecha de la decisión se aplaza el tiempo de la respuesta, hasta el {decisionDue}.',
  infoProvided: '{side} respondió al mediador sobre el pedido {number}',
  'infoProvided.1': '{side} respondió a la pregunta del mediador.',
  infoMissing: '{side} no respondió al mediador sobre el pedido {number}',
  'infoMissing.1': 'El plazo para responder terminó. El mediador continúa con lo que hay registrado.',
  evidenceAdded: 'Nueva prueba en la disputa sobre el pedido {number}',
  'evidenceAdded.1': '{by} añadió pruebas al caso {case}.',
  caseUnclaimed: 'El caso {case} sobre el pedido {number} espera a un mediador',
  'caseUnclaimed.1': 'Ningún mediador ha tomado aún el caso {case}. Encárguese de que alguno lo tome.',
  caseOverdue: 'La decisión sobre el pedido {number} se retrasa',
  'caseOverdue.1': 'El caso {case} ya debería estar decidido. Encárguese de que se tome una decisión.',
  conceded: '{channel} aceptó lo solicitado sobre el pedido {number}',
  'conceded.1': '{channel} acepta lo que solicitó {client}: {asked}.',
  disputeWithdrawn: '{client} retiró la disputa sobre el pedido {number}',
  'disputeWithdrawn.1': '{client} retiró la disputa.',
  decided: 'El mediador decidió sobre el pedido {number}',
  'decided.1': 'La decisión del mediador sobre el caso {case} es definitiva.',
  mediatorSilence: 'El caso sobre el pedido {number} terminó sin decisión',
  'mediatorSilence.1': 'No se decidió a tiempo, así que se aplica la regla acordada para ese caso.',
  settlementFailed: 'Un pago del pedido {number} no se realizó',
  'settlementFailed.1': 'Los importes no cambian, y el pago se intenta de nuevo por sí solo.',
  reminder: 'Recordatorio sobre el pedido {number}',
  'reminder.1': 'El pedido {number} entre {channel} y {client} aún le espera.',
} as const;

/** Why an order ended, by `endReason`. */
const ended = {
  'end.declined': '{channel} rechazó el pedido.',
  'end.notAccepted': '{channel} no respondió a tiempo.',
  'end.clientCancelled': '{client} canceló el pedido antes de que se aceptara.',
  'end.notReady': 'El pedido no estaba listo en su último día.',
  'end.cancellationAgreed': '{channel} y {client} acordaron cancelarlo.',
  'end.refundPromised': '{channel} prometió devolver el importe completo.',
  'end.released': '{client} liberó el pago.',
  'end.windowElapsed': 'El plazo de disputa terminó sin disputa.',
  'end.offerAccepted': '{channel} y {client} acordaron una oferta.',
  'end.conceded': '{channel} aceptó lo solicitado.',
  'end.withdrawn': '{client} retiró la disputa.',
  'end.decided': 'Un mediador decidió la disputa.',
  'end.mediatorSilence':
    'Ningún mediador decidió a tiempo, así que se aplicó la regla acordada para ese caso.',
} as const;

const words = {
  hello: 'Hola, {name}:',
  why: '{marketplace} le envía este correo por el pedido {number} entre {channel} y {client}.',
  'why.support': '¿Preguntas? {support}',
  'why.reminder': 'No enviar más recordatorios: {unsubscribe}',
  quote: '{author} escribió:',
  'quote.time': '{author} escribió, en {time}:',
  'quote.page': '{author} escribió, en la página {page}:',
  'quote.claim': '{author} sobre {clause}: {verdict}',
  'claim.whole': 'el acuerdo en su conjunto',
  'verdict.admit': 'reconocida',
  'verdict.deny': 'negada',
  'verdict.partly': 'reconocida en parte',
  'verdict.upheld': 'estimada',
  'verdict.partlyUpheld': 'estimada en parte',
  'verdict.notUpheld': 'no estimada',
  'evidence.record': '{count} × del historial del pedido',
  'evidence.file': '{count} × como archivo',
  'evidence.url': '{count} × como enlace',
  'evidence.text': '{count} × en palabras',
  mediator: 'El mediador',
  'reason.scheduleFull': 'la agenda está completa.',
  'reason.offBrand': 'la campaña no encaja.',
  'reason.termsUnclear': 'las condiciones no están claras.',
  'reason.priceTooLow': 'el precio es demasiado bajo.',
  'reason.prohibitedContent': 'el contenido no está permitido.',
  'reason.other': 'otro, véase abajo.',
  'ground.willNotPerform': 'el canal dice que no lo va a realizar.',
  'ground.notPublished': 'no publicado.',
  'ground.removedEarly': 'retirado antes de tiempo.',
  'ground.wrongContent': 'contenido distinto.',
  'ground.wrongAudienceOrPlacement': 'público o ubicación distintos.',
  'ground.missedDate': 'una fecha incumplida.',
  'ground.missingDisclosure': 'falta el aviso de publicidad.',
  'ground.notCompleted': 'el pedido no se finalizó.',
  'ground.other': 'otra cosa.',
  'terms.refund': '{amount} de vuelta',
  'terms.redo': 'repetir el trabajo para el {date}',
  'version.proposed': 'una propuesta',
  'money.refund': 'De vuelta a {client}',
  'money.payout': 'A {channel}',
  'money.fee': 'Comisión de {marketplace}',
  'money.total': 'Pagado por el pedido',
  'money.held': '{captured} quedan en depósito. Ahora no tiene que hacer nada.',
  'money.frozen': '{captured} siguen congelados hasta que termine la disputa.',
  'money.trying': 'El dinero aún no se ha movido.',
  'link.order': 'Abrir el pedido',
  'link.dispute': 'Abrir disputa',
  'link.terms': 'Condiciones sobre disputas',
  'link.reorder': 'Volver a pedir',
  'link.support': 'Asistencia',
} as const;

/** Every key of the English mails: one that is missing, or that English does not have, does not compile. */
export const esTold = { ...told, ...ended, ...words } as const satisfies Record<keyof typeof enTold, string>;
