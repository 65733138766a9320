/** What comes in pages, as one piece of code that comes late: fetched apart, each would be more request than content. */
export { followMessages, markRead, sendMessage, tellTyping } from './messages.ts';
export { followQueue, loadRows } from './queue.ts';
