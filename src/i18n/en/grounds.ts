/** English of the grounds of a dispute. */
export const grounds = {
  'ground.willNotPerform': 'Will not perform',
  'ground.notPublished': 'Was not published, or not all of it',
  'ground.removedEarly': 'Was removed early',
  'ground.wrongContent': 'Wrong content',
  'ground.wrongAudienceOrPlacement': 'Wrong audience or placement',
  'ground.missedDate': 'Missed the date',
  'ground.missingDisclosure': 'Missing disclosure',
  'ground.other': 'Other breach of the agreement',
  'ground.notCompleted': 'Not completed by the last day',
} as const;
