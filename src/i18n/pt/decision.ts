/** Brazilian Portuguese of a mediator's decision. */
import type { decision as en } from '../en/decision.ts';
import type { PartTexts } from '../keys.ts';

export const decision = {
  'decide.title': 'Sua decisão',
  'decide.context': 'Ninguém a lê antes de você decidir.',
  'decide.saved': 'Rascunho salvo às {time}.',
  'decide.awaited': 'A resposta de {name} ainda é esperada até {instant}. Você pode decidir sem ela.',
  'decide.claim': 'Reclamação {number}: {title}',
  'decide.relied': 'Provas em que você se baseia',
  'decide.relied.hint': 'Os dois lados veem o que você marca.',
  'decide.relied.none': 'Não há provas em que se basear.',
  'decide.refund': 'Reembolso para {client}',
  'decide.slider': 'Reembolso para {client}, controle deslizante',
  'decide.range': 'De {min} a {max}',
  'decide.range.promised': 'De {min}, que {channel} prometeu, a {max}',
  'decide.captured': 'Em custódia no total',
  'decide.reasons': 'Razões para os dois lados',
  'decide.reasons.hint': 'Pelo menos {min} caracteres. Cite a cláusula e o fato.',
  'decide.preview': 'Prévia da decisão',
  'decide.problems.one': '{count} item falta ou não pode ser usado.',
  'decide.problems.other': '{count} itens faltam ou não podem ser usados.',
  'decide.unsent': 'Nada foi decidido.',
  'decide.problem.line': '{field}: {problem}',
  'decide.field.claim': 'Reclamação {number}',
  'decide.problem.finding': 'Escolha o que você constata.',
  'decide.problem.relied': 'Marque no máximo {max} provas.',

  'decide.preview.title': 'Decidir o caso {case}',
  'decide.preview.text': 'Os dois lados leem as razões; cada um lê os valores do seu ponto de vista.',
  'decide.reads': '{name} lê',
  'decide.moves': 'O dinheiro se move na hora.',
  'decide.closes': 'A decisão não pode mais ser alterada, e o caso fica encerrado.',
  'decide.lapse.one': '{count} oferta aberta caduca.',
  'decide.lapse.other': '{count} ofertas abertas caducam.',
  'decide.confirm': 'Decidir o caso {case}',
  'decide.busy': 'Decidindo…',
} as const satisfies PartTexts<typeof en>;
