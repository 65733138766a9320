/** French of an open case at a mediator's desk. */
import type { mediatorCase as en } from '../en/mediator-case.ts';
import type { PartTexts } from '../keys.ts';

export const mediatorCase = {
  'pane.all': 'Partie du dossier',
  'pane.claims': 'Griefs {count}',
  'pane.agreement': 'Accord',
  'pane.timeline': 'Historique {count}',
  'pane.chat': 'Discussion {count}',
  'pane.creatives': 'Créations {count}',
  'pane.evidence': 'Preuves {count}',
  'pane.offers': 'Offres {count}',
  'pane.notes': 'Notes',
  'pane.unprinted':
    'Absent de cette impression. Ouvrez cette partie avant d’imprimer, ou enregistrez le dossier complet.',
  'pane.unloaded': 'Cette partie du dossier n’a pas pu être chargée.',
  'pane.begins':
    'Cette liste commence le {instant}. La discussion contient chaque étape depuis que la commande a été passée.',
  'pane.slot.none': '{client} n’a rien envoyé ici.',
  'pane.creatives.none': 'L’accord ne prévoit aucune création.',
  'pane.version.current': 'La campagne est diffusée avec cette version.',

  'agreed.deliverables': 'Prestations',
  'agreed.slots': 'Créations demandées',
  'agreed.slot': '{name} : {wanted}',
  'agreed.dates': 'Dates',
  'agreed.begins': 'À partir du {day}',
  'agreed.ends': 'Jusqu’au {day}',
  'agreed.disclosure': 'Mention publicitaire',
  'agreed.price': 'Prix',
  'agreed.fee': 'Commission de la place de marché',
  'agreed.clauses': 'Clauses',
  'agreed.clause': '{id} {title}',
  'agreed.hash': 'Figé à l’acceptation par {channel}, somme de contrôle {sum}',

  'ask.heading': 'Interroger les parties',
  'ask.to': 'Interroger {name}',
  'ask.field': 'Question à {name}',
  'ask.hint': 'Les deux parties la lisent. {name} a ensuite {hours} h pour répondre.',
  'ask.left': 'Questions restantes : {channel} {one}, {client} {other}.',
  'ask.moves': 'Une question repousse la date de la décision de {hours} h ; les deux parties le voient.',
  'ask.none': 'Toutes les questions à {name} ont été posées.',
  'ask.send': 'Envoyer la question',
  'ask.sending': 'Envoi…',
  'ask.waits': 'Une question à la fois : {name} répond avant le {when}.',
  'ask.cancel': 'Fermer',

  'notes.hint': 'Aucune des parties ne voit ceci. Tous les médiateurs le voient.',
  'notes.none': 'Pas encore de notes.',
  'notes.you': 'Vous, {instant}',
  'notes.other': 'Un autre médiateur, {instant}',
  'notes.field': 'Nouvelle note',
  'notes.save': 'Enregistrer la note',
  'notes.saving': 'Enregistrement…',
  'notes.unsaved': 'La note n’a pas été enregistrée. Ce que vous avez écrit est conservé.',
  'notes.failed': 'Les notes n’ont pas été chargées.',

  'decider.title': 'Décision',
  'decider.closed': 'Le dossier a été clos avant votre décision',
  'decider.claim': 'Prendre le dossier pour le trancher',
  'decider.claim.text':
    'Tant que vous l’avez, les questions aux parties et la décision ne reviennent qu’à vous. Vous pouvez le rendre à tout moment.',
  'decider.other': 'Un autre médiateur a ce dossier',
  'decider.other.since': 'Depuis le {instant}. Vous pouvez tout lire et prendre des notes.',
  'decider.takeOver':
    'Si vous le reprenez, les deux parties le voient, et la décision ne revient plus qu’à vous.',
  'decider.typed': 'Ce que vous aviez écrit',
  'decider.later': 'Il n’y a rien à trancher pour l’instant.',
} as const satisfies PartTexts<typeof en>;
