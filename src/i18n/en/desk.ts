/** English texts of a provider on its own: the queue with the selected order. */
export const desk = {
  'desk.opening': 'Opening orders',
  'desk.order': 'Order {number}',
  'desk.order.opening': 'Opening order',
  'desk.order.closed': 'Order not shown',
  'desk.back': 'Back to orders',
  'desk.choose': 'Choose an order',
  'desk.choose.text': 'Open an order from the list. Its next step, files, messages and history appear here.',
  'desk.unloaded': 'A part of this page could not be loaded.',
  'desk.unloaded.text': 'Nothing was changed. Check your connection, then try again.',
} as const;
