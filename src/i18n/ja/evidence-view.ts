/** Japanese of an opened piece of evidence. */
import type { evidenceView as en } from '../en/evidence-view.ts';
import type { PartTexts } from '../keys.ts';

export const evidenceView = {
  'view.erased': 'この内容は消去されました。記録上の位置は残ります。',
  'view.erased.at': 'この内容は消去されました（{instant}）。記録上の位置は残ります。',
  'view.unknown': 'このページではこの種類の証拠を表示できません。再読み込みしてください。',
  'view.message.loading': 'メッセージを読み込んでいます',
  'view.message.by': '{who}のメッセージ、{instant}',
  'view.message.gone': 'チャットにこのメッセージは残っていません。',
  'view.message.failed': 'メッセージを読み込めませんでした。何も変更されていません。',
  'view.version.sent': '送信',
  'view.version.submitted': '確認',
  'view.version.approved': '承認済み',
  'view.version.changesRequested': '修正依頼',
  'view.version.open': '未確認',
  'view.version.gone': 'このバージョンは取り下げられました。',
  'view.checksum': 'チェックサム（SHA-256）',
  'view.event.gone': 'この項目は、ここに表示されている履歴より前のものです。',
  'view.link': '{host}へのリンクです。アドレスは文字として表示されています。開くにはコピーしてください。',
  'view.preview': '{name}のプレビュー',
  'view.save': 'ファイルを保存',
} as const satisfies PartTexts<typeof en>;
