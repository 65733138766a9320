/** German texts of a provider: of a page without an adapter, and instead of an element that cannot be rendered. */
import type { provider as en } from '../en/provider.ts';
import type { PartTexts } from '../keys.ts';

export const provider = {
  'manager.noAdapter': 'Die Seite muss den Adapter von <campaign-manager> setzen.',
  'broken.title': 'Der Auftrag kann nicht gezeigt werden',
  'broken.text':
    'Was der Server gesendet hat, kann hier nicht gezeigt werden. Der Auftrag selbst ist davon nicht betroffen. Versuchen Sie es erneut, oder laden Sie die Seite neu.',
  'broken.again': 'Erneut versuchen',
} as const satisfies PartTexts<typeof en>;
