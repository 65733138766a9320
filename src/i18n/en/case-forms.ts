/** English of the forms and review steps of a case. */
export const caseForms = {
  'step.final': 'The case ends at once, and the money moves. This cannot be taken back.',
  'step.redo':
    '{channel} does the work again by {day}. {captured} stays held until then, and the order is ready again.',
  'step.redo.channel':
    'You do the work again by {day}. {captured} stays held until then, and the order is ready again.',
  'step.redo.final': 'The case ends at once, and no money moves yet. An order can be redone once.',
  'step.bad.redoUsed': 'An order can be redone once, and this one was. Offer an amount.',

  'respond.title': 'Respond to {client}',
  'respond.hint': '{client}’s words stand above. Answer each claim, then the whole.',
  'respond.answer': 'Your answer to claim {number}',
  'respond.admit': 'Admit',
  'respond.partly': 'Admit in part',
  'respond.deny': 'Deny',
  'respond.words': 'Your words on claim {number} (optional)',
  'respond.text': 'Your response as a whole',
  'respond.text.hint': 'Name the date and the fact. {client} and a mediator read this.',
  'respond.all':
    'You admit every claim. That alone pays nobody. To end the case now with {refund} back to {client}, go back and concede.',
  'respond.all.redo':
    'You admit every claim. That alone ends nothing. To end the case now with a redo by {day}, go back and concede.',
  'respond.check': 'Check your response',
  'respond.claim': 'Claim {number}, {title}',
  'respond.then': 'You and {client} can then make offers until about {until}. After that a mediator decides.',
  'respond.frozen': '{captured} stays frozen meanwhile.',
  'respond.final':
    'Answers and text can no longer be changed. You can still add evidence, make offers and concede.',
  'respond.send': 'Send response',

  'concede.title': 'Concede case {case}',
  'concede.confirm': 'Concede {refund}',
  'concede.confirm.redo': 'Concede the redo',

  'makeOffer.title': 'Make an offer to {name}',
  'makeOffer.terms': 'What do you offer?',
  'makeOffer.refund': 'An amount back',
  'makeOffer.redo': 'The work done again',
  'makeOffer.amount': 'Refund to {client}',
  'makeOffer.amount.client': 'Refund to you',
  'makeOffer.slider': 'Refund to {client}, slider',
  'makeOffer.slider.client': 'Refund to you, slider',
  'makeOffer.range': 'From {min} to {max}.',
  'makeOffer.range.promised': 'From {min} (already promised) to {max}.',
  'makeOffer.date': 'Done again by',
  'makeOffer.dates': 'From {min} to {max}.',
  'makeOffer.until': 'Open until about {until}.',
  'makeOffer.then':
    'If {name} accepts, the case ends and the money moves at once. You can withdraw the offer until then.',
  'makeOffer.then.redo':
    'If {name} accepts, the case ends and the order is ready again; {captured} stays held. You can withdraw the offer until then.',
  'makeOffer.replaces': 'This offer replaces your open one.',
  'makeOffer.confirm': 'Offer {refund} refund',
  'makeOffer.confirm.redo': 'Offer a redo',

  'acceptOffer.title': 'Accept {name}’s offer',
  'escalate.title': 'Escalate to a mediator',
  'escalate.reads': 'A mediator reads the agreement, the chat, the creatives and all evidence, then decides.',
  'escalate.range': '{captured} stays frozen. {client} gets back between {promised} and {captured}.',
  'escalate.range.client': '{captured} stays frozen. You get back between {promised} and {captured}.',
  'escalate.dates':
    'Once a mediator has the case, you both see when a decision is due. The last date is about {until}.',
  'escalate.final': 'Negotiation ends and does not open again. Open offers stay open.',
  'escalate.confirm': 'Escalate case {case}',

  'withdraw.dispute': 'Withdraw case {case}',
  'withdraw.dispute.final':
    'The case ends at once, and this completion can no longer be disputed. This cannot be taken back.',
  'withdraw.dispute.back':
    'The order is ready again, and {channel} can complete it until {instant}. {captured} stays held.',
  'withdraw.dispute.again': 'While it is not delivered, a dispute opens again later.',
  'withdraw.dispute.past':
    'The last day of the order, {instant}, has passed. A mediator gets the case at once and decides about the {captured}.',
  'withdraw.dispute.confirm': 'Withdraw and pay {payout}',

  'addEvidence.title': 'Add evidence',
  'addEvidence.then': '{name} and a mediator can see it. Evidence cannot be taken back.',
  'addEvidence.none': 'Choose at least one piece.',
  'addEvidence.confirm.one': 'Add {count} piece',
  'addEvidence.confirm.other': 'Add {count} pieces',
  'provideInfo.title': 'Answer the mediator',
  'provideInfo.until': 'Due {instant}. Without an answer the mediator decides on what is there.',
  'provideInfo.answer': 'Your answer',
  'provideInfo.hint': '{name} can read this too.',
  'provideInfo.confirm': 'Send answer',
} as const;
