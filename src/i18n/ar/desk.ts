/** Arabic of a provider on its own: the queue with the selected order. */
import type { desk as en } from '../en/desk.ts';
import type { PartTexts } from '../keys.ts';

export const desk = {
  'desk.opening': 'جارٍ فتح الطلبات',
  'desk.order': 'الطلب {number}',
  'desk.order.opening': 'جارٍ فتح الطلب',
  'desk.order.closed': 'الطلب غير معروض',
  'desk.back': 'العودة إلى الطلبات',
  'desk.choose': 'اختيار طلب',
  'desk.choose.text': 'يمكن فتح طلب من القائمة. تظهر هنا خطوته التالية وملفاته ورسائله وسجله.',
  'desk.unloaded': 'تعذّر تحميل جزء من هذه الصفحة.',
  'desk.unloaded.text': 'لم يتغيّر شيء. يُرجى التحقق من الاتصال ثم إعادة المحاولة.',
} as const satisfies PartTexts<typeof en>;
