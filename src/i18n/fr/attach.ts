/** French of files that are to go with a message or into a case. */
import type { attach as en } from '../en/attach.ts';
import type { PartTexts } from '../keys.ts';

export const attach = {
  'attach.list.message': 'Fichiers de ce message',
  'attach.list.evidence': 'Fichiers de ce dossier',
  'attach.row': '{name}, {state}',
  'attach.progress': 'Transfert de {name}',
  'attach.measuring': '{total} · en cours d’examen',
  'attach.waiting': '{total} · attend les autres transferts',
  'attach.sending': '{done} sur {total} transférés',
  'attach.sending.left': '{done} sur {total} transférés · {left}',
  'attach.checking': 'Les {total} sont arrivés, vérification en cours',
  'attach.arrived': '{total} · prêt à être envoyé',
  'attach.paused': 'En pause à {done} sur {total}',
  'attach.dropped':
    'En pause à {done} sur {total}, la connexion s’est interrompue. La suite se fait toute seule.',
  'attach.held': 'En pause à {done} sur {total}. {reason} La suite se fait toute seule.',
  'attach.lost': '{done} sur {total} sont arrivés. Choisissez à nouveau le même fichier pour continuer.',
  'attach.gone': 'Le serveur n’a plus ce fichier. Choisissez-le à nouveau.',
  'attach.failed': 'Non transféré. {reason}',

  'attach.empty': 'Ce fichier est vide. Choisissez-en un qui a un contenu.',
  'attach.wrongFormat':
    'Images, vidéos, sons et PDF sont acceptés. Ce fichier n’est dans aucun des formats acceptés.',
  'attach.tooLarge': 'Ce fichier fait {actual}. Un fichier de ce type peut faire {max}.',
  'attach.tooLarge.all': 'Ce fichier fait {actual}. Le serveur n’en accepte pas autant.',
  'attach.tooManyPixels': 'Cette image a {actual} millions de pixels. Elle peut en avoir {max} millions.',
  'attach.damaged':
    'Ce fichier est abîmé ou incomplet. Exportez-le à nouveau et choisissez le nouveau fichier.',
  'attach.unsafe':
    'Ce fichier contient plus que permis, par exemple un script. Exportez-le sans cela et choisissez le nouveau fichier.',
  'attach.changed': 'Ce fichier a été modifié ou déplacé après votre choix. Choisissez-le à nouveau.',
  'attach.checksumMismatch': 'Ce fichier n’est pas arrivé tel qu’il a été envoyé. Renvoyez-le.',
  'attach.incomplete': 'Ce fichier n’est pas arrivé en entier. Renvoyez-le.',
  'attach.quotaReached':
    'Ce fichier fait {actual}. Sur les {max} prévus pour les fichiers de cette commande, il reste {left}.',
  'attach.storageFull':
    'Le serveur n’a pas de place pour ce fichier en ce moment. Réessayez dans quelques minutes.',
  'attach.other': 'Le serveur n’a pas accepté ce fichier. Choisissez-en un autre.',
  'attach.tooMany.message.one':
    '{count} fichier a été laissé de côté : un message en accepte {max}. Envoyez-le avec le suivant.',
  'attach.tooMany.message.other':
    '{count} fichiers ont été laissés de côté : un message en accepte {max}. Envoyez-les avec le suivant.',
  'attach.tooMany.evidence.one':
    '{count} fichier a été laissé de côté : {max} preuves sont possibles à la fois.',
  'attach.tooMany.evidence.other':
    '{count} fichiers ont été laissés de côté : {max} preuves sont possibles à la fois.',

  'attach.pause': 'Mettre en pause',
  'attach.resume': 'Reprendre',
  'attach.cancel': 'Annuler le transfert',
  'attach.remove': 'Retirer',
  'attach.again': 'Choisir à nouveau',
  'attach.act': '{act} : {name}',
} as const satisfies PartTexts<typeof en>;
