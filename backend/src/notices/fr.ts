/** Every sentence of a mail, in French: the same keys and the same facts as in English. */
import type { enTold } from './en.ts';

/** What a notice is about, and its own paragraphs. */
const told = {
  acted: 'Commande {number} : {happened}',
  'acted.1': '{happened}. La commande continue.',
  'acted.unknown': '{who} a modifié la commande : {code}',
  placed: '{client} a passé la commande {number} à {channel}',
  'placed.1':
    '{client} a passé commande à {channel} : {deliverables}. {captured} sont payés et restent en dépôt jusqu’à la fin de la commande.',
  accept: '{channel} a accepté la commande {number}',
  'accept.1': '{channel} a accepté la commande {number}. L’accord est désormais figé pour les deux parties.',
  'accept.slots': 'Créations encore attendues de la part de {client} : {missing}.',
  decline: '{channel} a refusé la commande {number}',
  'decline.1': '{channel} a refusé la commande {number}. Motif : {reason}',
  cancel: '{client} a annulé la commande {number}',
  'cancel.1': '{client} a annulé la commande {number} avant la réponse de {channel}.',
  expired: 'La commande {number} a expiré',
  submitCreative: '{client} a envoyé « {slot} » pour la commande {number}',
  'submitCreative.1':
    '{client} a envoyé « {slot} », version {version}. Elle n’est diffusée qu’après validation par {channel}.',
  'submitCreative.proposed':
    'La version validée reste en vigueur jusqu’à la validation de la nouvelle par {channel}.',
  withdrawCreative: '{client} a retiré « {slot} » de la commande {number}',
  'withdrawCreative.1': '{client} a retiré « {slot} », version {version}, avant sa validation.',
  approveCreative: '{channel} a validé « {slot} » pour la commande {number}',
  'approveCreative.1': '{channel} a validé « {slot} », version {version}.',
  requestChanges: '{channel} demande des modifications à « {slot} » pour la commande {number}',
  'requestChanges.1': '{channel} a examiné « {slot} », version {version}, et demande des modifications.',
  nudge: '{channel} attend des créations pour la commande {number}',
  'nudge.1': '{channel} aimerait poursuivre la commande {number}.',
  setEstimate: '{channel} prévoit de terminer la commande {number} le {estimate}',
  'setEstimate.1':
    '{channel} prévoit de terminer la commande {number} le {estimate}. Une date postérieure à celle convenue ne compte qu’une fois acceptée par {client}.',
  acceptEstimate: '{client} a accepté le {estimate} pour la commande {number}',
  'acceptEstimate.1': '{client} a accepté le {estimate} comme date d’achèvement de la commande {number}.',
  markReady: '{channel} a déclaré prête la commande {number}',
  'markReady.1': 'Toutes les créations que demande l’accord sont validées. La campagne peut être diffusée.',
  complete: '{channel} a terminé la commande {number}',
  'complete.1':
    '{channel} annonce que la commande {number} touche à sa fin et vous demande de libérer le paiement.',
  'complete.other':
    '{channel} annonce que la commande {number} touche à sa fin et demande à {client} de libérer le paiement.',
  'complete.how':
    'Veuillez vérifier la campagne. Vous pouvez ouvrir un litige jusqu’au {due} : ouvrez la commande, choisissez « Ouvrir un litige », dites ce qui s’est passé et citez les clauses de l’accord concernées.',
  'complete.ground':
    'De faibles conversions et ce qui échappe au contrôle de {channel} ne sont pas un motif de litige. Seul un réel manquement à l’accord en est un.',
  'complete.estimate':
    'La date d’achèvement prévue, {estimate}, est postérieure à la fin de votre délai de contestation : la campagne pourrait être encore en cours à la fin du délai.',
  'complete.terms': 'Ce que disent les conditions sur les litiges : {termsDisputes}',
  'complete.reorder': 'La campagne vous convient ? Commandez à nouveau : {reorder}',
  retractCompletion: '{channel} a retiré l’achèvement de la commande {number}',
  'retractCompletion.1':
    'La commande est de nouveau prête et l’argent reste en dépôt. Un achèvement ultérieur ouvre un nouveau délai de contestation.',
  released: 'Commande {number} : {channel} reçoit {payout}',
  refunded: 'Commande {number} : {refund} reviennent à {client}',
  split: 'Commande {number} : {refund} rendus à {client}, {payout} à {channel}',
  overdue: 'La commande {number} a dépassé sa date',
  'overdue.1':
    'La commande {number} était attendue pour le {nonDelivery}, et {channel} ne l’a pas terminée. {client} peut maintenant ouvrir un litige, ou attendre.',
  refundOffered: '{channel} promet de rendre {promised} sur la commande {number}',
  'refundOffered.1':
    '{channel} promet de rendre {promised} à {client}, quelle que soit l’issue de la commande. La promesse ne peut pas être réduite ; elle est payée à la fin de la commande.',
  cancellationRequested: '{by} demande l’annulation de la commande {number}',
  'cancellationRequested.1':
    '{by} demande l’annulation de la commande {number}, avec {proposed} rendus à {client} et {proposedPayout} à {channel}. La commande continue tant que l’autre partie n’a pas répondu.',
  cancellationDeclined: 'L’annulation de la commande {number} a été refusée',
  cancellationLapsed: 'La demande d’annulation de la commande {number} est devenue caduque',
  cancellationWithdrawn: 'La demande d’annulation de la commande {number} a été retirée',
  'cancellation.on': 'La commande continue comme convenu, et l’argent n’a pas bougé.',
  cancelled: 'La commande {number} est annulée',
  disputeOpened: '{client} a ouvert un litige sur la commande {number}',
  'disputeOpened.1':
    '{client} a ouvert un litige, dossier {case}. Motif : {ground} Demande : {asked}. L’argent est gelé jusqu’à la fin du litige.',
  'dispute.claims': 'De quoi il s’agit : {claims}.',
  'evidence.given': 'Preuves jointes : {evidence}.',
  caseOpened: 'Un dossier a été ouvert sur la commande {number}',
  'caseOpened.1':
    'La commande {number} est arrivée à son dernier jour sans être terminée : un médiateur l’examine donc (dossier {case}). Une partie du travail a pu être faite : l’argent n’a pas bougé.',
  responded: '{channel} a répondu au litige sur la commande {number}',
  'responded.1':
    '{channel} a répondu. Les deux parties peuvent maintenant faire des offres ; personne n’est tenu d’en accepter une.',
  offerMade: '{by} fait une offre pour la commande {number}',
  'offerMade.1': '{by} propose : {terms}. L’accepter met fin au litige ; le silence n’est jamais un accord.',
  'offer.net':
    'Une fois l’offre acceptée, {client} récupère {offerRefund}, {channel} reçoit {offerPayout} et la commission de {marketplace} est de {offerFee}.',
  'offer.redo':
    'Une fois l’offre acceptée, le litige est clos, {captured} restent en dépôt et un achèvement ultérieur ouvre un nouveau délai de contestation.',
  offerWithdrawn: 'Une offre pour la commande {number} a été retirée',
  offerRejected: 'Une offre pour la commande {number} a été refusée',
  offerLapsed: 'Une offre pour la commande {number} est devenue caduque',
  'offer.gone': 'L’offre était : {terms}. Elle ne peut plus être acceptée ; le litige continue.',
  'offer.enough':
    'Assez d’offres ont été refusées pour que chaque partie puisse maintenant saisir un médiateur.',
  redoAgreed: 'La commande {number} est refaite d’ici le {estimate}',
  'redoAgreed.1':
    '{channel} et {client} ont convenu que le travail est refait d’ici le {estimate}. Le litige est clos et l’argent reste en dépôt. Un achèvement ultérieur ouvre un nouveau délai de contestation.',
  escalateOpens: 'Un médiateur peut maintenant être saisi pour la commande {number}',
  'escalateOpens.1':
    'Si {channel} et {client} ne parviennent pas à s’entendre, chaque partie peut maintenant confier le litige à un médiateur. Les offres restent possibles.',
  escalated: 'Le litige sur la commande {number} va à un médiateur',
  'escalated.1':
    'Un médiateur de {marketplace} va examiner le dossier {case}. Désormais, les médiateurs peuvent lire la commande et sa discussion.',
  'escalated.decides':
    'Le médiateur entend les deux parties, peut poser des questions et décide du partage de {captured}. Cette décision est définitive. D’ici là, les deux parties peuvent encore s’entendre.',
  'escalated.asked': '{escalatedBy} a saisi un médiateur.',
  'escalated.over': 'Le délai pour s’entendre a pris fin sans résultat.',
  'escalated.noResponse':
    '{channel} n’a pas répondu au litige à temps. {channel} peut encore ajouter des preuves, faire une offre ou accéder à la demande.',
  caseClaimed: 'Un médiateur a pris le dossier {case} sur la commande {number}',
  'caseClaimed.1':
    'Un médiateur examine le litige. Les deux parties peuvent encore s’entendre tant qu’aucune décision n’est enregistrée.',
  caseReturned: 'Le dossier {case} sur la commande {number} attend un autre médiateur',
  'caseReturned.1':
    'Le médiateur a rendu le dossier. Un autre le prendra ; la dernière date pour une décision ne change pas.',
  infoRequested: 'Le médiateur interroge {side} sur la commande {number}',
  'infoRequested.1':
    'Le médiateur a une question à {side}, sur le dossier {case}. La date de la décision est repoussée du temps accordé pour la réponse, au {decisionDue}.',
  infoProvided: '{side} a répondu au médiateur sur la commande {number}',
  'infoProvided.1': '{side} a répondu à la question du médiateur.',
  infoMissing: '{side} n’a pas répondu au médiateur sur la commande {number}',
  'infoMissing.1': 'Le délai pour répondre a pris fin. Le médiateur poursuit avec les éléments présents.',
  evidenceAdded: 'Nouvelle preuve dans le litige sur la commande {number}',
  'evidenceAdded.1': '{by} a ajouté des preuves au dossier {case}.',
  caseUnclaimed: 'Le dossier {case} sur la commande {number} attend un médiateur',
  'caseUnclaimed.1':
    'Aucun médiateur n’a encore pris le dossier {case}. Merci de veiller à ce que l’un d’eux le prenne.',
  caseOverdue: 'La décision sur la commande {number} est en retard',
  'caseOverdue.1':
    'Le dossier {case} devrait déjà être tranché. Merci de veiller à ce qu’une décision soit prise.',
  conceded: '{channel} a accédé à la demande sur la commande {number}',
  'conceded.1': '{channel} accepte ce que {client} a demandé : {asked}.',
  disputeWithdrawn: '{client} a retiré le litige sur la commande {number}',
  'disputeWithdrawn.1': '{client} a retiré le litige.',
  decided: 'Le médiateur a tranché sur la commande {number}',
  'decided.1': 'La décision du médiateur sur le dossier {case} est définitive.',
  mediatorSilence: 'Le dossier sur la commande {number} s’est clos sans décision',
  'mediatorSilence.1':
    'Aucune décision n’a été prise à temps ; la règle convenue pour ce cas s’applique donc.',
  settlementFailed: 'Un paiement pour la commande {number} n’a pas abouti',
  'settlementFailed.1': 'Les montants ne changent pas, et le paiement est relancé tout seul.',
  reminder: 'Rappel sur la commande {number}',
  'reminder.1': 'La commande {number} entre {channel} et {client} vous attend encore.',
} as const;

