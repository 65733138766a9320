/** Spanish of an opened piece of evidence. */
import type { evidenceView as en } from '../en/evidence-view.ts';
import type { PartTexts } from '../keys.ts';

export const evidenceView = {
  'view.erased': 'Esto se borró. Su lugar en el registro permanece.',
  'view.erased.at': 'Esto se borró, {instant}. Su lugar en el registro permanece.',
  'view.unknown': 'Esta página no puede mostrar este tipo de prueba. Recárguela.',
  'view.message.loading': 'Cargando el mensaje',
  'view.message.by': '{who} escribió, {instant}',
  'view.message.gone': 'El chat ya no tiene este mensaje.',
  'view.message.failed': 'El mensaje no se pudo cargar. No se cambió nada.',
  'view.version.sent': 'Enviada',
  'view.version.submitted': 'Revisión',
  'view.version.approved': 'Aprobada',
  'view.version.changesRequested': 'Cambios solicitados',
  'view.version.open': 'aún sin revisar',
  'view.version.gone': 'Esta versión se retiró.',
  'view.checksum': 'Suma de verificación (SHA-256)',
  'view.event.gone': 'Esta entrada es anterior al historial que se muestra aquí.',
  'view.link': 'Lleva a {host}. La dirección es solo texto: cópiela para abrirla.',
  'view.preview': 'Vista previa de {name}',
  'view.save': 'Guardar archivo',
} as const satisfies PartTexts<typeof en>;
