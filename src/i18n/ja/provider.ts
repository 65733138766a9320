/** Japanese of a provider: of a page without an adapter, and instead of an element that cannot be rendered. */
import type { provider as en } from '../en/provider.ts';
import type { PartTexts } from '../keys.ts';

export const provider = {
  'manager.noAdapter': 'ページで<campaign-manager>のadapterを設定する必要があります。',
  'broken.title': '注文を表示できません',
  'broken.text':
    'サーバーから届いた内容をここに表示できません。注文そのものに影響はありません。再試行するか、ページを再読み込みしてください。',
  'broken.again': '再試行する',
} as const satisfies PartTexts<typeof en>;
