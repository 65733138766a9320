/** Spanish of the completion checklist: four points, what each rests on, and what went on record. */
import type { checklist as en } from '../en/checklist.ts';
import type { PartTexts } from '../keys.ts';

export const checklist = {
  'checklist.loading': 'Cargando la lista',
  'checklist.title.before': 'Antes de que {channel} finalice',
  'checklist.title.before.channel': 'Antes de finalizar',
  'checklist.title.record': 'La lista cuando {channel} finalizó',
  'checklist.title.record.channel': 'La lista cuando usted finalizó',
  'checklist.title.ended': 'No finalizado',
  'checklist.done': '{count} de {total} hechos',
  'checklist.anytime': '{count} de {total} hechos · puede finalizar en cualquier momento',
  'checklist.later': '{channel} podrá finalizar cuando el pedido esté listo',
  'checklist.later.channel': 'Podrá finalizar cuando el pedido esté listo',
  'checklist.all': 'Todo hecho',
  'checklist.record': 'Registrado el {instant}: {count} de {total} hechos',
  'checklist.record.gone':
    'El pedido se finalizó el {instant}. Ese paso ya no está entre los más recientes que recibió esta página.',
  'checklist.ended': 'El pedido {number} terminó antes de finalizarse.',
  'checklist.mandatory':
    'Esta plataforma exige todos los puntos antes de finalizar un pedido. Aún abiertos: {points}.',
  'checklist.unsent': 'No se envió nada.',
  'checklist.nowhere': 'Esta página no lo muestra. Vaya a la página del pedido.',
  'checklist.creatives': 'Ir a las creatividades',

  'item.materialsApproved.done': 'Todas las creatividades están aprobadas',
  'item.materialsApproved.open': 'No todas las creatividades están aprobadas',
  'item.materialsApproved.open.channel': 'Apruebe todas las creatividades',
  'item.talked.done': '{channel} y {client} han hablado',
  'item.talked.done.channel': 'Usted y {client} han hablado',
  'item.talked.done.client': 'Usted y {channel} han hablado',
  'item.talked.open': '{channel} y {client} aún no han hablado',
  'item.talked.open.channel': 'Hable con {client}',
  'item.talked.open.client': 'Usted y {channel} aún no han hablado',
  'item.estimateShared.done': '{channel} ha dicho cuándo estará completa la campaña',
  'item.estimateShared.done.channel': 'Usted ha dicho cuándo estará completa la campaña',
  'item.estimateShared.open': '{channel} no ha dicho cuándo estará completa la campaña',
  'item.estimateShared.open.channel': 'Diga cuándo estará completa la campaña',
  'item.availabilityTold.done': '{channel} ha dicho a {client} que puede hacer preguntas',
  'item.availabilityTold.done.channel': 'Usted ha dicho a {client} que está disponible para sus preguntas',
  'item.availabilityTold.done.client': '{channel} le ha dicho que puede hacer preguntas',
  'item.availabilityTold.open': '{channel} indica al finalizar si {client} sabe que puede hacer preguntas',
  'item.availabilityTold.open.channel': 'Diga a {client} que está disponible para sus preguntas',
  'item.availabilityTold.open.client':
    '{channel} indica al finalizar si usted sabe que puede hacer preguntas',

  'basis.materials': '{count} de {total} aprobadas',
  'basis.materials.last': '{count} de {total} aprobadas, la última el {instant}',
  'basis.materials.none': 'Este pedido no necesita creatividades.',
  'basis.messages.one': '{count} mensaje',
  'basis.messages.other': '{count} mensajes',
  'basis.messages.none': 'Aún no hay mensajes',
  'basis.oneSided': 'Ambas partes tienen que escribir una vez.',
  'basis.date': 'Prevista el {day}',
  'basis.date.open': 'Prevista el {day}, aún no aceptada por {client}',
} as const satisfies PartTexts<typeof en>;
