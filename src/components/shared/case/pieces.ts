/** Pieces of evidence: their numbers, what each is in one line, and its icon. */
import type { TemplateResult } from 'lit';
import type { DisputeView, Evidence } from '../../../contract/dispute.ts';
import { eventSentence } from '../event-sentence.ts';
import { nameText } from '../file-text.ts';
import { icon, type IconName } from '../icon.ts';
import { hostOf } from '../link.ts';
import { momentTag } from '../words.ts';
import type { CaseContext } from './words.ts';

export type Piece = DisputeView['evidence'][number];
/** A line of text with templates in it. */
export type Line = string | readonly (string | TemplateResult)[];

/** "E3": as the server counts them, else their place in the list. */
export function pieceNumber({ dispute }: CaseContext, { id }: Piece): string {
  const at = dispute.evidence.findIndex((piece) => piece.id === id);
  return /^e\d+$/.test(id) ? id.toUpperCase() : `E${at + 1}`;
}

const icons: Readonly<Record<string, IconName>> = {
  message: 'chat',
  version: 'image',
  event: 'clock',
  text: 'info',
  url: 'file',
};

export function pieceIcon({ item }: Piece): TemplateResult {
  const isPicture = item.kind === 'file' && item.type.startsWith('image/');
  return icon(isPicture ? 'image' : (icons[item.kind] ?? 'file'));
}

export const versionNamed = ({ order }: CaseContext, versionId: string) => {
  for (const slot of order.creatives)
    for (const version of slot.versions) if (version.id === versionId) return { slot, version };
};

export const entryNamed = ({ order }: CaseContext, seq: number) =>
  order.timeline.entries.find((entry) => entry.seq === seq);

const longest = 80;
/** Its beginning, without what nobody sees. */
const excerpt = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  const shown = nameText(letters.slice(0, longest).join(''));
  return letters.length > longest ? `${shown}…` : shown;
};

/** What was erased keeps its place and loses its words. */
export function isErased({ item }: Piece): boolean {
  if (item.kind === 'text') return item.text === '';
  if (item.kind === 'url') return item.url === '';
  return item.kind === 'file' && item.name === '';
}

/** What a piece is, in one line. */
export function pieceTitle(c: CaseContext, piece: Piece): Line {
  const { i18n } = c;
  return isErased(piece) ? i18n.t('evidence.erased') : titleOf(c, piece.item);
}

function titleOf(c: CaseContext, item: Evidence): Line {
  const { i18n, order } = c;
  switch (item.kind) {
    case 'message':
      return i18n.t('evidence.message', { seq: item.seq });
    case 'version': {
      const named = versionNamed(c, item.versionId);
      if (!named) return i18n.t('evidence.version.gone');
      return i18n.t('evidence.version', { slot: named.slot.name, number: named.version.number });
    }
    case 'event': {
      const entry = entryNamed(c, item.seq);
      if (!entry) return i18n.t('evidence.event', { seq: item.seq });
      return i18n.rich<TemplateResult | string>(i18n.t('evidence.entry'), {
        what: eventSentence(i18n, order, { code: entry.type, by: entry.by, params: entry.params }),
        instant: momentTag(i18n, entry.at),
      });
    }
    case 'text':
      return excerpt(item.text);
    case 'url':
      return i18n.t('evidence.url', { host: hostOf(item.url) });
    case 'file':
      return nameText(item.name);
    default:
      return i18n.t('evidence.other');
  }
}
