/** French of the completion checklist: four points, what each rests on, and what went on record. */
import type { checklist as en } from '../en/checklist.ts';
import type { PartTexts } from '../keys.ts';

export const checklist = {
  'checklist.loading': 'Chargement de la liste',
  'checklist.title.before': 'Avant que {channel} termine',
  'checklist.title.before.channel': 'Avant de terminer',
  'checklist.title.record': 'La liste quand {channel} a terminé',
  'checklist.title.record.channel': 'La liste quand vous avez terminé',
  'checklist.title.ended': 'Non terminée',
  'checklist.done': '{count} sur {total} faits',
  'checklist.anytime': '{count} sur {total} faits · vous pouvez terminer à tout moment',
  'checklist.later': '{channel} pourra terminer une fois la commande prête',
  'checklist.later.channel': 'Vous pourrez terminer une fois la commande prête',
  'checklist.all': 'Tout est fait',
  'checklist.record': 'Enregistré le {instant} : {count} sur {total} faits',
  'checklist.record.gone':
    'La commande a été terminée le {instant}. Cette étape n’est plus parmi les plus récentes envoyées à cette page.',
  'checklist.ended': 'La commande {number} a pris fin avant d’être terminée.',
  'checklist.mandatory':
    'Cette place de marché exige tous les points avant qu’une commande soit terminée. Encore ouverts : {points}.',
  'checklist.unsent': 'Rien n’a été envoyé.',
  'checklist.nowhere': 'Cette page ne l’affiche pas. Allez sur la page de la commande.',
  'checklist.creatives': 'Aller aux créations',

  'item.materialsApproved.done': 'Toutes les créations sont validées',
  'item.materialsApproved.open': 'Les créations ne sont pas toutes validées',
  'item.materialsApproved.open.channel': 'Validez toutes les créations',
  'item.talked.done': '{channel} et {client} ont échangé',
  'item.talked.done.channel': 'Vous avez échangé avec {client}',
  'item.talked.done.client': 'Vous avez échangé avec {channel}',
  'item.talked.open': '{channel} et {client} n’ont pas encore échangé',
  'item.talked.open.channel': 'Échangez avec {client}',
  'item.talked.open.client': 'Vous n’avez pas encore échangé avec {channel}',
  'item.estimateShared.done': '{channel} a dit quand la campagne sera terminée',
  'item.estimateShared.done.channel': 'Vous avez dit quand la campagne sera terminée',
  'item.estimateShared.open': '{channel} n’a pas dit quand la campagne sera terminée',
  'item.estimateShared.open.channel': 'Dites quand la campagne sera terminée',
  'item.availabilityTold.done': '{channel} a dit à {client} que les questions sont les bienvenues',
  'item.availabilityTold.done.channel':
    'Vous avez dit à {client} que vous êtes disponible pour ses questions',
  'item.availabilityTold.done.client': '{channel} vous a dit que vos questions sont les bienvenues',
  'item.availabilityTold.open':
    '{channel} indique en terminant si {client} sait que les questions sont les bienvenues',
  'item.availabilityTold.open.channel': 'Dites à {client} que vous êtes disponible pour ses questions',
  'item.availabilityTold.open.client':
    '{channel} indique en terminant si vous savez que vos questions sont les bienvenues',

  'basis.materials': '{count} sur {total} validées',
  'basis.materials.last': '{count} sur {total} validées, la dernière le {instant}',
  'basis.materials.none': 'Cette commande ne demande pas de créations.',
  'basis.messages.one': '{count} message',
  'basis.messages.other': '{count} messages',
  'basis.messages.none': 'Pas encore de messages',
  'basis.oneSided': 'Les deux parties doivent écrire une fois.',
  'basis.date': 'Prévu le {day}',
  'basis.date.open': 'Prévu le {day}, pas encore accepté par {client}',
} as const satisfies PartTexts<typeof en>;
