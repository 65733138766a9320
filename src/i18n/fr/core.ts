/**
 * French texts of the first load. The words, the same in the library and in the mails: order = commande, channel = canal,
 * client = client, mediator = médiateur, creative = création, agreement = accord, dispute = litige, case = dossier,
 * claim = grief, ground = motif, held = en dépôt, frozen = gelé, dispute window = délai de contestation, ready = prête,
 * complete = terminer, completion = achèvement, release = libérer, approve = valider, cancel = annuler,
 * refund = remboursement, respond = répondre, evidence = preuve, concede = accéder à la demande,
 * escalate = saisir un médiateur, redo = nouvelle exécution, fee = commission, lapse = devenir caduque.
 */
import type { core as en } from '../en/core.ts';
import type { PartTexts } from '../keys.ts';

export const core = {
  'status.placed': 'Passée',
  'status.accepted': 'Acceptée',
  'status.ready': 'Prête',
  'status.completed': 'Terminée',
  'left.days.other': 'encore {count} jours',
  'left.dayHours.one': 'encore {count} jour {hours} h',
  'left.dayHours.other': 'encore {count} jours {hours} h',
  'left.hours': 'encore {hours} h {minutes} min',
  'left.clock': 'encore {clock}',
  goBack: 'Retour',
  'order.channel': 'Commande {number} passée par {name} · {captured}',
  'order.client': 'Commande {number} passée à {name} · {captured}',
  'loading.order': 'Chargement de la commande',
  'receipt.meta': '{time} · Référence {reference}',
  'problem.short': '{actual} caractères pour l’instant. Écrivez-en au moins {min}.',
  'problem.empty': 'Écrivez au moins {min} caractères.',
  'problem.choose': 'Choisissez une réponse.',
  'field.count': '{count} sur {max}',
  'split.payout': '{channel} reçoit',
  'split.payout.channel': 'Vous recevez',
  'split.fee': 'Commission ({fee})',
  'split.refund': '{client} récupère',
  'split.refund.client': 'Vous récupérez',
  'split.captured.client': 'Vous avez payé',
  'due.urgent': 'Urgent : {due}',
  'due.decision.you': 'Répondez avant le {when}',
  'due.decision.other': '{name} répond avant le {when}',
  'due.hardStop.you': 'Terminez avant le {when}',
  'due.hardStop.other': '{name} termine avant le {when}',
  'due.hardStop.accepted': 'Tout doit être prêt le {when}',
  'due.hardStop.mark': 'Déclarez-la prête avant le {when}',
  'due.disputeWindow.you': 'Litige possible jusqu’au {when}',
  'due.disputeWindow.other': 'Versement après le {when}',
  'means.decision.channel': 'Si vous ne faites rien, la commande expire et {refund} reviennent à {client}.',
  'means.decision.client': 'Sans réponse, la commande expire et {refund} vous reviennent.',
  'means.hardStop.refundAll.client':
    'Si la commande n’est pas prête à cette date, elle expire et {refund} vous reviennent.',
  'means.hardStop.refundAll':
    'Si la commande n’est pas prête à cette date, elle expire et {refund} reviennent à {client}.',
  'means.opensCase.channel':
    'Si vous ne faites rien, un médiateur décide du sort de {captured}. Le silence ne paie personne.',
  'means.opensCase': 'Si {channel} ne termine pas, un médiateur décide du sort de {captured}.',
  'means.disputeWindow.channel':
    'Si {client} ne fait rien, {payout} vous sont versés. Un litige gèle l’argent.',
  'means.disputeWindow.client':
    'Si vous ne faites rien, {channel} reçoit {payout} et la commande ne peut plus faire l’objet d’un litige.',
} as const satisfies PartTexts<typeof en>;
