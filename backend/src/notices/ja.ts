/** Every sentence of a mail, in Japanese: the same keys and the same facts as in English. */
import type { enTold } from './en.ts';

/** What a notice is about, and its own paragraphs. */
const told = {
  acted: '注文{number}：{happened}',
  'acted.1': '{happened}。注文は続きます。',
  'acted.unknown': '{who}が注文を変更しました：{code}',
  placed: '{client}から{channel}への注文{number}',
  'placed.1':
    '{client}が{channel}に注文しました：{deliverables}。{captured}は支払い済みで、注文の終了まで預かりになります。',
  accept: '{channel}が注文{number}を承諾しました',
  'accept.1': '{channel}が注文{number}を承諾しました。これにより合意内容が双方に対して確定しました。',
  'accept.slots': '{client}からまだ届いていないクリエイティブ：{missing}。',
  decline: '{channel}が注文{number}を辞退しました',
  'decline.1': '{channel}が注文{number}を辞退しました。理由：{reason}',
  cancel: '{client}が注文{number}をキャンセルしました',
  'cancel.1': '{channel}が回答する前に、{client}が注文{number}をキャンセルしました。',
  expired: '注文{number}は失効しました',
  submitCreative: '{client}が「{slot}」を送信しました（注文{number}）',
  'submitCreative.1':
    '{client}が「{slot}」のバージョン{version}を送信しました。{channel}が承認するまで掲載されません。',
  'submitCreative.proposed':
    '{channel}が新しいバージョンを承認するまで、承認済みのバージョンがそのまま使われます。',
  withdrawCreative: '{client}が「{slot}」を取り下げました（注文{number}）',
  'withdrawCreative.1': '{client}が「{slot}」のバージョン{version}を、承認される前に取り下げました。',
  approveCreative: '{channel}が「{slot}」を承認しました（注文{number}）',
  'approveCreative.1': '{channel}が「{slot}」のバージョン{version}を承認しました。',
  requestChanges: '{channel}が「{slot}」の修正を依頼しました（注文{number}）',
  'requestChanges.1': '{channel}が「{slot}」のバージョン{version}を確認し、修正を依頼しました。',
  nudge: '{channel}が注文{number}のクリエイティブを待っています',
  'nudge.1': '{channel}は注文{number}を先に進めたいと考えています。',
  setEstimate: '注文{number}の完了予定日は{estimate}です（{channel}）',
  'setEstimate.1':
    '{channel}は注文{number}を{estimate}に完了する予定です。合意した日付より遅い日付は、{client}が承諾すると有効になります。',
  acceptEstimate: '{client}が注文{number}の{estimate}を承諾しました',
  'acceptEstimate.1': '{client}が、注文{number}の完了予定日として{estimate}を承諾しました。',
  markReady: '{channel}が注文{number}を準備完了にしました',
  'markReady.1': '合意内容で必要とされたクリエイティブがすべて承認されました。キャンペーンを実施できます。',
  complete: '{channel}が注文{number}を完了にしました',
  'complete.1':
    '{channel}から、注文{number}がまもなく完了するとの報告がありました。支払いの確定をお願いいたします。',
  'complete.other':
    '{channel}から、注文{number}がまもなく完了するとの報告がありました。{client}に支払いの確定を求めています。',
  'complete.how':
    'キャンペーンをご確認ください。{due}まで異議を申し立てられます。注文を開いて「異議を申し立てる」を選び、何があったかと、関係する合意内容の条項を記入してください。',
  'complete.ground':
    'コンバージョンが少ないことなど、{channel}が左右できないことは異議申し立ての理由になりません。理由になるのは、実際の合意違反だけです。',
  'complete.estimate':
    '完了予定日（{estimate}）は異議申し立て期間の終了後です。期間が終わる時点で、キャンペーンがまだ続いている可能性があります。',
  'complete.terms': '異議申し立てに関する規約：{termsDisputes}',
  'complete.reorder': 'キャンペーンにご満足いただけた場合は、もう一度ご注文ください：{reorder}',
  retractCompletion: '{channel}が注文{number}の完了を取り消しました',
  'retractCompletion.1':
    '注文は再び準備完了になり、代金は預かりのままです。次に完了になると、新しい異議申し立て期間が始まります。',
  released: '注文{number}：{channel}に{payout}が支払われます',
  refunded: '注文{number}：{client}に{refund}が返金されます',
  split: '注文{number}：{client}に{refund}を返金、{channel}に{payout}を支払い',
  overdue: '注文{number}の期日が過ぎました',
  'overdue.1':
    '注文{number}の期日は{nonDelivery}でしたが、{channel}はまだ完了にしていません。{client}は異議を申し立てることも、待つこともできます。',
  refundOffered: '{channel}が注文{number}について{promised}の返金を約束しました',
  'refundOffered.1':
    '{channel}は、注文の結果にかかわらず{client}に{promised}を返金することを約束しました。約束した額は減らせず、注文の終了時に支払われます。',
  cancellationRequested: '{by}が注文{number}のキャンセルを申請しました',
  'cancellationRequested.1':
    '{by}が注文{number}のキャンセルを申請しました。条件は{client}への返金{proposed}、{channel}への支払い{proposedPayout}です。相手が回答するまで注文は続きます。',
  cancellationDeclined: '注文{number}のキャンセル申請は断られました',
  cancellationLapsed: '注文{number}のキャンセル申請は失効しました',
  cancellationWithdrawn: '注文{number}のキャンセル申請は取り下げられました',
  'cancellation.on': '注文は合意どおり続きます。お金は動いていません。',
  cancelled: '注文{number}はキャンセルされました',
  disputeOpened: '{client}が注文{number}に異議を申し立てました',
  'disputeOpened.1':
    '{client}が異議を申し立てました（ケース{case}）。理由：{ground}要求：{asked}。異議申し立てが終わるまで代金は凍結されます。',
  'dispute.claims': '対象：{claims}。',
  'evidence.given': '一緒に提出された証拠：{evidence}。',
  caseOpened: '注文{number}のケースが開始されました',
  'caseOpened.1':
    '注文{number}は完了にならないまま最終日を迎えたため、調停人が扱います（ケース{case}）。一部は実施されている可能性があるため、お金は動いていません。',
  responded: '{channel}が注文{number}の異議申し立てに回答しました',
  'responded.1':
    '{channel}が回答しました。双方とも和解案を出せるようになりました。受け入れる義務はありません。',
  offerMade: '{by}が注文{number}の和解案を出しました',
  'offerMade.1':
    '{by}の提案：{terms}。受け入れると異議申し立ては終了します。返答がないことは同意になりません。',
  'offer.net':
    '受け入れられると、{client}に{offerRefund}が返金され、{channel}に{offerPayout}が支払われます。{marketplace}の手数料は{offerFee}です。',
  'offer.redo':
    '受け入れられると異議申し立ては終了し、{captured}は預かりのままです。次に完了になると、新しい異議申し立て期間が始まります。',
  offerWithdrawn: '注文{number}の和解案が取り下げられました',
  offerRejected: '注文{number}の和解案が断られました',
  offerLapsed: '注文{number}の和解案が失効しました',
  'offer.gone': '和解案の内容：{terms}。受け入れることはできなくなりました。異議申し立ては続きます。',
  'offer.enough': '和解案が繰り返し断られたため、どちらの側も調停を申請できるようになりました。',
  redoAgreed: '注文{number}は{estimate}までにやり直されます',
  'redoAgreed.1':
    '{channel}と{client}は、{estimate}までのやり直しに合意しました。異議申し立ては終了し、代金は預かりのままです。次に完了になると、新しい異議申し立て期間が始まります。',
  escalateOpens: '注文{number}の調停を申請できるようになりました',
  'escalateOpens.1':
    '{channel}と{client}が合意できない場合、どちらの側も異議申し立てを調停人に委ねることができます。和解案は引き続き出せます。',
  escalated: '注文{number}の異議申し立ては調停人に移ります',
  'escalated.1':
    '{marketplace}の調停人がケース{case}を審理します。これ以降、調停人は注文とそのチャットを読むことができます。',
  'escalated.decides':
    '調停人は双方の言い分を聞き、必要に応じて質問したうえで、{captured}の配分を裁定します。裁定は最終的なものです。それまでは当事者同士で合意することもできます。',
  'escalated.asked': '{escalatedBy}が調停を申請しました。',
  'escalated.over': '合意に至らないまま、話し合いの期限が過ぎました。',
  'escalated.noResponse':
    '{channel}は期限までに異議申し立てに回答しませんでした。{channel}は引き続き、証拠の追加、和解案の提示、要求に応じることができます。',
  caseClaimed: '調停人が注文{number}のケース{case}の担当になりました',
  'caseClaimed.1':
    '調停人が異議申し立てを審理しています。裁定が記録されるまでは、当事者同士で合意することもできます。',
  caseReturned: '注文{number}のケース{case}は別の調停人を待っています',
  'caseReturned.1':
    '調停人がケースの担当を外れました。別の調停人が担当します。裁定の最終期限は変わりません。',
  infoRequested: '調停人から{side}への質問（注文{number}）',
  'infoRequested.1':
    'ケース{case}について、調停人から{side}に質問があります。裁定の期限は回答期間の分だけ延び、{decisionDue}になります。',
  infoProvided: '{side}が注文{number}について調停人に回答しました',
  'infoProvided.1': '{side}が調停人の質問に回答しました。',
  infoMissing: '{side}から注文{number}についての調停人への回答がありませんでした',
  'infoMissing.1': '回答期限が過ぎました。調停人は今ある記録をもとに審理を続けます。',
  evidenceAdded: '注文{number}の異議申し立てに新しい証拠が追加されました',
  'evidenceAdded.1': '{by}がケース{case}に証拠を追加しました。',
  caseUnclaimed: '注文{number}のケース{case}は調停人を待っています',
  'caseUnclaimed.1': 'ケース{case}を担当する調停人がまだいません。担当者の手配をお願いいたします。',
  caseOverdue: '注文{number}の裁定が遅れています',
  'caseOverdue.1': 'ケース{case}の裁定の期限が過ぎています。裁定が行われるよう手配をお願いいたします。',
  conceded: '{channel}が注文{number}の異議申し立ての要求に応じました',
  'conceded.1': '{channel}は{client}の要求に応じました：{asked}。',
  disputeWithdrawn: '{client}が注文{number}の異議申し立てを取り下げました',
  'disputeWithdrawn.1': '{client}が異議申し立てを取り下げました。',
  decided: '調停人が注文{number}について裁定しました',
  'decided.1': 'ケース{case}に対する調停人の裁定は最終的なものです。',
  mediatorSilence: '注文{number}のケースは裁定のないまま終了しました',
  'mediatorSilence.1': '期限までに裁定がなかったため、あらかじめ合意したルールが適用されます。',
  settlementFailed: '注文{number}の送金が完了しませんでした',
  'settlementFailed.1': '金額は変わりません。送金は自動で再試行されます。',
  reminder: '注文{number}についてのお知らせ',
  'reminder.1': '{channel}と{client}の注文{number}は、まだあなたの対応を待っています。',
} as const;

