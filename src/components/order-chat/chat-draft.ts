/** What is being written in a chat, as it is kept on the device. */
import { limits } from '../../contract/limits.ts';
import type { DraftController } from '../../controllers/draft-controller.ts';
import type { KeptUpload } from '../../controllers/uploads-one.ts';
import type { FilesPlace } from '../shared/attach/attach-desk.ts';

/** Files by their place in the message. */
export interface ChatDraft {
  text: string;
  files: Record<string, KeptUpload>;
}

export const noDraft = (): ChatDraft => ({ text: '', files: {} });

/** Where the files of a message stand until it goes out. */
export const filesOf = (draft: DraftController<ChatDraft>, focus: () => void): FilesPlace => ({
  purpose: 'message',
  most: () => limits.attachments.max,
  files: () => draft.value.files,
  keep: (files) => draft.change({ files }),
  focus,
});
