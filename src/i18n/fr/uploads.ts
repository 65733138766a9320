/** French of choosing and uploading files. */
import type { uploads as en } from '../en/uploads.ts';
import type { PartTexts } from '../keys.ts';

export const uploads = {
  'file.choose': 'Choisir un fichier',
  'file.choose.other': 'Choisir un autre fichier',
  'file.choose.again': 'Choisir à nouveau {name}',
  'file.choose.instead': 'Transférer {other} à la place',
  'file.next': 'Choisir une nouvelle version',
  'file.propose': 'Choisir une nouvelle version à proposer',
  'file.drop': 'ou déposez-le ici, ou collez-le',
  'file.pause': 'Mettre en pause',
  'file.resume': 'Reprendre',
  'file.cancel': 'Annuler le transfert',
  'file.remove': 'Retirer',
  'file.row': 'Fichier pour {slot} : {name}',
  'file.uploading': 'Transfert de {name}',
  'file.stopped': '{name} est en pause',
  'file.none':
    'Les fichiers ne peuvent pas être envoyés ici. Demandez à {channel} dans la discussion comment remettre celui-ci.',
  'file.chat': 'Ouvrir la discussion',
  'file.chat.elsewhere': 'La discussion de cette commande est sur une autre page de ce site.',

  'upload.measuring': '{name} · {size} · en cours d’examen',
  'upload.waiting': '{name} · {size} · attend les autres transferts',
  'upload.begin': '{name} · transfert de {size}',
  'upload.sending': '{name} · {done} sur {total} transférés',
  'upload.sending.left': '{name} · {done} sur {total} transférés, encore {left}',
  'upload.checking': '{name} · les {size} sont arrivés, vérification en cours',
  'upload.paused': '{name} · en pause à {done} sur {total}',
  'upload.dropped':
    '{name} · en pause à {done} sur {total}, la connexion s’est interrompue. La suite se fait toute seule.',
  'upload.held': '{name} · en pause à {done} sur {total}. {reason} La suite se fait toute seule.',
  'upload.lost':
    '{name} · {done} sur {total} sont arrivés. Choisissez à nouveau le même fichier pour continuer.',
  'upload.other': '{other} est un autre fichier que {name}, déjà commencé.',
  'upload.arrived': '{name} · {facts} · arrivé, pas encore envoyé',
  'upload.failed': '{name} n’a pas été transféré. {reason}',
  'upload.gone': 'Le serveur n’a plus {name}. Rien n’a été envoyé. Choisissez-le à nouveau.',

  'bytes.all': '{count} octets',
  'lasts.s': '{count}\u00a0s',
  'lasts.min': '{count}\u00a0min',
  'lasts.h': '{count}\u00a0h',

  'heard.percent': '{name} : {percent} transférés.',
  'heard.arrived': '{name} est arrivé et peut être envoyé.',
  'heard.paused': '{name} : en pause.',
  'heard.dropped': '{name} : en pause, la connexion s’est interrompue.',
  'heard.lost': '{name} n’est pas complet. Choisissez-le à nouveau pour continuer.',

  'misfit.empty': '{name} est vide. Choisissez un fichier qui a un contenu.',
  'misfit.wrongFormat': '{name} est au format {actual}. Ici, il faut {wanted}.',
  'misfit.wrongFormat.unknown': '{name} est d’un type inconnu ici. Ici, il faut {wanted}.',
  'misfit.tooLarge': '{name} fait {actual}. Ici, il faut {wanted}.',
  'misfit.tooManyPixels':
    '{name} fait {actual}, soit {count} millions de pixels. {max} millions au plus sont possibles.',
  'misfit.wrongSize': '{name} fait {actual}. Ici, il faut {wanted}.',
  'misfit.wrongRatio': '{name} fait {actual}. Ici, il faut {wanted}, largeur par hauteur.',
  'misfit.wrongDuration': '{name} dure {actual}. Ici, il faut {wanted}.',
  'misfit.wrongPages': '{name} fait {actual}. Ici, il faut {wanted}.',
  'misfit.damaged': '{name} est abîmé ou incomplet. Exportez-le à nouveau et choisissez le nouveau fichier.',
  'misfit.unsafe':
    '{name} contient plus que ce que permet une création, par exemple un script. Exportez-le sans cela et choisissez le nouveau fichier.',
  'misfit.checksumMismatch': '{name} n’est pas arrivé tel qu’il a été envoyé. Renvoyez-le.',
  'misfit.incomplete': '{name} n’est pas arrivé en entier. Renvoyez-le.',
  'misfit.changed': '{name} a été modifié ou déplacé après votre choix. Choisissez-le à nouveau.',
  'misfit.quotaReached':
    '{name} fait {actual}. Sur les {max} prévus pour les fichiers de cette commande, il reste {left}. Choisissez un fichier plus petit.',
  'misfit.storageFull':
    'Le serveur n’a pas de place pour {name} en ce moment. Réessayez dans quelques minutes.',
  'misfit.several': 'Vous avez donné {count} fichiers. Ici, il en faut un seul.',
  'misfit.other': 'Le serveur n’a pas accepté {name}. Choisissez un autre fichier.',

  'bar.send.one': 'Envoyer {count} création pour examen',
  'bar.send.other': 'Envoyer {count} créations pour examen',
  'bar.propose.one': 'Proposer {count} création',
  'bar.propose.other': 'Proposer {count} créations',
  'bar.sending': 'Envoi de {at} sur {count}…',
  'bar.opens': 'Possible dès que {name} est arrivé.',
} as const satisfies PartTexts<typeof en>;
