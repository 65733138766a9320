/** Brazilian Portuguese of the forms and review steps of a case. */
import type { caseForms as en } from '../en/case-forms.ts';
import type { PartTexts } from '../keys.ts';

export const caseForms = {
  'step.final': 'O caso termina na hora e o dinheiro se move. Isto não pode ser desfeito.',
  'step.redo':
    '{channel} refaz o trabalho até {day}. {captured} ficam em custódia até lá, e o pedido fica pronto de novo.',
  'step.redo.channel':
    'Você refaz o trabalho até {day}. {captured} ficam em custódia até lá, e o pedido fica pronto de novo.',
  'step.redo.final':
    'O caso termina na hora e nenhum dinheiro se move ainda. Um pedido pode ser refeito uma vez.',
  'step.bad.redoUsed': 'Um pedido pode ser refeito uma vez, e este já foi. Ofereça um valor.',

  'respond.title': 'Responder a {client}',
  'respond.hint': 'As palavras de {client} estão acima. Responda a cada reclamação e depois ao conjunto.',
  'respond.answer': 'Sua resposta à reclamação {number}',
  'respond.admit': 'Reconhecer',
  'respond.partly': 'Reconhecer em parte',
  'respond.deny': 'Negar',
  'respond.words': 'Suas palavras sobre a reclamação {number} (opcional)',
  'respond.text': 'Sua resposta ao conjunto',
  'respond.text.hint': 'Cite a data e o fato. {client} e um mediador vão ler isto.',
  'respond.all':
    'Você reconhece todas as reclamações. Só isso não paga ninguém. Para encerrar o caso agora com {refund} de volta para {client}, volte e aceite o que foi pedido.',
  'respond.all.redo':
    'Você reconhece todas as reclamações. Só isso não encerra nada. Para encerrar o caso agora e refazer o trabalho até {day}, volte e aceite o que foi pedido.',
  'respond.check': 'Conferir sua resposta',
  'respond.claim': 'Reclamação {number}, {title}',
  'respond.then': 'Você e {client} poderão fazer ofertas até cerca de {until}. Depois um mediador decide.',
  'respond.frozen': '{captured} continuam congelados enquanto isso.',
  'respond.final':
    'As respostas e o texto não poderão mais ser alterados. Você ainda poderá adicionar provas, fazer ofertas e aceitar o que foi pedido.',
  'respond.send': 'Enviar resposta',

  'concede.title': 'Aceitar o que foi pedido no caso {case}',
  'concede.confirm': 'Conceder {refund}',
  'concede.confirm.redo': 'Concordar em refazer',

  'makeOffer.title': 'Fazer uma oferta a {name}',
  'makeOffer.terms': 'O que você oferece?',
  'makeOffer.refund': 'Um valor de volta',
  'makeOffer.redo': 'O trabalho refeito',
  'makeOffer.amount': 'Reembolso para {client}',
  'makeOffer.amount.client': 'Reembolso para você',
  'makeOffer.slider': 'Reembolso para {client}, controle deslizante',
  'makeOffer.slider.client': 'Reembolso para você, controle deslizante',
  'makeOffer.range': 'De {min} a {max}.',
  'makeOffer.range.promised': 'De {min} (já prometidos) a {max}.',
  'makeOffer.date': 'Refeito até',
  'makeOffer.dates': 'De {min} a {max}.',
  'makeOffer.until': 'Aberta até cerca de {until}.',
  'makeOffer.then':
    'Se {name} aceitar, o caso termina e o dinheiro se move na hora. Até lá você pode retirar a oferta.',
  'makeOffer.then.redo':
    'Se {name} aceitar, o caso termina e o pedido fica pronto de novo; {captured} ficam em custódia. Até lá você pode retirar a oferta.',
  'makeOffer.replaces': 'Esta oferta substitui a sua oferta aberta.',
  'makeOffer.confirm': 'Oferecer {refund} de reembolso',
  'makeOffer.confirm.redo': 'Oferecer refazer',

  'acceptOffer.title': 'Aceitar a oferta de {name}',
  'escalate.title': 'Acionar um mediador',
  'escalate.reads': 'Um mediador lê o acordo, o chat, os criativos e todas as provas, e depois decide.',
  'escalate.range':
    '{captured} continuam congelados. {client} recebe de volta entre {promised} e {captured}.',
  'escalate.range.client':
    '{captured} continuam congelados. Você recebe de volta entre {promised} e {captured}.',
  'escalate.dates':
    'Quando um mediador assumir o caso, os dois lados verão até quando a decisão é esperada. A última data é cerca de {until}.',
  'escalate.final': 'A negociação termina e não reabre. Ofertas abertas continuam abertas.',
  'escalate.confirm': 'Levar o caso {case} a um mediador',

  'withdraw.dispute': 'Retirar o caso {case}',
  'withdraw.dispute.final':
    'O caso termina na hora, e esta conclusão não pode mais ser disputada. Isto não pode ser desfeito.',
  'withdraw.dispute.back':
    'O pedido fica pronto de novo, e {channel} pode concluí-lo até {instant}. {captured} ficam em custódia.',
  'withdraw.dispute.again': 'Enquanto não for entregue, uma disputa poderá ser aberta de novo mais tarde.',
  'withdraw.dispute.past':
    'O último dia do pedido, {instant}, já passou. Um mediador recebe o caso na hora e decide sobre {captured}.',
  'withdraw.dispute.confirm': 'Retirar e pagar {payout}',

  'addEvidence.title': 'Adicionar provas',
  'addEvidence.then': '{name} e um mediador podem vê-las. Provas não podem ser retiradas.',
  'addEvidence.none': 'Escolha pelo menos uma prova.',
  'addEvidence.confirm.one': 'Adicionar {count} prova',
  'addEvidence.confirm.other': 'Adicionar {count} provas',
  'provideInfo.title': 'Responder ao mediador',
  'provideInfo.until': 'Até {instant}. Sem resposta, o mediador decide com o que existe.',
  'provideInfo.answer': 'Sua resposta',
  'provideInfo.hint': '{name} também pode ler isto.',
  'provideInfo.confirm': 'Enviar resposta',
} as const satisfies PartTexts<typeof en>;
