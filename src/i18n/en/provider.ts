/** English texts of a provider: of a page without an adapter, and instead of an element that cannot be rendered. */
export const provider = {
  'manager.noAdapter': 'The page must set the adapter of <campaign-manager>.',
  'broken.title': 'The order cannot be shown',
  'broken.text':
    'What the server sent cannot be shown here. The order itself is not affected. Try again, or reload the page.',
  'broken.again': 'Try again',
} as const;
