/** Japanese of the first load: statuses on the main way, time left, deadlines, fields. */
import type { core as en } from '../en/core.ts';
import type { PartTexts } from '../keys.ts';

export const core = {
  'status.placed': '発注済み',
  'status.accepted': '承諾済み',
  'status.ready': '準備完了',
  'status.completed': '完了',
  'left.days.other': '残り{count}日',
  'left.dayHours.one': '残り{count}日{hours}時間',
  'left.dayHours.other': '残り{count}日{hours}時間',
  'left.hours': '残り{hours}時間{minutes}分',
  'left.clock': '残り{clock}',
  goBack: '戻る',
  'order.channel': '{name}からの注文{number} · {captured}',
  'order.client': '{name}への注文{number} · {captured}',
  'loading.order': '注文を読み込んでいます',
  'receipt.meta': '{time} · 参照番号{reference}',
  'problem.short': '現在{actual}文字です。{min}文字以上で入力してください。',
  'problem.empty': '{min}文字以上で入力してください。',
  'problem.choose': 'いずれかを選択してください。',
  'field.count': '{count}／{max}',
  'split.payout': '{channel}の受取額',
  'split.payout.channel': '受取額',
  'split.fee': '手数料（{fee}）',
  'split.refund': '{client}への返金額',
  'split.refund.client': '返金額',
  'split.captured.client': 'お支払い額',
  'due.urgent': '緊急：{due}',
  'due.decision.you': '回答期限：{when}',
  'due.decision.other': '{name}の回答期限：{when}',
  'due.hardStop.you': '完了期限：{when}',
  'due.hardStop.other': '{name}の完了期限：{when}',
  'due.hardStop.accepted': 'すべての準備の期限：{when}',
  'due.hardStop.mark': '準備完了にする期限：{when}',
  'due.disputeWindow.you': '異議申し立ての期限：{when}',
  'due.disputeWindow.other': '支払い予定：{when}以降',
  'means.decision.channel': '何もしないと注文は失効し、{refund}が{client}に返金されます。',
  'means.decision.client': '回答がない場合、注文は失効し、{refund}が返金されます。',
  'means.hardStop.refundAll.client': 'それまでに準備が完了しない場合、注文は失効し、{refund}が返金されます。',
  'means.hardStop.refundAll':
    'それまでに準備が完了しない場合、注文は失効し、{refund}が{client}に返金されます。',
  'means.opensCase.channel':
    '何もしないと、{captured}の扱いは調停人が裁定します。回答がないまま誰かに支払われることはありません。',
  'means.opensCase': '{channel}が完了にしない場合、{captured}の扱いは調停人が裁定します。',
  'means.disputeWindow.channel':
    '{client}が何もしなければ、{payout}が支払われます。異議申し立てがあると代金は凍結されます。',
  'means.disputeWindow.client':
    '何もしないと{channel}に{payout}が支払われ、この注文に異議を申し立てることはできなくなります。',
} as const satisfies PartTexts<typeof en>;
