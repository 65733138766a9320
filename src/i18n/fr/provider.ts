/** French texts of a provider: of a page without an adapter, and instead of an element that cannot be rendered. */
import type { provider as en } from '../en/provider.ts';
import type { PartTexts } from '../keys.ts';

export const provider = {
  'manager.noAdapter': 'La page doit fournir l’adapter de <campaign-manager>.',
  'broken.title': 'La commande ne peut pas être affichée',
  'broken.text':
    'Ce que le serveur a envoyé ne peut pas être affiché ici. La commande elle-même n’est pas touchée. Réessayez, ou rechargez la page.',
  'broken.again': 'Réessayer',
} as const satisfies PartTexts<typeof en>;
