/** Spanish of the grounds of a dispute. */
import type { grounds as en } from '../en/grounds.ts';
import type { PartTexts } from '../keys.ts';

export const grounds = {
  'ground.willNotPerform': 'No lo va a realizar',
  'ground.notPublished': 'No se publicó, o no por completo',
  'ground.removedEarly': 'Se retiró antes de tiempo',
  'ground.wrongContent': 'Contenido distinto',
  'ground.wrongAudienceOrPlacement': 'Público o ubicación distintos',
  'ground.missedDate': 'Fecha incumplida',
  'ground.missingDisclosure': 'Falta el aviso de publicidad',
  'ground.other': 'Otro incumplimiento del acuerdo',
  'ground.notCompleted': 'No finalizado el último día',
} as const satisfies PartTexts<typeof en>;