/** Why an order ended, by `endReason`. */
const ended = {
  'end.declined': '{channel}が注文を辞退しました。',
  'end.notAccepted': '{channel}が期限までに回答しませんでした。',
  'end.clientCancelled': '承諾される前に、{client}が注文をキャンセルしました。',
  'end.notReady': '最終日までに注文の準備が完了しませんでした。',
  'end.cancellationAgreed': '{channel}と{client}がキャンセルに合意しました。',
  'end.refundPromised': '{channel}が全額の返金を約束しました。',
  'end.released': '{client}が支払いを確定しました。',
  'end.windowElapsed': '異議申し立てのないまま、異議申し立て期間が終わりました。',
  'end.offerAccepted': '{channel}と{client}が和解案に合意しました。',
  'end.conceded': '{channel}が異議申し立ての要求に応じました。',
  'end.withdrawn': '{client}が異議申し立てを取り下げました。',
  'end.decided': '調停人が異議申し立てを裁定しました。',
  'end.mediatorSilence': '期限までに調停人の裁定がなかったため、あらかじめ合意したルールが適用されました。',
} as const;

const words = {
  hello: '{name} 様',
  why: 'このメールは、{channel}と{client}の注文{number}に関して{marketplace}からお送りしています。',
  'why.support': 'お問い合わせ：{support}',
  'why.reminder': 'リマインダーの配信停止：{unsubscribe}',
  quote: '{author}のコメント：',
  'quote.time': '{author}のコメント（{time}の位置）：',
  'quote.page': '{author}のコメント（{page}ページ）：',
  'quote.claim': '{author}、{clause}について：{verdict}',
  'claim.whole': '合意内容全体',
  'verdict.admit': '認める',
  'verdict.deny': '認めない',
  'verdict.partly': '一部認める',
  'verdict.upheld': '認容',
  'verdict.partlyUpheld': '一部認容',
  'verdict.notUpheld': '棄却',
  'evidence.record': '注文の記録から{count}件',
  'evidence.file': 'ファイル{count}件',
  'evidence.url': 'リンク{count}件',
  'evidence.text': '文章{count}件',
  mediator: '調停人',
  'reason.scheduleFull': 'スケジュールに空きがありません。',
  'reason.offBrand': 'キャンペーンが媒体に合いません。',
  'reason.termsUnclear': '条件が明確ではありません。',
  'reason.priceTooLow': '金額が低すぎます。',
  'reason.prohibitedContent': '掲載できない内容です。',
  'reason.other': 'その他（下記をご覧ください）。',
  'ground.willNotPerform': '媒体社が実施しないと伝えた。',
  'ground.notPublished': '掲載されなかった。',
  'ground.removedEarly': '早期に削除された。',
  'ground.wrongContent': '内容が異なっていた。',
  'ground.wrongAudienceOrPlacement': '対象または掲載場所が異なっていた。',
  'ground.missedDate': '期日に遅れた。',
  'ground.missingDisclosure': '広告表記がなかった。',
  'ground.notCompleted': '注文が完了しなかった。',
  'ground.other': 'その他。',
  'terms.refund': '{amount}の返金',
  'terms.redo': '{date}までのやり直し',
  'version.proposed': '変更案',
  'money.refund': '{client}への返金額',
  'money.payout': '{channel}への支払額',
  'money.fee': '{marketplace}の手数料',
  'money.total': '注文の支払額',
  'money.held': '{captured}は預かりのままです。今は何もする必要はありません。',
  'money.frozen': '異議申し立てが終わるまで{captured}は凍結されたままです。',
  'money.trying': 'お金はまだ動いていません。',
  'link.order': '注文を開く',
  'link.dispute': '異議を申し立てる',
  'link.terms': '異議申し立てに関する規約',
  'link.reorder': 'もう一度注文する',
  'link.support': 'サポート',
} as const;

/** Every key of the English mails: one that is missing, or that English does not have, does not compile. */
export const jaTold = { ...told, ...ended, ...words } as const satisfies Record<keyof typeof enTold, string>;
