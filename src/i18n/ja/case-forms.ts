/** Japanese of the forms and review steps of a case. */
import type { caseForms as en } from '../en/case-forms.ts';
import type { PartTexts } from '../keys.ts';

export const caseForms = {
  'step.final': 'ケースはただちに終了し、お金が動きます。この操作は取り消せません。',
  'step.redo':
    '{channel}が{day}までにやり直します。それまで{captured}は預かりのままで、注文は再び準備完了になります。',
  'step.redo.channel':
    '{day}までにやり直すことになります。それまで{captured}は預かりのままで、注文は再び準備完了になります。',
  'step.redo.final': 'ケースはただちに終了し、お金はまだ動きません。1件の注文のやり直しは1回だけです。',
  'step.bad.redoUsed': '1件の注文のやり直しは1回だけで、この注文では実施済みです。金額を提示してください。',
  'respond.title': '{client}に回答する',
  'respond.hint': '{client}の主張は上にあります。各主張に回答してから、全体について回答してください。',
  'respond.answer': '主張{number}への回答',
  'respond.admit': '認める',
  'respond.partly': '一部認める',
  'respond.deny': '認めない',
  'respond.words': '主張{number}についての説明（任意）',
  'respond.text': '全体についての回答',
  'respond.text.hint': '日付と事実を書いてください。{client}と調停人が読みます。',
  'respond.all':
    'すべての主張を認めています。それだけでは支払いは行われません。{client}に{refund}を返金して今すぐケースを終えるには、戻って「要求に応じる」を選んでください。',
  'respond.all.redo':
    'すべての主張を認めています。それだけでは何も終わりません。{day}までのやり直しで今すぐケースを終えるには、戻って「要求に応じる」を選んでください。',
  'respond.check': '回答を確認する',
  'respond.claim': '主張{number}、{title}',
  'respond.then': 'その後、{until}ごろまで{client}と和解案を出し合えます。それ以降は調停人が裁定します。',
  'respond.frozen': 'その間、{captured}は凍結されます。',
  'respond.final':
    '回答と文章は後から変更できません。証拠の追加、和解案の提示、要求に応じることは引き続きできます。',
  'respond.send': '回答を送信する',
  'concede.title': 'ケース{case}の要求に応じる',
  'concede.confirm': '{refund}の返金に応じる',
  'concede.confirm.redo': 'やり直しに応じる',
  'makeOffer.title': '{name}に和解案を出す',
  'makeOffer.terms': '何を提案しますか？',
  'makeOffer.refund': '返金額',
  'makeOffer.redo': 'やり直し',
  'makeOffer.amount': '{client}への返金額',
  'makeOffer.amount.client': 'あなたへの返金額',
  'makeOffer.slider': '{client}への返金額、スライダー',
  'makeOffer.slider.client': 'あなたへの返金額、スライダー',
  'makeOffer.range': '{min}から{max}まで。',
  'makeOffer.range.promised': '{min}（約束済み）から{max}まで。',
  'makeOffer.date': 'やり直しの期限',
  'makeOffer.dates': '{min}から{max}まで。',
  'makeOffer.until': '{until}ごろまで有効です。',
  'makeOffer.then':
    '{name}が受け入れると、ケースは終了し、お金がただちに動きます。それまでは和解案を取り下げられます。',
  'makeOffer.then.redo':
    '{name}が受け入れると、ケースは終了し、注文は再び準備完了になります。{captured}は預かりのままです。それまでは和解案を取り下げられます。',
  'makeOffer.replaces': '現在の和解案は、この和解案に差し替えられます。',
  'makeOffer.confirm': '{refund}の返金を提案する',
  'makeOffer.confirm.redo': 'やり直しを提案する',
  'acceptOffer.title': '{name}の和解案を受け入れる',
  'escalate.title': '調停を申請する',
  'escalate.reads': '調停人が合意内容、チャット、クリエイティブ、すべての証拠を読んで裁定します。',
  'escalate.range':
    '{captured}は凍結されたままです。{client}への返金額は{promised}から{captured}の間になります。',
  'escalate.range.client':
    '{captured}は凍結されたままです。あなたへの返金額は{promised}から{captured}の間になります。',
  'escalate.dates': '調停人が担当になると、裁定の期限が双方に表示されます。最終期限は{until}ごろです。',
  'escalate.final': '話し合いは終了し、再開されません。提示中の和解案は有効なままです。',
  'escalate.confirm': 'ケース{case}の調停を申請する',
  'withdraw.dispute': 'ケース{case}を取り下げる',
  'withdraw.dispute.final':
    'ケースはただちに終了し、この完了に異議を申し立てることはできなくなります。この操作は取り消せません。',
  'withdraw.dispute.back':
    '注文は再び準備完了になり、{channel}は{instant}まで完了にできます。{captured}は預かりのままです。',
  'withdraw.dispute.again': '実施されないままの場合、後で再び異議を申し立てられるようになります。',
  'withdraw.dispute.past':
    '注文の最終日（{instant}）は過ぎています。ケースはただちに調停人に移り、{captured}の扱いが裁定されます。',
  'withdraw.dispute.confirm': '取り下げて{payout}を支払う',
  'addEvidence.title': '証拠を追加する',
  'addEvidence.then': '{name}と調停人に表示されます。証拠は取り下げられません。',
  'addEvidence.none': '証拠を1件以上選択してください。',
  'addEvidence.confirm.one': '{count}件を追加する',
  'addEvidence.confirm.other': '{count}件を追加する',
  'provideInfo.title': '調停人に回答する',
  'provideInfo.until': '期限：{instant}。回答がない場合、調停人は今ある記録だけで裁定します。',
  'provideInfo.answer': '回答',
  'provideInfo.hint': '{name}も読めます。',
  'provideInfo.confirm': '回答を送信する',
} as const satisfies PartTexts<typeof en>;
