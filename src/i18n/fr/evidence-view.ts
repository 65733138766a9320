/** French of an opened piece of evidence. */
import type { evidenceView as en } from '../en/evidence-view.ts';
import type { PartTexts } from '../keys.ts';

export const evidenceView = {
  'view.erased': 'Ceci a été effacé. Sa place dans le dossier demeure.',
  'view.erased.at': 'Ceci a été effacé, {instant}. Sa place dans le dossier demeure.',
  'view.unknown': 'Cette page ne peut pas afficher ce type de preuve. Rechargez-la.',
  'view.message.loading': 'Chargement du message',
  'view.message.by': '{who} : message du {instant}',
  'view.message.gone': 'La discussion ne contient plus ce message.',
  'view.message.failed': 'Le message n’a pas pu être chargé. Rien n’a été modifié.',
  'view.version.sent': 'Envoyée',
  'view.version.submitted': 'Examen',
  'view.version.approved': 'Validée',
  'view.version.changesRequested': 'Modifications demandées',
  'view.version.open': 'pas encore examinée',
  'view.version.gone': 'Cette version a été retirée.',
  'view.checksum': 'Somme de contrôle (SHA-256)',
  'view.event.gone': 'Cette entrée est plus ancienne que l’historique affiché ici.',
  'view.link': 'Il mène à {host}. L’adresse est un simple texte : copiez-la pour l’ouvrir.',
  'view.preview': 'Aperçu : {name}',
  'view.save': 'Enregistrer le fichier',
} as const satisfies PartTexts<typeof en>;
