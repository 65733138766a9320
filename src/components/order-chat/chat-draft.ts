/** What is being written in a chat, as it is kept on the device. */
import type { KeptUpload } from '../../controllers/uploads-one.ts';

/** Files by their place in the message. */
export interface ChatDraft {
  text: string;
  files: Record<string, KeptUpload>;
}

export const noDraft = (): ChatDraft => ({ text: '', files: {} });
