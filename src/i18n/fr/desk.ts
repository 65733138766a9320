/** French texts of a provider on its own: the queue with the selected order. */
import type { desk as en } from '../en/desk.ts';
import type { PartTexts } from '../keys.ts';

export const desk = {
  'desk.opening': 'Ouverture des commandes',
  'desk.order': 'Commande {number}',
  'desk.order.opening': 'Ouverture de la commande',
  'desk.order.closed': 'Commande non affichée',
  'desk.back': 'Retour aux commandes',
  'desk.choose': 'Choisissez une commande',
  'desk.choose.text':
    'Ouvrez une commande de la liste. Sa prochaine étape, ses fichiers, ses messages et son historique s’affichent ici.',
  'desk.unloaded': 'Une partie de cette page n’a pas pu être chargée.',
  'desk.unloaded.text': 'Rien n’a été modifié. Vérifiez votre connexion, puis réessayez.',
} as const satisfies PartTexts<typeof en>;
