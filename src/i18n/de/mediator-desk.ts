/** German of mediator-desk. */
import type { mediatorDesk as en } from '../en/mediator-desk.ts';
import type { PartTexts } from '../keys.ts';

export const mediatorDesk = {
  'mediatorDesk.title': 'Zum Auftrag {number}',
} as const satisfies PartTexts<typeof en>;
