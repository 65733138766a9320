/** French of a mediator's decision. */
import type { decision as en } from '../en/decision.ts';
import type { PartTexts } from '../keys.ts';

export const decision = {
  'decide.title': 'Votre décision',
  'decide.context': 'Personne ne la lit avant que vous ayez tranché.',
  'decide.saved': 'Brouillon enregistré à {time}.',
  'decide.awaited':
    'La réponse de {name} est encore attendue jusqu’au {instant}. Vous pouvez trancher sans elle.',
  'decide.claim': 'Grief {number} : {title}',
  'decide.relied': 'Preuves sur lesquelles vous vous fondez',
  'decide.relied.hint': 'Les deux parties voient ce que vous cochez.',
  'decide.relied.none': 'Il n’y a pas de preuve sur laquelle se fonder.',
  'decide.refund': 'Remboursement à {client}',
  'decide.slider': 'Remboursement à {client}, curseur',
  'decide.range': 'De {min} à {max}',
  'decide.range.promised': 'De {min}, promis par {channel}, à {max}',
  'decide.captured': 'En dépôt au total',
  'decide.reasons': 'Motivation pour les deux parties',
  'decide.reasons.hint': 'Au moins {min} caractères. Citez la clause et le fait.',
  'decide.preview': 'Aperçu de la décision',
  'decide.problems.one': '{count} élément manque ou ne peut pas être utilisé.',
  'decide.problems.other': '{count} éléments manquent ou ne peuvent pas être utilisés.',
  'decide.unsent': 'Rien n’a été décidé.',
  'decide.problem.line': '{field} : {problem}',
  'decide.field.claim': 'Grief {number}',
  'decide.problem.finding': 'Choisissez ce que vous constatez.',
  'decide.problem.relied': 'Cochez {max} preuves au plus.',

  'decide.preview.title': 'Trancher le dossier {case}',
  'decide.preview.text':
    'Les deux parties lisent la motivation ; chacune lit les montants de son point de vue.',
  'decide.reads': '{name} lit',
  'decide.moves': 'L’argent est versé aussitôt.',
  'decide.closes': 'La décision ne peut plus être modifiée, et le dossier est clos.',
  'decide.lapse.one': '{count} offre ouverte devient caduque.',
  'decide.lapse.other': '{count} offres ouvertes deviennent caduques.',
  'decide.confirm': 'Trancher le dossier {case}',
  'decide.busy': 'Décision…',
} as const satisfies PartTexts<typeof en>;