/** Why an order ended, by `endReason`. */
const ended = {
  'end.declined': '{channel} a refusé la commande.',
  'end.notAccepted': '{channel} n’a pas répondu à temps.',
  'end.clientCancelled': '{client} a annulé la commande avant son acceptation.',
  'end.notReady': 'La commande n’était pas prête à son dernier jour.',
  'end.cancellationAgreed': '{channel} et {client} ont convenu de l’annuler.',
  'end.refundPromised': '{channel} a promis de rendre le montant entier.',
  'end.released': '{client} a libéré le paiement.',
  'end.windowElapsed': 'Le délai de contestation a pris fin sans litige.',
  'end.offerAccepted': '{channel} et {client} se sont entendus sur une offre.',
  'end.conceded': '{channel} a accédé à la demande.',
  'end.withdrawn': '{client} a retiré le litige.',
  'end.decided': 'Un médiateur a tranché le litige.',
  'end.mediatorSilence':
    'Aucun médiateur n’a tranché à temps ; la règle convenue pour ce cas s’est donc appliquée.',
} as const;

const words = {
  hello: 'Bonjour {name},',
  why: '{marketplace} vous envoie cet e-mail au sujet de la commande {number} entre {channel} et {client}.',
  'why.support': 'Des questions ? {support}',
  'why.reminder': 'Ne plus recevoir de rappels : {unsubscribe}',
  quote: '{author} a écrit :',
  'quote.time': '{author} a écrit, à {time} :',
  'quote.page': '{author} a écrit, page {page} :',
  'quote.claim': '{author} sur {clause} : {verdict}',
  'claim.whole': 'l’accord dans son ensemble',
  'verdict.admit': 'reconnu',
  'verdict.deny': 'contesté',
  'verdict.partly': 'reconnu en partie',
  'verdict.upheld': 'retenu',
  'verdict.partlyUpheld': 'retenu en partie',
  'verdict.notUpheld': 'non retenu',
  'evidence.record': '{count} × issues de l’historique de la commande',
  'evidence.file': '{count} × en fichier',
  'evidence.url': '{count} × en lien',
  'evidence.text': '{count} × en mots',
  mediator: 'Le médiateur',
  'reason.scheduleFull': 'le planning est complet.',
  'reason.offBrand': 'la campagne ne convient pas.',
  'reason.termsUnclear': 'les conditions ne sont pas claires.',
  'reason.priceTooLow': 'le prix est trop bas.',
  'reason.prohibitedContent': 'le contenu n’est pas autorisé.',
  'reason.other': 'un autre, voir ci-dessous.',
  'ground.willNotPerform': 'le canal annonce qu’il ne réalisera pas la commande.',
  'ground.notPublished': 'non publié.',
  'ground.removedEarly': 'retiré trop tôt.',
  'ground.wrongContent': 'contenu différent.',
  'ground.wrongAudienceOrPlacement': 'public ou emplacement différent.',
  'ground.missedDate': 'une date non respectée.',
  'ground.missingDisclosure': 'une mention publicitaire absente.',
  'ground.notCompleted': 'la commande n’a pas été terminée.',
  'ground.other': 'autre chose.',
  'terms.refund': '{amount} rendus',
  'terms.redo': 'le travail refait d’ici le {date}',
  'version.proposed': 'une proposition',
  'money.refund': 'Rendu à {client}',
  'money.payout': 'Pour {channel}',
  'money.fee': 'Commission de {marketplace}',
  'money.total': 'Payé pour la commande',
  'money.held': '{captured} restent en dépôt. Vous n’avez rien à faire pour l’instant.',
  'money.frozen': '{captured} restent gelés jusqu’à la fin du litige.',
  'money.trying': 'L’argent n’a pas encore bougé.',
  'link.order': 'Ouvrir la commande',
  'link.dispute': 'Ouvrir un litige',
  'link.terms': 'Conditions des litiges',
  'link.reorder': 'Commander à nouveau',
  'link.support': 'Assistance',
} as const;

/** Every key of the English mails: one that is missing, or that English does not have, does not compile. */
export const frTold = { ...told, ...ended, ...words } as const satisfies Record<keyof typeof enTold, string>;
