/** Arabic of a provider: of a page without an adapter, and instead of an element that cannot be rendered. */
import type { provider as en } from '../en/provider.ts';
import type { PartTexts } from '../keys.ts';

export const provider = {
  'manager.noAdapter': 'يجب أن تعيّن الصفحة خاصية adapter للعنصر <campaign-manager>.',
  'broken.title': 'لا يمكن عرض الطلب',
  'broken.text':
    'لا يمكن عرض ما أرسله الخادم هنا. الطلب نفسه لم يتأثر. يُرجى إعادة المحاولة أو إعادة تحميل الصفحة.',
  'broken.again': 'إعادة المحاولة',
} as const satisfies PartTexts<typeof en>;
