/** What somebody pastes. Not every browser takes what is carried from the event's init. */
export function pasteOf(carried: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: carried });
  return event;
}
