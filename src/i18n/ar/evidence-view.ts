/** Arabic of an opened piece of evidence. */
import type { evidenceView as en } from '../en/evidence-view.ts';
import type { PartTexts } from '../keys.ts';

export const evidenceView = {
  'view.erased': 'مُحي هذا. يبقى مكانه في السجل.',
  'view.erased.at': 'مُحي هذا، {instant}. يبقى مكانه في السجل.',
  'view.unknown': 'لا يمكن لهذه الصفحة عرض هذا النوع من الأدلة. يُرجى إعادة تحميلها.',
  'view.message.loading': 'جارٍ تحميل الرسالة',
  'view.message.by': 'رسالة من {who}، {instant}',
  'view.message.gone': 'لم تعد هذه الرسالة في المحادثة.',
  'view.message.failed': 'تعذّر تحميل الرسالة. لم يتغيّر شيء.',
  'view.version.sent': 'أُرسلت',
  'view.version.submitted': 'المراجعة',
  'view.version.approved': 'معتمدة',
  'view.version.changesRequested': 'طُلبت تعديلات',
  'view.version.open': 'لم تُراجع بعد',
  'view.version.gone': 'سُحبت هذه النسخة.',
  'view.checksum': 'المجموع الاختباري (SHA-256)',
  'view.event.gone': 'هذا القيد أقدم من السجل المعروض هنا.',
  'view.link': 'يؤدي إلى {host}. العنوان نص عادي: يمكن نسخه لفتحه.',
  'view.preview': 'معاينة {name}',
  'view.save': 'حفظ الملف',
} as const satisfies PartTexts<typeof en>;
