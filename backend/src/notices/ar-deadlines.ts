/** In Arabic: what a deadline asks of its owner, and what happens to the money when it passes. `.you` is said to the owner. */
import type { enDeadlines } from './en-deadlines.ts';

/** After the colon of a subject. */
const asks = {
  'ask.decision': 'الرد بحلول {short}',
  'ask.hardStop': 'الإجراء بحلول {short}',
  'ask.overdue': 'الإكمال بحلول {short}',
  'ask.cancellation': 'الرد بحلول {short}',
  'ask.disputeWindow': 'التحقق بحلول {short}',
  'ask.offer.client': 'الرد بحلول {short}',
  'ask.offer.channel': 'الرد بحلول {short}',
  'ask.response': 'الرد بحلول {short}',
  'ask.escalateOpens': 'متاح ابتداءً من {short}',
  'ask.negotiation': 'الاتفاق بحلول {short}',
  'ask.mediatorSilence': 'القرار بحلول {short}',
  'ask.unclaimed': 'تولي القضية بحلول {short}',
  'ask.overdueCase': 'القرار بحلول {short}',
  'ask.info': 'الرد بحلول {short}',
} as const;

const means = {
  'means.decision.you': 'عند عدم الرد بحلول {due}، تنتهي صلاحية الطلب ويعود {captured} إلى {client}.',
  'means.decision': 'إذا لم يرد {channel} بحلول {due}، تنتهي صلاحية الطلب ويعود {captured} إلى {client}.',
  'means.hardStop.you': 'إذا لم يصبح الطلب جاهزًا بحلول {due}، تنتهي صلاحيته ويعود {captured} إلى {client}.',
  'means.hardStop': 'إذا لم يصبح الطلب جاهزًا بحلول {due}، تنتهي صلاحيته ويعود {captured} إلى {client}.',
  'means.hardStop.case.you': 'إذا لم يكتمل الطلب بحلول {due}، تُفتح قضية ويقرر وسيط مصير {captured}.',
  'means.hardStop.case': 'إذا لم يكتمل الطلب بحلول {due}، تُفتح قضية ويقرر وسيط مصير {captured}.',
  'means.overdue.you':
    'إذا لم يكتمل الطلب بحلول {due}، يمكن فتح نزاع من جانب {client}. يبقى {captured} محجوزًا.',
  'means.overdue': 'إذا لم يكتمل الطلب بحلول {due}، يمكن فتح نزاع من جانب {client}. يبقى {captured} محجوزًا.',
  'means.cancellation.you':
    'عند عدم الرد بحلول {due}، يسقط طلب الإلغاء ويستمر الطلب. يبقى {captured} محجوزًا.',
  'means.cancellation': 'عند عدم الرد بحلول {due}، يسقط طلب الإلغاء ويستمر الطلب. يبقى {captured} محجوزًا.',
  'means.disputeWindow.you':
    'عند عدم اتخاذ أي إجراء بحلول {due}، {settled}، ولا يمكن بعدها فتح نزاع بشأن الطلب.',
  'means.disputeWindow': 'إذا لم يصدر أي إجراء من {client} بحلول {due}، {settled}. فتح نزاع يجمّد الأموال.',
  'means.offer.client.you': 'عند عدم الرد بحلول {due}، يسقط العرض ويبقى {captured} مجمّدًا.',
  'means.offer.client': 'عند عدم الرد بحلول {due}، يسقط العرض ويبقى {captured} مجمّدًا.',
  'means.offer.channel.you': 'عند عدم الرد بحلول {due}، يسقط العرض ويبقى {captured} مجمّدًا.',
  'means.offer.channel': 'عند عدم الرد بحلول {due}، يسقط العرض ويبقى {captured} مجمّدًا.',
  'means.response.you':
    'عند عدم الرد بحلول {due}، يُحال النزاع إلى وسيط مع تسجيل «لا رد». يبقى {captured} مجمّدًا حتى انتهاء النزاع.',
  'means.response':
    'إذا لم يرد {channel} بحلول {due}، يُحال النزاع إلى وسيط. يبقى {captured} مجمّدًا حتى انتهاء النزاع.',
  'means.escalateOpens.you':
    'ابتداءً من {due} يمكن لأي من الطرفين طلب وسيط. يبقى {captured} مجمّدًا حتى انتهاء النزاع.',
  'means.escalateOpens':
    'ابتداءً من {due} يمكن لأي من الطرفين طلب وسيط. يبقى {captured} مجمّدًا حتى انتهاء النزاع.',
  'means.negotiation.you':
    'عند عدم الاتفاق بحلول {due}، يُحال النزاع إلى وسيط. يبقى {captured} مجمّدًا حتى انتهاء النزاع.',
  'means.negotiation':
    'عند عدم الاتفاق بحلول {due}، يُحال النزاع إلى وسيط. يبقى {captured} مجمّدًا حتى انتهاء النزاع.',
  'means.mediatorSilence.refund':
    'إذا لم يصدر قرار بحلول {due}، يعود {captured} إلى {client}. تبقى الأموال مجمّدة حتى ذلك الحين.',
  'means.mediatorSilence.release':
    'إذا لم يصدر قرار بحلول {due}، {settled}. تبقى الأموال مجمّدة حتى ذلك الحين.',
  'means.mediatorSilence.notify':
    'إذا لم يصدر قرار بحلول {due}، يُبلَّغ مشغّل {marketplace}. تبقى الأموال مجمّدة.',
  'means.unclaimed.you': 'إذا لم يتولَّ وسيط القضية بحلول {due}، يُبلَّغ المشغّل. يبقى {captured} مجمّدًا.',
  'means.unclaimed': 'إذا لم يتولَّ وسيط القضية بحلول {due}، يُبلَّغ مشغّل {marketplace}. يبقى {captured} مجمّدًا.',
  'means.overdueCase.you': 'موعد القرار {due}. بعد ذلك يُبلَّغ المشغّل يوميًا؛ ويبقى {captured} مجمّدًا.',
  'means.overdueCase': 'موعد القرار {due}. بعد ذلك يُبلَّغ مشغّل {marketplace} يوميًا؛ ويبقى {captured} مجمّدًا.',
  'means.info.you': 'عند عدم الرد بحلول {due}، يتابع الوسيط من دون ردك. يبقى {captured} مجمّدًا.',
  'means.info': 'عند عدم الرد بحلول {due}، يتابع الوسيط من دونه. يبقى {captured} مجمّدًا.',
  'then.refund':
    'إذا لم يصدر قرار من وسيط بعد ذلك خلال المهلة المحددة بالأيام ({silenceDays})، يعود {captured} إلى {client}.',
  'then.release': 'إذا لم يصدر قرار من وسيط بعد ذلك خلال المهلة المحددة بالأيام ({silenceDays})، {settled}.',
  'then.notify':
    'إذا لم يصدر قرار من وسيط بعد ذلك خلال المهلة المحددة بالأيام ({silenceDays})، يُبلَّغ مشغّل {marketplace}.',
  'settled.release': 'يُدفع {payoutNow} إلى {channel}',
  'settled.split': 'يُدفع {payoutNow} إلى {channel} ويعود {promised} إلى {client}',
} as const;

/** What the button of a mail says, by the action that it leads to. */
const calls = {
  'do.open': 'فتح الطلب',
  'do.accept': 'القبول أو الرفض',
  'do.submitCreative': 'إرسال المواد الإعلانية',
  'do.approveCreative': 'مراجعة المادة الإعلانية',
  'do.acceptEstimate': 'الاطلاع على التاريخ',
  'do.markReady': 'متابعة الطلب',
  'do.complete': 'الانتقال إلى الطلب',
  'do.release': 'التحقق من الطلب',
  'do.dispute': 'الاطلاع على الطلب',
  'do.acceptCancellation': 'الرد على طلب الإلغاء',
  'do.respond': 'الرد على النزاع',
  'do.acceptOffer': 'الاطلاع على العرض',
  'do.makeOffer': 'الانتقال إلى النزاع',
  'do.escalate': 'طلب وسيط',
  'do.provideInfo': 'الرد على السؤال',
  'do.claimCase': 'تولي القضية',
  'do.decide': 'الانتقال إلى القضية',
} as const;

export const arDeadlines = { ...asks, ...means, ...calls } as const satisfies Record<
  keyof typeof enDeadlines,
  string
>;
