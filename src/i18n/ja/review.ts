/** Japanese of the review: what is told of files, and comments from version to version. */
import type { review as en } from '../en/review.ts';
import type { PartTexts } from '../keys.ts';

export const review = {
  'size.kB': '{size}\u00a0kB',
  'size.MB': '{size}\u00a0MB',
  'size.GB': '{size}\u00a0GB',
  pixels: '{width}\u00a0×\u00a0{height}\u00a0px',
  'pages.one': '{count}ページ',
  'pages.other': '{count}ページ',
  'place.seconds': '{time}の位置',
  'place.page': '{page}ページ',
  'said.open': 'バージョン{number}から未解決',
  'said.resolved': 'バージョン{number}で解決済み',
  'said.again': 'もう一度依頼する',
  'said.again.for': 'コメント{number}をもう一度依頼する',
  'said.tick': 'コメント{number}はバージョン{number2}で解決済み',
  'comments.count.one': 'コメント{count}件',
  'comments.count.other': 'コメント{count}件',
  'comments.none': 'コメントはまだありません',
  'decide.final': 'バージョン{number}（チェックサム{sum}）の承認は取り消せません。',
  'preview.loading': '{name}のプレビューを読み込んでいます',
  'preview.unloaded': 'プレビューを読み込めませんでした。',
} as const satisfies PartTexts<typeof en>;
