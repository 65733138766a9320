/** Arabic of the review: what is told of files, and comments from version to version. */
import type { review as en } from '../en/review.ts';
import type { PartTexts } from '../keys.ts';

export const review = {
  'size.kB': '{size}\u00a0كيلوبايت',
  'size.MB': '{size}\u00a0ميغابايت',
  'size.GB': '{size}\u00a0غيغابايت',
  pixels: '{width}\u00a0×\u00a0{height}\u00a0بكسل',
  'pages.zero': 'لا صفحات',
  'pages.one': 'صفحة واحدة',
  'pages.two': 'صفحتان',
  'pages.few': '{count} صفحات',
  'pages.many': '{count} صفحة',
  'pages.other': '{count} صفحة',
  'place.seconds': 'عند {time}',
  'place.page': 'في الصفحة {page}',
  'said.open': 'مفتوح منذ النسخة {number}',
  'said.resolved': 'حُلّ في النسخة {number}',
  'said.again': 'الطلب مجددًا',
  'said.again.for': 'الطلب مجددًا للتعليق {number}',
  'said.tick': 'حُلّ التعليق {number} في النسخة {number2}',
  'comments.count.zero': 'لا تعليقات',
  'comments.count.one': 'تعليق واحد',
  'comments.count.two': 'تعليقان',
  'comments.count.few': '{count} تعليقات',
  'comments.count.many': '{count} تعليقًا',
  'comments.count.other': '{count} تعليق',
  'comments.none': 'لا تعليقات بعد',
  'decide.final': 'لا يمكن التراجع عن اعتماد النسخة {number} (المجموع الاختباري {sum}).',
  'preview.loading': 'جارٍ تحميل معاينة {name}',
  'preview.unloaded': 'تعذّر تحميل المعاينة.',
} as const satisfies PartTexts<typeof en>;
