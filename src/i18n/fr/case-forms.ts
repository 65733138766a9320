/** French of the forms and review steps of a case. */
import type { caseForms as en } from '../en/case-forms.ts';
import type { PartTexts } from '../keys.ts';

export const caseForms = {
  'step.final': 'Le dossier se ferme aussitôt et l’argent est versé. Cela ne peut pas être repris.',
  'step.redo':
    '{channel} refait le travail d’ici le {day}. {captured} restent en dépôt jusque-là, et la commande est de nouveau prête.',
  'step.redo.channel':
    'Vous refaites le travail d’ici le {day}. {captured} restent en dépôt jusque-là, et la commande est de nouveau prête.',
  'step.redo.final':
    'Le dossier se ferme aussitôt, et l’argent ne bouge pas encore. Une commande peut être refaite une fois.',
  'step.bad.redoUsed': 'Une commande peut être refaite une fois, et celle-ci l’a été. Proposez un montant.',

  'respond.title': 'Répondre à {client}',
  'respond.hint': 'Ce que dit {client} se trouve au-dessus. Répondez à chaque grief, puis à l’ensemble.',
  'respond.answer': 'Votre réponse au grief {number}',
  'respond.admit': 'Reconnaître',
  'respond.partly': 'Reconnaître en partie',
  'respond.deny': 'Contester',
  'respond.words': 'Vos mots sur le grief {number} (facultatif)',
  'respond.text': 'Votre réponse à l’ensemble',
  'respond.text.hint': 'Citez la date et le fait. {client} et un médiateur liront ceci.',
  'respond.all':
    'Vous reconnaissez tous les griefs. Cela seul ne paie personne. Pour clore le dossier maintenant avec {refund} rendus à {client}, revenez en arrière et accédez à la demande.',
  'respond.all.redo':
    'Vous reconnaissez tous les griefs. Cela seul ne clôt rien. Pour clore le dossier maintenant avec une nouvelle exécution d’ici le {day}, revenez en arrière et accédez à la demande.',
  'respond.check': 'Vérifier votre réponse',
  'respond.claim': 'Grief {number}, {title}',
  'respond.then':
    'Vous et {client} pourrez ensuite faire des offres jusqu’à environ {until}. Après cela, un médiateur tranche.',
  'respond.frozen': '{captured} restent gelés pendant ce temps.',
  'respond.final':
    'Les réponses et le texte ne pourront plus être modifiés. Vous pourrez encore ajouter des preuves, faire des offres et accéder à la demande.',
  'respond.send': 'Envoyer la réponse',

  'concede.title': 'Accéder à la demande du dossier {case}',
  'concede.confirm': 'Accorder {refund}',
  'concede.confirm.redo': 'Accorder la nouvelle exécution',

  'makeOffer.title': 'Faire une offre à {name}',
  'makeOffer.terms': 'Que proposez-vous ?',
  'makeOffer.refund': 'Un montant rendu',
  'makeOffer.redo': 'Le travail refait',
  'makeOffer.amount': 'Remboursement à {client}',
  'makeOffer.amount.client': 'Remboursement pour vous',
  'makeOffer.slider': 'Remboursement à {client}, curseur',
  'makeOffer.slider.client': 'Remboursement pour vous, curseur',
  'makeOffer.range': 'De {min} à {max}.',
  'makeOffer.range.promised': 'De {min} (déjà promis) à {max}.',
  'makeOffer.date': 'Refait d’ici le',
  'makeOffer.dates': 'Du {min} au {max}.',
  'makeOffer.until': 'Ouverte jusqu’à environ {until}.',
  'makeOffer.then':
    'Si {name} accepte, le dossier se ferme et l’argent est versé aussitôt. Vous pouvez retirer l’offre jusque-là.',
  'makeOffer.then.redo':
    'Si {name} accepte, le dossier se ferme et la commande est de nouveau prête ; {captured} restent en dépôt. Vous pouvez retirer l’offre jusque-là.',
  'makeOffer.replaces': 'Cette offre remplace votre offre ouverte.',
  'makeOffer.confirm': 'Proposer {refund} de remboursement',
  'makeOffer.confirm.redo': 'Proposer une nouvelle exécution',

  'acceptOffer.title': 'Accepter l’offre faite par {name}',
  'escalate.title': 'Saisir un médiateur',
  'escalate.reads':
    'Un médiateur lit l’accord, la discussion, les créations et toutes les preuves, puis tranche.',
  'escalate.range': '{captured} restent gelés. {client} récupère entre {promised} et {captured}.',
  'escalate.range.client': '{captured} restent gelés. Vous récupérez entre {promised} et {captured}.',
  'escalate.dates':
    'Dès qu’un médiateur a le dossier, chaque partie voit quand la décision est attendue. La dernière date est environ {until}.',
  'escalate.final': 'La négociation prend fin et ne rouvre pas. Les offres ouvertes le restent.',
  'escalate.confirm': 'Saisir un médiateur, dossier {case}',

  'withdraw.dispute': 'Retirer le dossier {case}',
  'withdraw.dispute.final':
    'Le dossier se ferme aussitôt, et cet achèvement ne peut plus faire l’objet d’un litige. Cela ne peut pas être repris.',
  'withdraw.dispute.back':
    'La commande est de nouveau prête, et {channel} peut la terminer jusqu’au {instant}. {captured} restent en dépôt.',
  'withdraw.dispute.again': 'Tant qu’elle n’est pas livrée, un litige peut être rouvert plus tard.',
  'withdraw.dispute.past':
    'Le dernier jour de la commande, {instant}, est passé. Un médiateur reçoit le dossier aussitôt et décide du sort de {captured}.',
  'withdraw.dispute.confirm': 'Retirer et payer {payout}',

  'addEvidence.title': 'Ajouter des preuves',
  'addEvidence.then': '{name} et un médiateur peuvent les voir. Une preuve ne peut pas être reprise.',
  'addEvidence.none': 'Choisissez au moins une preuve.',
  'addEvidence.confirm.one': 'Ajouter {count} preuve',
  'addEvidence.confirm.other': 'Ajouter {count} preuves',
  'provideInfo.title': 'Répondre au médiateur',
  'provideInfo.until': 'Attendue le {instant}. Sans réponse, le médiateur décide avec les éléments présents.',
  'provideInfo.answer': 'Votre réponse',
  'provideInfo.hint': '{name} peut aussi la lire.',
  'provideInfo.confirm': 'Envoyer la réponse',
} as const satisfies PartTexts<typeof en>;
