/** Spanish of a mediator's decision. */
import type { decision as en } from '../en/decision.ts';
import type { PartTexts } from '../keys.ts';

export const decision = {
  'decide.title': 'Su decisión',
  'decide.context': 'Nadie la lee antes de que usted decida.',
  'decide.saved': 'Borrador guardado a las {time}.',
  'decide.awaited': 'La respuesta de {name} se espera aún hasta el {instant}. Puede decidir sin ella.',
  'decide.claim': 'Reclamación {number}: {title}',
  'decide.relied': 'Pruebas en las que se basa',
  'decide.relied.hint': 'Ambas partes ven lo que usted marca.',
  'decide.relied.none': 'No hay pruebas en las que basarse.',
  'decide.refund': 'Reembolso a {client}',
  'decide.slider': 'Reembolso a {client}, control deslizante',
  'decide.range': 'De {min} a {max}',
  'decide.range.promised': 'De {min}, prometidos por {channel}, a {max}',
  'decide.captured': 'En depósito en total',
  'decide.reasons': 'Razones para ambas partes',
  'decide.reasons.hint': 'Al menos {min} caracteres. Nombre la cláusula y el hecho.',
  'decide.preview': 'Vista previa de la decisión',
  'decide.problems.one': 'Falta {count} cosa o no se puede usar.',
  'decide.problems.other': 'Faltan {count} cosas o no se pueden usar.',
  'decide.unsent': 'No se decidió nada.',
  'decide.problem.line': '{field}: {problem}',
  'decide.field.claim': 'Reclamación {number}',
  'decide.problem.finding': 'Elija a qué conclusión llega.',
  'decide.problem.relied': 'Marque {max} pruebas como máximo.',

  'decide.preview.title': 'Decidir el caso {case}',
  'decide.preview.text': 'Ambas partes leen las razones; cada una lee los importes desde su lado.',
  'decide.reads': '{name} lee',
  'decide.moves': 'El dinero se mueve de inmediato.',
  'decide.closes': 'La decisión ya no se puede cambiar, y el caso queda cerrado.',
  'decide.lapse.one': '{count} oferta abierta caduca.',
  'decide.lapse.other': '{count} ofertas abiertas caducan.',
  'decide.confirm': 'Decidir el caso {case}',
  'decide.busy': 'Decidiendo…',
} as const satisfies PartTexts<typeof en>;
