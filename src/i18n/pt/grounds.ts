/** Brazilian Portuguese of the grounds of a dispute. */
import type { grounds as en } from '../en/grounds.ts';
import type { PartTexts } from '../keys.ts';

export const grounds = {
  'ground.willNotPerform': 'Não vai realizar',
  'ground.notPublished': 'Não foi publicado, ou não por inteiro',
  'ground.removedEarly': 'Saiu do ar antes da hora',
  'ground.wrongContent': 'Conteúdo diferente',
  'ground.wrongAudienceOrPlacement': 'Público ou posicionamento diferente',
  'ground.missedDate': 'Data não cumprida',
  'ground.missingDisclosure': 'Falta o aviso de publicidade',
  'ground.other': 'Outro descumprimento do acordo',
  'ground.notCompleted': 'Não concluído até o último dia',
} as const satisfies PartTexts<typeof en>;
