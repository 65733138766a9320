/** French of the grounds of a dispute. */
import type { grounds as en } from '../en/grounds.ts';
import type { PartTexts } from '../keys.ts';

export const grounds = {
  'ground.willNotPerform': 'Ne réalisera pas',
  'ground.notPublished': 'N’a pas été publié, ou pas en entier',
  'ground.removedEarly': 'A été retiré trop tôt',
  'ground.wrongContent': 'Contenu différent',
  'ground.wrongAudienceOrPlacement': 'Public ou emplacement différent',
  'ground.missedDate': 'Date non respectée',
  'ground.missingDisclosure': 'Mention publicitaire absente',
  'ground.other': 'Autre manquement à l’accord',
  'ground.notCompleted': 'Non terminée au dernier jour',
} as const satisfies PartTexts<typeof en>;
