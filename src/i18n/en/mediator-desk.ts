/** English of mediator-desk. */
export const mediatorDesk = {
  'mediatorDesk.title': 'About order {number}',
} as const;
