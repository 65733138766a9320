/** Japanese of a provider on its own: the queue with the selected order. */
import type { desk as en } from '../en/desk.ts';
import type { PartTexts } from '../keys.ts';

export const desk = {
  'desk.opening': '注文を開いています',
  'desk.order': '注文{number}',
  'desk.order.opening': '注文を開いています',
  'desk.order.closed': '注文は表示されていません',
  'desk.back': '注文一覧に戻る',
  'desk.choose': '注文を選択してください',
  'desk.choose.text': '一覧から注文を開くと、次の手順、ファイル、メッセージ、履歴がここに表示されます。',
  'desk.unloaded': 'ページの一部を読み込めませんでした。',
  'desk.unloaded.text': '何も変更されていません。接続を確認して、もう一度お試しください。',
} as const satisfies PartTexts<typeof en>;
