/** Japanese of the grounds of a dispute. */
import type { grounds as en } from '../en/grounds.ts';
import type { PartTexts } from '../keys.ts';

export const grounds = {
  'ground.willNotPerform': '実施しない意向',
  'ground.notPublished': '未掲載、または一部未掲載',
  'ground.removedEarly': '早期の削除',
  'ground.wrongContent': '内容の相違',
  'ground.wrongAudienceOrPlacement': '対象または掲載場所の相違',
  'ground.missedDate': '期日の超過',
  'ground.missingDisclosure': '広告表記の欠落',
  'ground.other': 'その他の合意違反',
  'ground.notCompleted': '最終日までに未完了',
} as const satisfies PartTexts<typeof en>;
