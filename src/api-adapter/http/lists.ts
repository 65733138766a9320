/** What comes in pages, and what belongs to a case, as one piece of code that comes late: fetched apart, each would be more request than content. */
export { addNote, exportCase, loadNotes } from './case.ts';
export { followMessages, markRead, sendMessage, tellTyping } from './messages.ts';
export { followQueue, loadRows } from './queue.ts';
