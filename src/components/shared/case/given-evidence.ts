/** Evidence that is being given: what is kept of it, what is sent of it, and what the parts that show it share. */
import type { NewEvidence } from '../../../contract/commands.ts';
import type { OrderSnapshot } from '../../../contract/order.ts';
import type { KeptUpload } from '../../../controllers/uploads-one.ts';
import type { evidence } from '../../../i18n/en/evidence.ts';
import type { files } from '../../../i18n/en/files.ts';
import type { I18nController } from '../../../i18n/i18n-controller.ts';
import type { AttachDesk } from '../attach/attach-desk.ts';

/** What the order's own record holds. */
export type RecordKind = 'message' | 'version' | 'event';

/** Part of a draft (JSON): what was picked and typed, and files with what is needed to go on with them. */
export interface GivenEvidence {
  /** Pieces of the order's record. */
  picked: NewEvidence[];
  words: string;
  link: string;
  /** By their place in the list. */
  files: Record<string, KeptUpload>;
}

export const noEvidence = (): GivenEvidence => ({ picked: [], words: '', link: '', files: {} });

export interface EvidenceContext {
  order: OrderSnapshot;
  /** Where it stands in the form, and the beginning of the ids in it: one for each draft. */
  id: string;
  given: GivenEvidence;
  problem?: string | undefined;
  /** What the form's answers make most useful: it stands open. */
  helps?: RecordKind | 'file' | undefined;
  change(given: GivenEvidence): void;
}

/** What is sent of it; files that have not arrived are left out. */
export function evidenceOf({ picked, words, link, files }: GivenEvidence): NewEvidence[] {
  const arrived = Object.values(files).flatMap(({ assetId }) =>
    assetId === null ? [] : [{ kind: 'file' as const, assetId }],
  );
  const url = link.trim() && { kind: 'url' as const, url: link.trim() };
  const text = words.trim() && { kind: 'text' as const, text: words.trim() };
  return [...picked, ...arrived, ...(url ? [url] : []), ...(text ? [text] : [])];
}

export type EvidenceWords = I18nController<typeof evidence & typeof files>;

/** One form's evidence: there may be several forms in one element. */
export interface Shelf {
  given: GivenEvidence;
  change(part: Partial<GivenEvidence>): void;
  /** Undefined where the backend takes no files. */
  files: AttachDesk | undefined;
  /** Something came from outside: that group stays open. */
  isOutside: boolean;
  /** What is looked for, by group. */
  searches: Map<string, string>;
}
