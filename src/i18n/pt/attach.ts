/** Brazilian Portuguese of files that are to go with a message or into a case. */
import type { attach as en } from '../en/attach.ts';
import type { PartTexts } from '../keys.ts';

export const attach = {
  'attach.list.message': 'Arquivos desta mensagem',
  'attach.list.evidence': 'Arquivos deste caso',
  'attach.row': '{name}, {state}',
  'attach.progress': 'Carregando {name}',
  'attach.measuring': '{total} · em exame',
  'attach.waiting': '{total} · aguarda os outros carregamentos',
  'attach.sending': '{done} de {total} carregados',
  'attach.sending.left': '{done} de {total} carregados · {left}',
  'attach.checking': 'Os {total} chegaram e estão sendo verificados',
  'attach.arrived': '{total} · pronto para enviar',
  'attach.paused': 'Pausado em {done} de {total}',
  'attach.dropped': 'Pausado em {done} de {total}, a conexão caiu. Continua sozinho.',
  'attach.held': 'Pausado em {done} de {total}. {reason} Continua sozinho.',
  'attach.lost': '{done} de {total} chegaram. Escolha o mesmo arquivo de novo para continuar.',
  'attach.gone': 'O servidor não tem mais este arquivo. Escolha-o de novo.',
  'attach.failed': 'Não carregado. {reason}',

  'attach.empty': 'Este arquivo está vazio. Escolha um com conteúdo.',
  'attach.wrongFormat':
    'São aceitos imagens, vídeos, áudios e PDF. Este arquivo não tem nenhum dos formatos aceitos.',
  'attach.tooLarge': 'Este arquivo tem {actual}. Um arquivo deste tipo pode ter {max}.',
  'attach.tooLarge.all': 'Este arquivo tem {actual}. O servidor não aceita tanto.',
  'attach.tooManyPixels': 'Esta imagem tem {actual} milhões de pixels. Ela pode ter {max} milhões.',
  'attach.damaged': 'Este arquivo está danificado ou incompleto. Exporte-o de novo e escolha o arquivo novo.',
  'attach.unsafe':
    'Este arquivo contém mais do que pode, por exemplo um script. Exporte-o sem isso e escolha o arquivo novo.',
  'attach.changed': 'Este arquivo foi alterado ou movido depois de ser escolhido. Escolha-o de novo.',
  'attach.checksumMismatch': 'Este arquivo não chegou como foi enviado. Envie-o de novo.',
  'attach.incomplete': 'Este arquivo não chegou inteiro. Envie-o de novo.',
  'attach.quotaReached': 'Este arquivo tem {actual}. Dos {max} para arquivos deste pedido restam {left}.',
  'attach.storageFull':
    'O servidor não tem espaço para este arquivo no momento. Tente de novo em alguns minutos.',
  'attach.other': 'O servidor não aceitou este arquivo. Escolha outro.',
  'attach.tooMany.message.one':
    '{count} arquivo ficou de fora: uma mensagem aceita {max}. Envie-o com a próxima.',
  'attach.tooMany.message.other':
    '{count} arquivos ficaram de fora: uma mensagem aceita {max}. Envie-os com a próxima.',
  'attach.tooMany.evidence.one': '{count} arquivo ficou de fora: {max} provas podem ser dadas de uma vez.',
  'attach.tooMany.evidence.other':
    '{count} arquivos ficaram de fora: {max} provas podem ser dadas de uma vez.',

  'attach.pause': 'Pausar',
  'attach.resume': 'Continuar',
  'attach.cancel': 'Cancelar carregamento',
  'attach.remove': 'Remover',
  'attach.again': 'Escolher de novo',
  'attach.act': '{act}: {name}',
} as const satisfies PartTexts<typeof en>;
