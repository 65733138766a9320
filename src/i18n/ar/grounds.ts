/** Arabic of the grounds of a dispute. */
import type { grounds as en } from '../en/grounds.ts';
import type { PartTexts } from '../keys.ts';

export const grounds = {
  'ground.willNotPerform': 'لن يُنفَّذ العمل',
  'ground.notPublished': 'لم يُنشر، أو لم يُنشر كاملًا',
  'ground.removedEarly': 'أُزيل مبكرًا',
  'ground.wrongContent': 'محتوى غير صحيح',
  'ground.wrongAudienceOrPlacement': 'جمهور أو موضع غير صحيح',
  'ground.missedDate': 'تجاوز الموعد',
  'ground.missingDisclosure': 'غياب الإفصاح الإعلاني',
  'ground.other': 'إخلال آخر بالاتفاق',
  'ground.notCompleted': 'لم يكتمل حتى اليوم الأخير',
} as const satisfies PartTexts<typeof en>;
