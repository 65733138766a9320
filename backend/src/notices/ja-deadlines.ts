/** In Japanese: what a deadline asks of its owner, and what happens to the money when it passes. `.you` is said to the owner. */
import type { enDeadlines } from './en-deadlines.ts';

/** After the colon of a subject. */
const asks = {
  'ask.decision': '{short}までに回答',
  'ask.hardStop': '{short}までに対応',
  'ask.overdue': '{short}までに完了',
  'ask.cancellation': '{short}までに回答',
  'ask.disputeWindow': '{short}までに確認',
  'ask.offer.client': '{short}までに返答',
  'ask.offer.channel': '{short}までに返答',
  'ask.response': '{short}までに回答',
  'ask.escalateOpens': '{short}から申請可能',
  'ask.negotiation': '{short}までに合意',
  'ask.mediatorSilence': '{short}までに裁定',
  'ask.unclaimed': '{short}までに担当',
  'ask.overdueCase': '{short}までに裁定',
  'ask.info': '{short}までに回答',
} as const;

const means = {
  'means.decision.you': '{due}までに回答がない場合、注文は失効し、{captured}が{client}に返金されます。',
  'means.decision':
    '{channel}が{due}までに回答しない場合、注文は失効し、{captured}が{client}に返金されます。',
  'means.hardStop.you': '{due}までに準備が完了しない場合、注文は失効し、{captured}が{client}に返金されます。',
  'means.hardStop': '{due}までに準備が完了しない場合、注文は失効し、{captured}が{client}に返金されます。',
  'means.hardStop.case.you':
    '{due}までに注文が完了しない場合、ケースが開始され、{captured}の扱いを調停人が裁定します。',
  'means.hardStop.case':
    '{due}までに注文が完了しない場合、ケースが開始され、{captured}の扱いを調停人が裁定します。',
  'means.overdue.you':
    '{due}までに注文が完了しない場合、{client}は異議を申し立てられます。{captured}は預かりのままです。',
  'means.overdue':
    '{due}までに注文が完了しない場合、{client}は異議を申し立てられます。{captured}は預かりのままです。',
  'means.cancellation.you':
    '{due}までに回答がない場合、申請は失効し、注文は続きます。{captured}は預かりのままです。',
  'means.cancellation':
    '{due}までに回答がない場合、申請は失効し、注文は続きます。{captured}は預かりのままです。',
  'means.disputeWindow.you':
    '{due}までに何もしない場合、{settled}。以後、この注文に異議を申し立てることはできません。',
  'means.disputeWindow':
    '{client}が{due}までに何もしない場合、{settled}。異議申し立てがあると代金は凍結されます。',
  'means.offer.client.you': '{due}までに返答がない場合、和解案は失効し、{captured}は凍結されたままです。',
  'means.offer.client': '{due}までに返答がない場合、和解案は失効し、{captured}は凍結されたままです。',
  'means.offer.channel.you': '{due}までに返答がない場合、和解案は失効し、{captured}は凍結されたままです。',
  'means.offer.channel': '{due}までに返答がない場合、和解案は失効し、{captured}は凍結されたままです。',
  'means.response.you':
    '{due}までに回答がない場合、「回答なし」と記録され、異議申し立ては調停人に移ります。異議申し立てが終わるまで{captured}は凍結されたままです。',
  'means.response':
    '{channel}が{due}までに回答しない場合、異議申し立ては調停人に移ります。異議申し立てが終わるまで{captured}は凍結されたままです。',
  'means.escalateOpens.you':
    '{due}から、どちらの側も調停を申請できます。異議申し立てが終わるまで{captured}は凍結されたままです。',
  'means.escalateOpens':
    '{due}から、どちらの側も調停を申請できます。異議申し立てが終わるまで{captured}は凍結されたままです。',
  'means.negotiation.you':
    '{due}までに合意がない場合、異議申し立ては調停人に移ります。異議申し立てが終わるまで{captured}は凍結されたままです。',
  'means.negotiation':
    '{due}までに合意がない場合、異議申し立ては調停人に移ります。異議申し立てが終わるまで{captured}は凍結されたままです。',
  'means.mediatorSilence.refund':
    '{due}までに裁定がない場合、{captured}が{client}に返金されます。それまで代金は凍結されたままです。',
  'means.mediatorSilence.release': '{due}までに裁定がない場合、{settled}。それまで代金は凍結されたままです。',
  'means.mediatorSilence.notify':
    '{due}までに裁定がない場合、{marketplace}の運営者に通知されます。代金は凍結されたままです。',
  'means.unclaimed.you':
    '{due}までに担当する調停人がいない場合、運営者に通知されます。{captured}は凍結されたままです。',
  'means.unclaimed':
    '{due}までに担当する調停人がいない場合、{marketplace}の運営者に通知されます。{captured}は凍結されたままです。',
  'means.overdueCase.you':
    '裁定の期限は{due}です。それ以降は毎日、運営者に通知されます。{captured}は凍結されたままです。',
  'means.overdueCase':
    '裁定の期限は{due}です。それ以降は毎日、{marketplace}の運営者に通知されます。{captured}は凍結されたままです。',
  'means.info.you':
    '{due}までに回答がない場合、調停人は回答なしで審理を続けます。{captured}は凍結されたままです。',
  'means.info':
    '{due}までに回答がない場合、調停人は回答なしで審理を続けます。{captured}は凍結されたままです。',
  'then.refund': 'その後{silenceDays}日以内に調停人の裁定がない場合、{captured}が{client}に返金されます。',
  'then.release': 'その後{silenceDays}日以内に調停人の裁定がない場合、{settled}。',
  'then.notify': 'その後{silenceDays}日以内に調停人の裁定がない場合、{marketplace}の運営者に通知されます。',
  'settled.release': '{channel}に{payoutNow}が支払われます',
  'settled.split': '{channel}に{payoutNow}が支払われ、{client}に{promised}が返金されます',
} as const;

/** What the button of a mail says, by the action that it leads to. */
const calls = {
  'do.open': '注文を開く',
  'do.accept': '承諾または辞退する',
  'do.submitCreative': 'クリエイティブを送信する',
  'do.approveCreative': 'クリエイティブを確認する',
  'do.acceptEstimate': '日付を確認する',
  'do.markReady': '注文を進める',
  'do.complete': '注文を開く',
  'do.release': '注文を確認する',
  'do.dispute': '注文を表示する',
  'do.acceptCancellation': '申請に回答する',
  'do.respond': '異議申し立てに回答する',
  'do.acceptOffer': '和解案を見る',
  'do.makeOffer': '異議申し立てを開く',
  'do.escalate': '調停を申請する',
  'do.provideInfo': '質問に回答する',
  'do.claimCase': 'ケースを担当する',
  'do.decide': 'ケースを開く',
} as const;

export const jaDeadlines = { ...asks, ...means, ...calls } as const satisfies Record<
  keyof typeof enDeadlines,
  string
>;
