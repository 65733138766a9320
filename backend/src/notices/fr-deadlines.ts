/** In French: what a deadline asks of its owner, and what happens to the money when it passes. `.you` is said to the owner. */
import type { enDeadlines } from './en-deadlines.ts';

/** After the colon of a subject. */
const asks = {
  'ask.decision': 'réponse avant le {short}',
  'ask.hardStop': 'à faire avant le {short}',
  'ask.overdue': 'à terminer avant le {short}',
  'ask.cancellation': 'réponse avant le {short}',
  'ask.disputeWindow': 'à vérifier avant le {short}',
  'ask.offer.client': 'réponse avant le {short}',
  'ask.offer.channel': 'réponse avant le {short}',
  'ask.response': 'réponse avant le {short}',
  'ask.escalateOpens': 'possible à partir du {short}',
  'ask.negotiation': 'entente avant le {short}',
  'ask.mediatorSilence': 'décision avant le {short}',
  'ask.unclaimed': 'à prendre avant le {short}',
  'ask.overdueCase': 'décision avant le {short}',
  'ask.info': 'réponse avant le {short}',
} as const;

const means = {
  'means.decision.you':
    'Si vous ne répondez pas avant le {due}, la commande expire et {captured} reviennent à {client}.',
  'means.decision':
    'Si {channel} ne répond pas avant le {due}, la commande expire et {captured} reviennent à {client}.',
  'means.hardStop.you':
    'Si la commande n’est pas prête avant le {due}, elle expire et {captured} reviennent à {client}.',
  'means.hardStop':
    'Si la commande n’est pas prête avant le {due}, elle expire et {captured} reviennent à {client}.',
  'means.hardStop.case.you':
    'Si la commande n’est pas terminée avant le {due}, un dossier est ouvert et un médiateur décide du sort de {captured}.',
  'means.hardStop.case':
    'Si la commande n’est pas terminée avant le {due}, un dossier est ouvert et un médiateur décide du sort de {captured}.',
  'means.overdue.you':
    'Si la commande n’est pas terminée avant le {due}, {client} peut ouvrir un litige. {captured} restent en dépôt.',
  'means.overdue':
    'Si la commande n’est pas terminée avant le {due}, {client} peut ouvrir un litige. {captured} restent en dépôt.',
  'means.cancellation.you':
    'Si vous ne répondez pas avant le {due}, la demande devient caduque et la commande continue. {captured} restent en dépôt.',
  'means.cancellation':
    'Sans réponse avant le {due}, la demande devient caduque et la commande continue. {captured} restent en dépôt.',
  'means.disputeWindow.you':
    'Si vous ne faites rien avant le {due}, {settled}, et la commande ne peut plus faire l’objet d’un litige.',
  'means.disputeWindow': 'Si {client} ne fait rien avant le {due}, {settled}. Un litige gèlerait l’argent.',
  'means.offer.client.you':
    'Si vous ne répondez pas avant le {due}, l’offre devient caduque et {captured} restent gelés.',
  'means.offer.client': 'Sans réponse avant le {due}, l’offre devient caduque et {captured} restent gelés.',
  'means.offer.channel.you':
    'Si vous ne répondez pas avant le {due}, l’offre devient caduque et {captured} restent gelés.',
  'means.offer.channel': 'Sans réponse avant le {due}, l’offre devient caduque et {captured} restent gelés.',
  'means.response.you':
    'Si vous ne répondez pas avant le {due}, le litige va à un médiateur avec la mention « pas de réponse ». {captured} restent gelés jusqu’à la fin du litige.',
  'means.response':
    'Si {channel} ne répond pas avant le {due}, le litige va à un médiateur. {captured} restent gelés jusqu’à la fin du litige.',
  'means.escalateOpens.you':
    'À partir du {due}, chaque partie peut saisir un médiateur. {captured} restent gelés jusqu’à la fin du litige.',
  'means.escalateOpens':
    'À partir du {due}, chaque partie peut saisir un médiateur. {captured} restent gelés jusqu’à la fin du litige.',
  'means.negotiation.you':
    'Sans entente avant le {due}, le litige va à un médiateur. {captured} restent gelés jusqu’à la fin du litige.',
  'means.negotiation':
    'Sans entente avant le {due}, le litige va à un médiateur. {captured} restent gelés jusqu’à la fin du litige.',
  'means.mediatorSilence.refund':
    'Si aucune décision n’est prise avant le {due}, {captured} reviennent à {client}. D’ici là, l’argent reste gelé.',
  'means.mediatorSilence.release':
    'Si aucune décision n’est prise avant le {due}, {settled}. D’ici là, l’argent reste gelé.',
  'means.mediatorSilence.notify':
    'Si aucune décision n’est prise avant le {due}, l’exploitant de {marketplace} est averti. L’argent reste gelé.',
  'means.unclaimed.you':
    'Si aucun médiateur ne prend le dossier avant le {due}, l’exploitant est averti. {captured} restent gelés.',
  'means.unclaimed':
    'Si aucun médiateur ne prend le dossier avant le {due}, l’exploitant de {marketplace} est averti. {captured} restent gelés.',
  'means.overdueCase.you':
    'La décision est attendue avant le {due}. Ensuite, l’exploitant est averti chaque jour ; {captured} restent gelés.',
  'means.overdueCase':
    'La décision est attendue avant le {due}. Ensuite, l’exploitant de {marketplace} est averti chaque jour ; {captured} restent gelés.',
  'means.info.you':
    'Si vous ne répondez pas avant le {due}, le médiateur poursuit sans votre réponse. {captured} restent gelés.',
  'means.info': 'Sans réponse avant le {due}, le médiateur poursuit sans elle. {captured} restent gelés.',
  'then.refund':
    'Si aucun médiateur ne tranche dans les {silenceDays} jours qui suivent, {captured} reviennent à {client}.',
  'then.release': 'Si aucun médiateur ne tranche dans les {silenceDays} jours qui suivent, {settled}.',
  'then.notify':
    'Si aucun médiateur ne tranche dans les {silenceDays} jours qui suivent, l’exploitant de {marketplace} est averti.',
  'settled.release': '{channel} reçoit {payoutNow}',
  'settled.split': '{channel} reçoit {payoutNow} et {promised} reviennent à {client}',
} as const;

/** What the button of a mail says, by the action that it leads to. */
const calls = {
  'do.open': 'Ouvrir la commande',
  'do.accept': 'Accepter ou refuser',
  'do.submitCreative': 'Envoyer les créations',
  'do.approveCreative': 'Examiner la création',
  'do.acceptEstimate': 'Voir la date',
  'do.markReady': 'Poursuivre la commande',
  'do.complete': 'Aller à la commande',
  'do.release': 'Vérifier la commande',
  'do.dispute': 'Voir la commande',
  'do.acceptCancellation': 'Répondre à la demande',
  'do.respond': 'Répondre au litige',
  'do.acceptOffer': 'Voir l’offre',
  'do.makeOffer': 'Aller au litige',
  'do.escalate': 'Saisir un médiateur',
  'do.provideInfo': 'Répondre à la question',
  'do.claimCase': 'Prendre le dossier',
  'do.decide': 'Aller au dossier',
} as const;

export const frDeadlines = { ...asks, ...means, ...calls } as const satisfies Record<
  keyof typeof enDeadlines,
  string
>;
