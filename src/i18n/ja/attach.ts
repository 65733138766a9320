/** Japanese of files that are to go with a message or into a case. */
import type { attach as en } from '../en/attach.ts';
import type { PartTexts } from '../keys.ts';

export const attach = {
  'attach.list.message': 'このメッセージのファイル',
  'attach.list.evidence': 'このケースのファイル',
  'attach.row': '{name}、{state}',
  'attach.progress': '{name}をアップロードしています',
  'attach.measuring': '{total} · 確認しています',
  'attach.waiting': '{total} · 他のアップロードを待っています',
  'attach.sending': '{total}中{done}をアップロード済み',
  'attach.sending.left': '{total}中{done}をアップロード済み · {left}',
  'attach.checking': '{total}すべてが届き、確認しています',
  'attach.arrived': '{total} · 送信できます',
  'attach.paused': '{total}中{done}で一時停止中',
  'attach.dropped': '{total}中{done}で一時停止中。接続が切れました。自動で再開します。',
  'attach.held': '{total}中{done}で一時停止中。{reason}自動で再開します。',
  'attach.lost': '{total}中{done}が届きました。続けるには同じファイルを選択してください。',
  'attach.gone': 'このファイルはサーバーに残っていません。もう一度選択してください。',
  'attach.failed': 'アップロードされませんでした。{reason}',
  'attach.empty': 'このファイルは空です。中身のあるファイルを選択してください。',
  'attach.wrongFormat': '画像、動画、音声、PDFを追加できます。このファイルの形式は対象外です。',
  'attach.tooLarge': 'このファイルは{actual}です。この種類のファイルは{max}までです。',
  'attach.tooLarge.all': 'このファイルは{actual}です。サーバーが受け付けられる大きさを超えています。',
  'attach.tooManyPixels': 'この画像は{actual}メガピクセルです。{max}メガピクセルまでです。',
  'attach.damaged':
    'このファイルは破損しているか、不完全です。もう一度書き出して、新しいファイルを選択してください。',
  'attach.unsafe':
    'このファイルには、スクリプトなど許可されていないものが含まれています。それを除いて書き出し、新しいファイルを選択してください。',
  'attach.changed': '選択後にファイルが変更または移動されました。もう一度選択してください。',
  'attach.checksumMismatch': 'ファイルが正しく届きませんでした。もう一度送信してください。',
  'attach.incomplete': 'ファイルの一部が届きませんでした。もう一度送信してください。',
  'attach.quotaReached': 'このファイルは{actual}です。この注文のファイル容量{max}のうち、残りは{left}です。',
  'attach.storageFull':
    '現在、サーバーにこのファイルの空き容量がありません。数分後にもう一度お試しください。',
  'attach.other': 'サーバーがこのファイルを受け付けませんでした。別のファイルを選択してください。',
  'attach.tooMany.message.one':
    '{count}件のファイルは追加されませんでした。1通のメッセージに添付できるのは{max}件までです。次のメッセージで送信してください。',
  'attach.tooMany.message.other':
    '{count}件のファイルは追加されませんでした。1通のメッセージに添付できるのは{max}件までです。次のメッセージで送信してください。',
  'attach.tooMany.evidence.one':
    '{count}件のファイルは追加されませんでした。一度に提出できるのは{max}件までです。',
  'attach.tooMany.evidence.other':
    '{count}件のファイルは追加されませんでした。一度に提出できるのは{max}件までです。',
  'attach.pause': '一時停止',
  'attach.resume': '再開',
  'attach.cancel': 'アップロードを中止',
  'attach.remove': '削除',
  'attach.again': '選び直す',
  'attach.act': '{act}：{name}',
} as const satisfies PartTexts<typeof en>;
