/** Brazilian Portuguese of an opened piece of evidence. */
import type { evidenceView as en } from '../en/evidence-view.ts';
import type { PartTexts } from '../keys.ts';

export const evidenceView = {
  'view.erased': 'Isto foi apagado. Seu lugar no registro continua.',
  'view.erased.at': 'Isto foi apagado, {instant}. Seu lugar no registro continua.',
  'view.unknown': 'Esta página não consegue mostrar este tipo de prova. Recarregue-a.',
  'view.message.loading': 'Carregando a mensagem',
  'view.message.by': '{who} escreveu, {instant}',
  'view.message.gone': 'O chat não tem mais esta mensagem.',
  'view.message.failed': 'Não foi possível carregar a mensagem. Nada foi alterado.',
  'view.version.sent': 'Enviada',
  'view.version.submitted': 'Análise',
  'view.version.approved': 'Aprovada',
  'view.version.changesRequested': 'Alterações pedidas',
  'view.version.open': 'ainda não analisada',
  'view.version.gone': 'Esta versão foi retirada.',
  'view.checksum': 'Soma de verificação (SHA-256)',
  'view.event.gone': 'Este registro é mais antigo do que o histórico mostrado aqui.',
  'view.link': 'Leva a {host}. O endereço é texto simples: copie-o para abrir.',
  'view.preview': 'Prévia de {name}',
  'view.save': 'Salvar arquivo',
} as const satisfies PartTexts<typeof en>;
